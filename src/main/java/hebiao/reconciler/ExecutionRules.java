package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.RateRounding;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** F03, F04, F07, F10: the rate of execution and the points for it. */
final class ExecutionRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("F03", "F04", "F07", "F10");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        form.funds().lines().forEach(line -> rateFollowsFromTheAmounts(line, policy.rateRounding(), report));
        form.funds().total().ifPresent(total -> {
            scoreFollowsFromTheRate(total, policy, report);
            executionIsNotLow(total, policy.lowExecution(), report);
            weightIsThePolicys(total, policy.executionWeight(), report);
        });
    }

    private static void rateFollowsFromTheAmounts(FundLine line, RateRounding rounding, Report report) {
        Entry<BigDecimal> rate = line.rate();
        List<BigDecimal> right = Rates.right(line, rounding);
        if (!rate.isFilled() || right.isEmpty() || Rates.isRight(rate.value(), right, rounding)) {
            return;
        }
        BigDecimal executed = line.executed().value();
        BigDecimal budget = line.fullYearBudget().value();
        Report.Draft draft = report.say("F03", line.path("rate")).expected(Figures.either(right));
        if (budget.signum() == 0) {
            draft.variant("noBudget").add();
            return;
        }
        draft.arithmetic("%s ÷ %s × 100 = %s%% → %s%%".formatted(Figures.plain(executed), Figures.plain(budget),
                Figures.quotient(executed.movePointRight(2), budget), Figures.either(right)));
        if (Rates.isRightForItsDecimals(rate.value(), executed, budget)) {
            draft.variant("fewDecimals").severity(Severity.NOTICE);
        }
        draft.add();
    }

    private static void scoreFollowsFromTheRate(FundLine total, Policy policy, Report report) {
        List<BigDecimal> right = Rates.right(total, policy.rateRounding());
        Entry<BigDecimal> rate = total.rate();
        if (!total.score().isFilled() || !rate.isFilled() || right.isEmpty()) {
            return;
        }
        BigDecimal weight = policy.executionWeight();
        Stream<BigDecimal> printed = Stream.concat(Stream.of(rate.value()),
                Rates.atPrintedDecimals(rate.value(), policy.rateRounding()).stream());
        BigDecimal score = Scores.rounded(total.score().value());
        if (Stream.concat(printed, right.stream())
                .noneMatch(one -> score.compareTo(executionScore(weight, one)) == 0)) {
            BigDecimal expected = executionScore(weight, right.get(0));
            report.say("F04", total.path("score")).expected(Figures.plain(expected))
                    .with("rate", Figures.plain(right.get(0))).with("weight", Figures.bare(weight))
                    .arithmetic("%s × %s%% = %s → %s".formatted(Figures.bare(weight), Figures.plain(right.get(0)),
                            Figures.bare(weight.multiply(right.get(0)).movePointLeft(2)), Figures.plain(expected)))
                    .add();
        }
    }

    private static BigDecimal executionScore(BigDecimal weight, BigDecimal rate) {
        return Scores.rounded(weight.multiply(rate).movePointLeft(2).min(weight));
    }

    private static void executionIsNotLow(FundLine total, BigDecimal limit, Report report) {
        if (!total.executed().isFilled() || !total.fullYearBudget().isFilled()) {
            return;
        }
        BigDecimal executed = total.executed().value();
        BigDecimal budget = total.fullYearBudget().value();
        if (budget.signum() == 0) {
            return;
        }
        BigDecimal share = executed.movePointRight(2).divide(budget, Scores.EXACT_DECIMALS, RoundingMode.DOWN);
        if (share.compareTo(limit) < 0) {
            report.say("F07", total.path("rate"))
                    .with("share", Figures.plain(share.setScale(Rates.DECIMALS, RoundingMode.DOWN)))
                    .with("limit", Figures.bare(limit))
                    .arithmetic("%s ÷ %s × 100 = %s%%".formatted(Figures.plain(executed), Figures.plain(budget),
                            Figures.quotient(executed.movePointRight(2), budget))).add();
        }
    }

    private static void weightIsThePolicys(FundLine total, BigDecimal weight, Report report) {
        if (total.weight().isFilled() && total.weight().value().compareTo(weight) != 0) {
            report.say("F10", total.path("weight")).expected(Figures.plain(Scores.rounded(weight))).add();
        }
    }
}
