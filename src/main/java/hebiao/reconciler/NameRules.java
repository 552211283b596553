package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I10, I22: what the names of the indicators tell. */
final class NameRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("I10", "I22");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        Map<String, Indicator> first = new HashMap<>();
        for (Indicator indicator : form.indicators()) {
            String name = Normalised.of(indicator.level3().value());
            Indicator earlier = name.isEmpty() ? null : first.putIfAbsent(name, indicator);
            if (earlier != null) {
                report.say("I10", indicator.path("level3")).with("number", String.valueOf(earlier.index() + 1)).add();
            }
            if (Words.isOneOf(policy.executionNames(), name) && policy.executionWeight().signum() > 0) {
                report.say("I22", indicator.path("level3"))
                        .with("points", Figures.bare(policy.executionWeight())).add();
            }
        }
    }
}
