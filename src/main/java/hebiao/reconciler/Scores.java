package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores in points and the totals that they may make. */
final class Scores {

    /** Quotients are cut off so far behind the comma that no rounding to two decimals can tell. */
    static final int EXACT_DECIMALS = 20;

    private Scores() {
    }

    /** As scores are printed: HALF_UP to the policy's decimals. */
    static BigDecimal rounded(BigDecimal score, Policy policy) {
        return score.setScale(policy.scoreDecimals(), RoundingMode.HALF_UP);
    }

    /**
     * The total scores that are right, at the policy's decimals, the one that adds the execution score as printed
     * first: scores stored with more decimals may be rounded before or after, and the national system adds the
     * unrounded execution score. Empty where a score was not read.
     */
    static Set<BigDecimal> rightTotals(Submission form, Policy policy) {
        Optional<BigDecimal> sum = form.indicatorScoreSum();
        Optional<BigDecimal> execution = form.funds().total().flatMap(total -> total.score().optional());
        Set<BigDecimal> totals = new LinkedHashSet<>();
        if (sum.isPresent() && execution.isPresent()) {
            BigDecimal printedSum = form.indicators().stream().map(Indicator::score).map(Entry::value)
                    .map(score -> rounded(score, policy)).reduce(BigDecimal.ZERO, BigDecimal::add);
            totals.add(printedSum.add(rounded(execution.get(), policy)));
            totals.add(rounded(sum.get().add(execution.get()), policy));
            totals.add(rounded(sum.get().add(rounded(execution.get(), policy)), policy));
            form.funds().total().flatMap(total -> unroundedExecution(total, policy))
                    .ifPresent(unrounded -> List.of(sum.get(), printedSum)
                            .forEach(indicators -> totals.add(rounded(indicators.add(unrounded), policy))));
        }
        return totals;
    }

    /** weight × executed ÷ budget, at most the weight. */
    private static Optional<BigDecimal> unroundedExecution(FundLine total, Policy policy) {
        BigDecimal weight = policy.executionWeight();
        Optional<BigDecimal> budget = policy.budgetOf(total).optional().filter(value -> value.signum() != 0);
        return budget.flatMap(value -> total.executed().optional().map(weight::multiply)
                .map(product -> product.divide(value, EXACT_DECIMALS, RoundingMode.DOWN).min(weight)));
    }
}
