package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FundLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Which execution rates, in %, are right for a fund line. */
final class Rates {

    /** A rate stored with more decimals than these is judged by these. */
    static final int DECIMALS = 2;

    private Rates() {
    }

    /** The right rates as the policy prints them: one or two, 0 at budget 0; none where an amount was not read. */
    static List<BigDecimal> right(FundLine line, Policy policy) {
        return right(line, policy, policy.rateDecimals());
    }

    /** The right rates at so many decimals. */
    static List<BigDecimal> right(FundLine line, Policy policy, int decimals) {
        if (!line.executed().isFilled() || !policy.budgetOf(line).isFilled()) {
            return List.of();
        }
        BigDecimal budget = policy.budgetOf(line).value();
        return budget.signum() == 0 ? List.of(BigDecimal.ZERO.setScale(decimals))
                : policy.rateRounding().rates(line.executed().value(), budget, decimals);
    }

    /**
     * The rate that a line prints, in %: where the policy lets 1 stand for 100%, a number up to 1 that is no right rate
     * counts as a share; empty where none was read.
     */
    static Optional<BigDecimal> printed(FundLine line, Policy policy) {
        return line.rate().optional().map(rate -> {
            boolean share = policy.rateShare() && rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) <= 0
                    && !isRight(rate, line, policy);
            return share ? rate.movePointRight(2) : rate;
        });
    }

    /**
     * Whether a rate is a right one at the decimals that it has, or at two of more; a rate at fewer decimals than the
     * policy's is right only if it is the very number.
     */
    static boolean isRight(BigDecimal rate, FundLine line, Policy policy) {
        int decimals = Math.max(policy.rateDecimals(), Math.min(rate.scale(), DECIMALS));
        List<BigDecimal> right = right(line, policy, decimals);
        return contains(right, rate) || atDecimals(rate, policy, decimals).stream()
                .anyMatch(printed -> contains(right, printed));
    }

    /** A stored rate as it is printed: one or two values. */
    static List<BigDecimal> atPrintedDecimals(BigDecimal rate, Policy policy) {
        return atDecimals(rate, policy, Math.max(policy.rateDecimals(), Math.min(rate.scale(), DECIMALS)));
    }

    private static List<BigDecimal> atDecimals(BigDecimal rate, Policy policy, int decimals) {
        return policy.rateRounding().rates(rate.movePointLeft(2), BigDecimal.ONE, decimals);
    }

    /** Whether a rate typed with fewer decimals than the policy's is the quotient, cut off or rounded to as many. */
    static boolean isRightForItsDecimals(BigDecimal rate, FundLine line, Policy policy) {
        BigDecimal executed = line.executed().value();
        BigDecimal budget = policy.budgetOf(line).value();
        if (rate.scale() >= policy.rateDecimals()) {
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
