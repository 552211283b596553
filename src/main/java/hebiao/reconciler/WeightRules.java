package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** I01, I18, I23: the points that the indicators are worth. */
final class WeightRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("I01", "I18", "I23");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        form.indicatorWeightSum().ifPresent(sum -> weightsAddUp(form, sum, policy, report));
        form.indicators().forEach(indicator -> weightIsSensible(indicator, policy, report));
    }

    /** Silent where the printed execution weight alone is at fault: that is F10. */
    private static void weightsAddUp(Submission form, BigDecimal sum, Policy policy, Report report) {
        Optional<BigDecimal> printed = form.funds().total().map(FundLine::weight).flatMap(Entry::optional);
        BigDecimal total = sum.add(policy.executionWeight());
        BigDecimal all = policy.fullMarks();
        if (printed.isEmpty() || total.compareTo(all) == 0 || sum.add(printed.get()).compareTo(all) == 0) {
            return;
        }
        report.say("I01", FieldPath.TOTAL_WEIGHT).reported(Figures.plain(total)).expected(Figures.plain(all))
                .with("sum", Figures.plain(sum))
                .with("execution", Figures.bare(policy.executionWeight()))
                .arithmetic("%s + %s = %s ≠ %s".formatted(Figures.plain(sum), Figures.bare(policy.executionWeight()),
                        Figures.plain(total), Figures.bare(all))).add();
    }

    private static void weightIsSensible(Indicator indicator, Policy policy, Report report) {
        if (!indicator.weight().isFilled()) {
            return;
        }
        BigDecimal weight = indicator.weight().value();
        if (weight.signum() <= 0) {
            report.say("I18", indicator.path("weight")).arithmetic(Figures.plain(weight) + " ≤ 0").add();
        }
        if (weight.compareTo(policy.maxWeight()) > 0) {
            report.say("I23", indicator.path("weight")).with("most", Figures.bare(policy.maxWeight()))
                    .arithmetic(Figures.plain(weight) + " > " + Figures.bare(policy.maxWeight())).add();
        }
    }
}
