package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** I15, I20, I25: a result that does not fit its target. */
final class ResultRules implements RuleFamily {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public List<String> codes() {
        return List.of("I15", "I20", "I25");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        for (Indicator indicator : form.indicators()) {
            resultIsNotTheTarget(indicator, report);
            Measured.of(indicator).ifPresent(measured -> {
                unitsAgree(indicator, measured, report);
                shareStaysWithinTheWhole(indicator, measured, policy, report);
            });
        }
    }

    private static void resultIsNotTheTarget(Indicator indicator, Report report) {
        Optional<TargetValue> target = TargetValue.of(indicator.target());
        if (target.map(TargetValue::operator).isPresent() && indicator.actual().isFilled()
                && Normalised.of(indicator.actual().value()).equals(Normalised.of(indicator.target().value()))) {
            report.say("I20", indicator.path("actual")).with("target", indicator.target().value()).add();
        }
    }

    private static void unitsAgree(Indicator indicator, Measured measured, Report report) {
        if (measured.target().differsInUnit(measured.actual())) {
            report.say("I15", indicator.path("actual")).with("target", indicator.target().value()).add();
        }
    }

    /** A name that was not read could be one of growth. */
    private static void shareStaysWithinTheWhole(Indicator indicator, Measured measured, Policy policy, Report report) {
        TargetValue target = measured.target();
        TargetValue actual = measured.actual();
        if (measured.isPercent() && target.number().compareTo(WHOLE) <= 0 && actual.number().compareTo(WHOLE) > 0
                && indicator.level3().isFilled() && !Words.hasOneOf(policy.growthWords(), indicator.level3().value())) {
            report.say("I25", indicator.path("actual"))
                    .arithmetic(Figures.plain(actual.number()) + " > " + Figures.bare(WHOLE)).add();
        }
    }
}
