package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Funds;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.Wan;
import java.math.BigDecimal;

/**
 * {@code amountTolerance}: how near a figure told elsewhere (a narrative, a cost indicator, a ledger) must come to an
 * amount of the form. Forms cut amounts off, so a figure agrees when it differs by less than one unit of the last
 * decimal that the form's amounts have; on the total line times the number of sources that are not 0.
 *
 * @param decimals of the form's amounts, at least the policy's; a single amount with more is F12, not a finer form
 * @param unit the unit of the form's amounts
 * @param funds the form's money block
 */
record AmountTolerance(int decimals, MoneyUnit unit, Funds funds) {

    static AmountTolerance of(Submission form, Policy policy) {
        int decimals = form.funds().lines().stream()
                .flatMap(line -> FundLine.AMOUNTS.stream().map(line::part))
                .filter(Entry::isFilled)
                .mapToInt(entry -> entry.value().scale())
                .min().orElse(policy.toleranceDecimals());
        return new AmountTolerance(Math.max(policy.toleranceDecimals(), decimals), form.unit(), form.funds());
    }

    /** The difference from which on a figure disagrees with this amount of this line. */
    Wan limit(FundLine line, String amount) {
        BigDecimal units = BigDecimal.ONE;
        if (line.name().equals(Funds.TOTAL)) {
            long filled = funds.sources().stream()
                    .filter(source -> source.part(amount).optional().map(BigDecimal::signum).orElse(0) != 0).count();
            units = BigDecimal.valueOf(Math.max(1, filled));
        }
        return Wan.of(units.movePointLeft(decimals), unit);
    }

    /** Whether a figure told elsewhere agrees with this amount of this line; false when no amount was read there. */
    boolean agrees(Wan figure, FundLine line, String amount) {
        return line.part(amount).optional()
                .map(value -> Wan.of(value, unit).value().subtract(figure.value()).abs())
                .filter(difference -> difference.compareTo(limit(line, amount).value()) < 0)
                .isPresent();
    }
}
