package hebiao.importer.ledger;

import hebiao.finding.Place;
import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One usable line of 支付明细.
 *
 * @param code 项目编码
 * @param project 项目名称; empty when the line gives none
 * @param amount in 元; negative for what came back
 * @param voucher 凭证号; empty when the line gives none
 */
public record Payment(LocalDate paidOn, String code, String project, FundSource source, BigDecimal amount,
        String voucher) {

    /** What the line says; empty when something that it needs cannot be read, which the line has then reported. */
    static Optional<Payment> of(Line line, LedgerWords words) {
        Optional<LocalDate> paidOn = line.day("paidOn");
        Optional<String> code = line.code();
        Optional<FundSource> source = line.word("source", words.sources());
        Optional<BigDecimal> amount = line.yuan("paid");
        return !line.isUsable() ? Optional.empty() : Optional.of(new Payment(paidOn.get(), code.get(),
                line.text("project"), source.get(), amount.get(), line.text(PaymentLines.VOUCHER)));
    }

    /** Where the line stands. */
    Place place(Line line) {
        return line.place(project.isEmpty() ? null : project, null);
    }
}
