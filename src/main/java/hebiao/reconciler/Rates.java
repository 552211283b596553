package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.RateRounding;
import hebiao.form.FundLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Which execution rates, in %, are right for a fund line. */
final class Rates {

    /** The decimals in which forms print a rate. */
    static final int DECIMALS = 2;

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(DECIMALS);

    private Rates() {
    }

    /** The right rates of a line at two decimals: one or two, 0 at budget 0; none where an amount was not read. */
    static List<BigDecimal> right(FundLine line, Policy policy) {
        if (!line.executed().isFilled() || !policy.budgetOf(line).isFilled()) {
            return List.of();
        }
        BigDecimal budget = policy.budgetOf(line).value();
        return budget.signum() == 0 ? List.of(NOTHING)
                : policy.rateRounding().rates(line.executed().value(), budget, DECIMALS);
    }

    /** Whether a rate is one of the right ones, or is stored with more decimals and becomes one when it is rounded. */
    static boolean isRight(BigDecimal rate, List<BigDecimal> right, RateRounding rounding) {
        return contains(right, rate)
                || atPrintedDecimals(rate, rounding).stream().anyMatch(printed -> contains(right, printed));
    }

    /** A stored rate as the policy prints it: one or two values. */
    static List<BigDecimal> atPrintedDecimals(BigDecimal rate, RateRounding rounding) {
        return rounding.rates(rate.movePointLeft(2), BigDecimal.ONE, DECIMALS);
    }

    /** Whether a rate typed with fewer than two decimals is the quotient, cut off or rounded to as many. */
    static boolean isRightForItsDecimals(BigDecimal rate, BigDecimal executed, BigDecimal budget) {
        if (rate.scale() >= DECIMALS) {
            return false;
        }
        BigDecimal hundredfold = executed.movePointRight(2);
        int decimals = Math.max(0, rate.scale());
        return contains(List.of(hundredfold.divide(budget, decimals, RoundingMode.DOWN),
                hundredfold.divide(budget, decimals, RoundingMode.HALF_UP)), rate);
    }

    private static boolean contains(List<BigDecimal> numbers, BigDecimal number) {
        return numbers.stream().anyMatch(one -> one.compareTo(number) == 0);
    }
}
