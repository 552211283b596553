package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.form.Period;
import hebiao.form.Yuan;
import hebiao.ledger.Payments;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** 支付明细. */
final class PaymentLines implements LineReader<Payments> {

    static final String VOUCHER = "voucher";
    /** What is said of the second line with one number. */
    static final String TWICE = "voucherTwice";

    private final LedgerWords words;
    private final Payments.Sums sums = new Payments.Sums();
    private final Vouchers vouchers = new Vouchers();

    PaymentLines(LedgerWords words) {
        this.words = words;
    }

    @Override
    public void line(Line line) {
        Optional<Payment> read = Payment.of(line, words);
        if (read.isEmpty() || isSecond(line, read.get())) {
            return;
        }
        Payment paid = read.get();
        sums.add(paid.code(), paid.project(), paid.source(), Period.of(paid.paidOn()), new Yuan(paid.amount()),
                () -> paid.place(line));
    }

    /** Numbers begin anew each year. A line without one counts: nothing else of it depends on the number. */
    private boolean isSecond(Line line, Payment paid) {
        if (paid.voucher().isEmpty()) {
            return false;
        }
        OptionalInt first = vouchers.first(paid.paidOn().getYear(), paid.voucher(), line.number());
        first.ifPresent(at -> line.say(TWICE, VOUCHER, paid.voucher(), null, Map.of("line", String.valueOf(at))));
        return first.isPresent();
    }

    @Override
    public Payments ledger(Place amountColumn) {
        return sums.under(amountColumn);
    }
}
