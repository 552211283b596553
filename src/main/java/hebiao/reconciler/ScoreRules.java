package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Policy.Attainment;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import hebiao.form.TargetValue.Kind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** I03, I08: a score within its weight, and a qualitative one within its grade. */
final class ScoreRules implements RuleFamily {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Beside a date or a range a grade is judged as it is beside words. */
    private static final Set<Kind> GRADED = EnumSet.of(Kind.QUALITATIVE, Kind.NO_NUMBER);

    @Override
    public List<String> codes() {
        return List.of("I03", "I08");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        for (Indicator indicator : form.indicators()) {
            if (indicator.score().isFilled()) {
                scoreStaysWithinItsWeight(indicator, report);
                scoreFitsItsGrade(indicator, policy, report);
            }
        }
    }

    private static void scoreStaysWithinItsWeight(Indicator indicator, Report report) {
        BigDecimal score = indicator.score().value();
        if (score.signum() < 0) {
            report.say("I03", indicator.path("score")).variant("negative")
                    .arithmetic(Figures.plain(score) + " < 0").add();
            return;
        }
        indicator.weight().optional().filter(weight -> score.compareTo(weight) > 0).ifPresent(weight ->
                report.say("I03", indicator.path("score")).with("weight", Figures.plain(weight))
                        .arithmetic(Figures.plain(score) + " > " + Figures.plain(weight)).add());
    }

    private static void scoreFitsItsGrade(Indicator indicator, Policy policy, Report report) {
        boolean graded = TargetValue.of(indicator.target()).map(TargetValue::kind).filter(GRADED::contains).isPresent();
        boolean worthPoints = indicator.weight().optional().filter(weight -> weight.signum() > 0).isPresent();
        if (graded && worthPoints && indicator.actual().isFilled()) {
            Words.grade(indicator.actual().value(), policy)
                    .ifPresent(grade -> scoreFitsItsGrade(indicator, grade, policy, report));
        }
    }

    private static void scoreFitsItsGrade(Indicator indicator, Attainment grade, Policy policy, Report report) {
        BigDecimal weight = indicator.weight().value();
        BigDecimal score = indicator.score().value();
        BigDecimal lowest = policy.gradeBands().get(grade);
        BigDecimal highest = grade == Attainment.FULL ? HUNDRED
                : policy.gradeBands().get(Attainment.values()[grade.ordinal() - 1]);
        BigDecimal hundredfold = score.movePointRight(2);
        if (hundredfold.compareTo(weight.multiply(lowest)) >= 0
                && hundredfold.compareTo(weight.multiply(highest)) <= 0) {
            return;
        }
        report.say("I08", indicator.path("score"))
                .expected(points(weight, lowest) + "–" + points(weight, highest))
                .with("actual", indicator.actual().value())
                .with("lowest", Figures.bare(lowest)).with("highest", Figures.bare(highest))
                .arithmetic("%s ÷ %s × 100 = %s%%".formatted(Figures.plain(score), Figures.plain(weight),
                        Figures.quotient(hundredfold, weight))).add();
    }

    private static String points(BigDecimal weight, BigDecimal percent) {
        return Figures.bare(weight.multiply(percent).movePointLeft(2));
    }
}
