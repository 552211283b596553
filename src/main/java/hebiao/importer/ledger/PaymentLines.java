package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.form.Period;
import hebiao.form.Yuan;
import hebiao.ledger.FundSource;
import hebiao.ledger.Payments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** 支付明细. */
final class PaymentLines implements LineReader<Payments> {

    private final LedgerWords words;
    private final Payments.Sums sums = new Payments.Sums();
    private final Vouchers vouchers = new Vouchers();

    PaymentLines(LedgerWords words) {
        this.words = words;
    }

    @Override
    public void line(Line line) {
        Optional<LocalDate> paidOn = line.day("paidOn");
        Optional<String> code = line.code();
        Optional<FundSource> source = line.word("source", words.sources());
        Optional<BigDecimal> amount = line.yuan("paid");
        if (!line.isUsable() || isSecond(line, paidOn.get())) {
            return;
        }
        String project = line.text("project");
        sums.add(code.get(), project, source.get(), Period.of(paidOn.get()), new Yuan(amount.get()),
                () -> line.place(project.isEmpty() ? null : project, null));
    }

    /** Numbers begin anew each year. A line without one counts: nothing else of it depends on the number. */
    private boolean isSecond(Line line, LocalDate paidOn) {
        String number = line.text("voucher");
        if (number.isEmpty()) {
            return false;
        }
        OptionalInt first = vouchers.first(paidOn.getYear(), number, line.number());
        first.ifPresent(at -> line.say("voucherTwice", "voucher", number, null, Map.of("line", String.valueOf(at))));
        return first.isPresent();
    }

    @Override
    public Payments ledger(Place amountColumn) {
        return sums.under(amountColumn);
    }
}
