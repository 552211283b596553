package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.form.Submission;
import java.util.List;

/** Holds one form against the rules. */
public final class Reconciler {

    /** In the order of the form. */
    private static final List<RuleFamily> FAMILIES = List.of(
            new FundAmountRules(),
            new ExecutionRules(),
            new ShiftedColumnRules(),
            new LevelRules(),
            new LevelWeightRules(),
            new NameRules(),
            new TargetRules(),
            new ResultRules(),
            new IndicatorFundRules(),
            new WeightRules(),
            new ScoreRules(),
            new AttainmentRules(),
            new ReasonRules(),
            new TotalRules(),
            new NarrativeRules());

    private final Rulebook rulebook;

    public Reconciler(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The codes that the families may report. */
    public static List<String> codes() {
        return FAMILIES.stream().flatMap(family -> family.codes().stream()).sorted().toList();
    }

    /** The findings of a form under a policy, in the order of the sheet. */
    public List<Finding> check(Submission form, Policy policy) {
        Report report = new Report(form, rulebook);
        FAMILIES.forEach(family -> family.check(form, policy, report));
        List<Finding> on = report.findings().stream().filter(finding -> policy.isOn(finding.rule())).toList();
        return new Precedence(rulebook).apply(on).stream()
                .map(finding -> finding.withSeverity(policy.severityOf(finding))).sorted().toList();
    }
}
