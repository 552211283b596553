package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.form.Submission;
import java.util.ArrayList;
import java.util.List;

/** Holds one form against the rules. */
public final class Reconciler {

    private final Rulebook rulebook;

    public Reconciler(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** In the order of the form. */
    private static List<RuleFamily> families(YuanSuspects suspects, Background background) {
        return List.of(
                new FundAmountRules(suspects, background.account()),
                new AccountRules(suspects, background.account()),
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
                new NarrativeRules(),
                new ApprovedRules(background.account()),
                new EarlierRules(background));
    }

    /** The codes that the families may report. */
    public static List<String> codes() {
        return families(YuanSuspects.NONE, Background.NONE).stream().flatMap(family -> family.codes().stream())
                .sorted().toList();
    }

    /** The findings of a form by itself under a policy, in the order of the sheet. */
    public List<Finding> check(Submission form, Policy policy) {
        return check(form, policy, Background.NONE);
    }

    /**
     * The findings of a form under a policy, held against what else is known of its project, in the order of the
     * sheet.
     */
    public List<Finding> check(Submission form, Policy policy, Background background) {
        List<Finding> found = new ArrayList<>();
        Report report = new Report(form, rulebook, found::add);
        YuanSuspects suspects = YuanSuspects.of(form, policy, background.account());
        families(suspects, background).forEach(family -> family.check(form, policy, report));
        List<Finding> on = found.stream().filter(finding -> policy.isOn(finding.rule())).toList();
        return new Precedence(rulebook).apply(on).stream()
                .map(finding -> finding.withSeverity(policy.severityOf(finding))).sorted().toList();
    }
}
