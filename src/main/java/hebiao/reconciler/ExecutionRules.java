package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Severity;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** F03, F04, F07, F10, F11: the rate of execution, its pace and the points for it. */
final class ExecutionRules implements RuleFamily {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    @Override
    public List<String> codes() {
        return List.of("F03", "F04", "F07", "F10", "F11");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        form.funds().lines().forEach(line -> rateFollowsFromTheAmounts(line, policy, report));
        form.funds().total().ifPresent(total -> {
            scoreFollowsFromTheRate(total, policy, report);
            if (form.isMonitoring()) {
                form.month().optional().ifPresent(month -> executionKeepsPace(total, month, policy, report));
            } else {
                executionIsNotLow(total, policy, report);
            }
            weightIsThePolicys(total, policy, report);
        });
    }

    private static void rateFollowsFromTheAmounts(FundLine line, Policy policy, Report report) {
        Optional<BigDecimal> rate = Rates.printed(line, policy);
        List<BigDecimal> right = Rates.right(line, policy);
        if (rate.isEmpty() || right.isEmpty() || Rates.isRight(rate.get(), line, policy)) {
            return;
        }
        BigDecimal executed = line.executed().value();
        BigDecimal budget = policy.budgetOf(line).value();
        Draft draft = report.say("F03", line.path("rate")).expected(Figures.either(right));
        if (budget.signum() == 0) {
            draft.variant(BudgetWords.variant(policy, "noBudget")).add();
            return;
        }
        draft.arithmetic("%s ÷ %s × 100 = %s%% → %s%%".formatted(Figures.plain(executed), Figures.plain(budget),
                Figures.quotient(executed.movePointRight(2), budget), Figures.either(right)));
        if (Rates.isRightForItsDecimals(rate.get(), line, policy)) {
            draft.variant("fewDecimals").severity(Severity.NOTICE)
                    .with("decimals", Integer.toString(policy.rateDecimals()));
        }
        draft.add();
    }

    private static void scoreFollowsFromTheRate(FundLine total, Policy policy, Report report) {
        List<BigDecimal> right = Rates.right(total, policy);
        Optional<BigDecimal> rate = Rates.printed(total, policy);
        if (!total.score().isFilled() || rate.isEmpty() || right.isEmpty()) {
            return;
        }
        BigDecimal weight = policy.executionWeight();
        Stream<BigDecimal> printed = Stream.concat(rate.stream(),
                Rates.atPrintedDecimals(rate.get(), policy).stream());
        Stream<BigDecimal> exact = Rates.right(total, policy, Rates.DECIMALS).stream();
        BigDecimal score = Scores.rounded(total.score().value(), policy);
        if (Stream.of(printed, right.stream(), exact).flatMap(rates -> rates)
                .noneMatch(one -> score.compareTo(executionScore(one, policy)) == 0)) {
            BigDecimal expected = executionScore(right.get(0), policy);
            report.say("F04", total.path("score")).expected(Figures.plain(expected))
                    .with("rate", Figures.plain(right.get(0))).with("weight", Figures.bare(weight))
                    .arithmetic("%s × %s%% = %s → %s".formatted(Figures.bare(weight), Figures.plain(right.get(0)),
                            Figures.bare(weight.multiply(right.get(0)).movePointLeft(2)), Figures.plain(expected)))
                    .add();
        }
    }

    private static BigDecimal executionScore(BigDecimal rate, Policy policy) {
        BigDecimal weight = policy.executionWeight();
        return Scores.rounded(weight.multiply(rate).movePointLeft(2).min(weight), policy);
    }

    private static void executionIsNotLow(FundLine total, Policy policy, Report report) {
        Optional<BigDecimal> share = shareExecuted(total, policy)
                .filter(one -> one.compareTo(policy.lowExecution()) < 0);
        share.ifPresent(one -> report.say("F07", total.path("rate")).with("share", cutOff(one))
                .with("limit", Figures.bare(policy.lowExecution())).arithmetic(rateArithmetic(total, policy)).add());
    }

    /** The rate against the share of the year that is over. */
    private static void executionKeepsPace(FundLine total, int month, Policy policy, Report report) {
        shareExecuted(total, policy).map(share -> share.multiply(MONTHS)).ifPresent(yearly -> {
            BigDecimal passed = BigDecimal.valueOf(month);
            if (yearly.compareTo(policy.paceYellow().multiply(passed)) >= 0) {
                return;
            }
            boolean red = yearly.compareTo(policy.paceRed().multiply(passed)) < 0;
            BigDecimal limit = red ? policy.paceRed() : policy.paceYellow();
            Draft draft = report.say("F11", total.path("rate")).with("month", Integer.toString(month))
                    .with("share", cutOff(yearly.divide(MONTHS, Scores.EXACT_DECIMALS, RoundingMode.DOWN)))
                    .with("pace", cutOff(yearly.divide(passed, Scores.EXACT_DECIMALS, RoundingMode.DOWN)))
                    .with("limit", Figures.bare(limit))
                    .arithmetic("%s; %s%% ÷ (%s ÷ 12) = %s%%".formatted(rateArithmetic(total, policy),
                            cutOff(yearly.divide(MONTHS, Scores.EXACT_DECIMALS, RoundingMode.DOWN)), month,
                            Figures.quotient(yearly, passed)));
            (red ? draft : draft.severity(Severity.NOTICE)).add();
        });
    }

    /**
     * Executed in % of the budget, cut off far behind any limit; empty at budget 0 and where an amount was not read.
     */
    private static Optional<BigDecimal> shareExecuted(FundLine total, Policy policy) {
        return policy.budgetOf(total).optional().filter(budget -> budget.signum() != 0)
                .flatMap(budget -> total.executed().optional().map(executed ->
                        executed.movePointRight(2).divide(budget, Scores.EXACT_DECIMALS, RoundingMode.DOWN)));
    }

    private static String cutOff(BigDecimal share) {
        return Figures.plain(share.setScale(Rates.DECIMALS, RoundingMode.DOWN));
    }

    private static String rateArithmetic(FundLine total, Policy policy) {
        BigDecimal executed = total.executed().value();
        BigDecimal budget = policy.budgetOf(total).value();
        return "%s ÷ %s × 100 = %s%%".formatted(Figures.plain(executed), Figures.plain(budget),
                Figures.quotient(executed.movePointRight(2), budget));
    }

    private static void weightIsThePolicys(FundLine total, Policy policy, Report report) {
        BigDecimal weight = policy.executionWeight();
        if (total.weight().isFilled() && total.weight().value().compareTo(weight) != 0) {
            report.say("F10", total.path("weight")).expected(Figures.plain(Scores.rounded(weight, policy))).add();
        }
    }
}
