package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Policy.OverAchievement;
import hebiao.finding.Severity;
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
                lostPointsAreExplained(indicator, policy, report);
                Measured.of(indicator).ifPresent(measured -> excessIsExplained(indicator, measured, policy, report));
            }
        }
    }

    private static void lostPointsAreExplained(Indicator indicator, Policy policy, Report report) {
        if (!indicator.weight().isFilled() || !indicator.score().isFilled()) {
            return;
        }
        BigDecimal weight = indicator.weight().value();
        BigDecimal score = indicator.score().value();
        if (score.compareTo(weight) < 0
                && score.movePointRight(2).compareTo(weight.multiply(policy.reasonBelow())) < 0) {
            report.say("I09", indicator.path("reason"))
                    .with("weight", Figures.plain(weight)).with("score", Figures.plain(score))
                    .with("lost", Figures.plain(weight.subtract(score)))
                    .arithmetic("%s − %s = %s".formatted(Figures.plain(weight), Figures.plain(score),
                            Figures.plain(weight.subtract(score)))).add();
        }
    }

    private static void excessIsExplained(Indicator indicator, Measured measured, Policy policy, Report report) {
        TargetValue target = measured.target();
        BigDecimal result = measured.actual().number();
        OverAchievement limits = policy.overAchievement();
        if (target.operator() == null || !UPWARDS.contains(target.operator())) {
            return;
        }
        if (target.number().signum() > 0) {
            shareIsExplained(indicator, target.number(), result, limits, report);
        } else if (target.number().signum() == 0 && target.operator() != Operator.EQUAL && limits.ofZero() != null
                && result.compareTo(limits.ofZero()) >= 0) {
            report.say("I14", indicator.path("actual")).variant("ofZero")
                    .with("target", indicator.target().value()).with("most", Figures.bare(limits.ofZero()))
                    .arithmetic(Figures.plain(result) + " ≥ " + Figures.bare(limits.ofZero())).add();
        }
    }

    private static void shareIsExplained(Indicator indicator, BigDecimal target, BigDecimal result,
            OverAchievement limits, Report report) {
        BigDecimal reached = result.movePointRight(2);
        int against = reached.compareTo(target.multiply(limits.limit()));
        boolean wanted = against > 0 || against == 0 && limits.included();
        boolean flagged = limits.flag() != null && reached.compareTo(target.multiply(limits.flag())) > 0;
        if (!wanted && !flagged) {
            return;
        }
        BigDecimal limit = wanted ? limits.limit() : limits.flag();
        String sign = reached.compareTo(target.multiply(limit)) == 0 ? "=" : ">";
        Draft draft = report.say("I14", indicator.path("actual")).with("target", indicator.target().value())
                .with("share", Figures.bare(reached.divide(target, 2, RoundingMode.HALF_UP)))
                .with("most", Figures.bare(limit))
                .arithmetic("%s ÷ %s × 100 = %s%% %s %s%%".formatted(Figures.plain(result), Figures.plain(target),
                        Figures.quotient(reached, target), sign, Figures.bare(limit)));
        (wanted ? draft : draft.variant("flag").severity(Severity.NOTICE)).add();
    }
}
