package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.Operator;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** I09, I14: deviations that want a reason. */
final class ReasonRules implements RuleFamily {

    private static final Set<Operator> UPWARDS = EnumSet.of(Operator.AT_LEAST, Operator.MORE, Operator.EQUAL);

    @Override
    public List<String> codes() {
        return List.of("I09", "I14");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        for (Indicator indicator : form.indicators()) {
            if (Words.saysNothing(indicator.reason(), policy)) {
                lostPointsAreExplained(indicator, report);
                Measured.of(indicator).ifPresent(measured -> excessIsExplained(indicator, measured, policy, report));
            }
        }
    }

    private static void lostPointsAreExplained(Indicator indicator, Report report) {
        if (!indicator.weight().isFilled() || !indicator.score().isFilled()) {
            return;
        }
        BigDecimal weight = indicator.weight().value();
        BigDecimal score = indicator.score().value();
        if (score.compareTo(weight) < 0) {
            report.say("I09", indicator.path("reason"))
                    .with("weight", Figures.plain(weight)).with("score", Figures.plain(score))
                    .with("lost", Figures.plain(weight.subtract(score)))
                    .arithmetic("%s − %s = %s".formatted(Figures.plain(weight), Figures.plain(score),
                            Figures.plain(weight.subtract(score)))).add();
        }
    }

    private static void excessIsExplained(Indicator indicator, Measured measured, Policy policy, Report report) {
        TargetValue target = measured.target();
        BigDecimal reached = measured.actual().number().movePointRight(2);
        boolean upwards = target.operator() != null && UPWARDS.contains(target.operator());
        if (upwards && target.number().signum() > 0
                && reached.compareTo(target.number().multiply(policy.overAchievement())) > 0) {
            report.say("I14", indicator.path("actual"))
                    .with("target", indicator.target().value())
                    .with("share", Figures.bare(reached.divide(target.number(), 2, RoundingMode.HALF_UP)))
                    .with("most", Figures.bare(policy.overAchievement()))
                    .arithmetic("%s ÷ %s × 100 = %s%% > %s%%".formatted(Figures.plain(measured.actual().number()),
                            Figures.plain(target.number()), Figures.quotient(reached, target.number()),
                            Figures.bare(policy.overAchievement()))).add();
        }
    }
}
