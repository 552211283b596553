package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import hebiao.form.TargetValue.Kind;
import java.util.List;

/** I04, I16, I17: targets and results that cannot be read or measured. */
final class TargetRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("I04", "I16", "I17");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        for (Indicator indicator : form.indicators()) {
            TargetValue.of(indicator.target()).ifPresent(target -> {
                numbersAreRead(indicator, target, report);
                if (target.kind() == Kind.QUALITATIVE) {
                    wordsAreMeasurable(indicator, policy, report);
                    resultIsAGrade(indicator, policy, report);
                }
            });
        }
    }

    private static void numbersAreRead(Indicator indicator, TargetValue target, Report report) {
        if (target.kind() == Kind.UNREADABLE) {
            report.say("I04", indicator.path("target")).add();
        } else if (target.isQuantified()) {
            TargetValue.of(indicator.actual()).filter(actual -> !actual.isQuantified()).ifPresent(actual ->
                    report.say("I04", indicator.path("actual")).variant("actual")
                            .with("target", indicator.target().value()).add());
        }
    }

    private static void wordsAreMeasurable(Indicator indicator, Policy policy, Report report) {
        if (Words.isOneOf(policy.vagueTargets(), indicator.target().value())) {
            report.say("I16", indicator.path("target")).add();
        }
    }

    private static void resultIsAGrade(Indicator indicator, Policy policy, Report report) {
        boolean repeats = policy.repeatedTarget() && indicator.actual().isFilled()
                && Normalised.of(indicator.target().value()).equals(Normalised.of(indicator.actual().value()));
        if (indicator.actual().isFilled() && !repeats
                && Words.grade(indicator.actual().value(), policy).isEmpty()) {
            report.say("I17", indicator.path("actual")).with("target", indicator.target().value()).add();
        }
    }
}
