package hebiao.reconciler;

import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Funds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One column of the money block: the total and its sources.
 *
 * @param total what the total line says
 * @param parts the sources in printed order; one that says nothing is 0
 */
record FundSum(BigDecimal total, List<BigDecimal> parts) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** The column of an amount; empty where the total or a source was not read. */
    static Optional<FundSum> of(Funds funds, String amount) {
        List<Entry<BigDecimal>> sources = funds.sources().stream().map(line -> line.part(amount)).toList();
        Optional<BigDecimal> total = funds.total().flatMap((FundLine line) -> line.part(amount).optional());
        if (sources.isEmpty() || !sources.stream().allMatch(entry -> entry.isFilled() || entry.saysNothing())) {
            return Optional.empty();
        }
        return total.map(value -> new FundSum(value, sources.stream().map(s -> s.optional().orElse(NOTHING)).toList()));
    }

    BigDecimal sum() {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean holds() {
        return sum().compareTo(total) == 0;
    }
}
