package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.RateRounding;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.util.List;

/** F03: the rate of execution. */
final class ExecutionRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("F03");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        form.funds().lines().forEach(line -> rateFollowsFromTheAmounts(line, policy.rateRounding(), report));
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
}
