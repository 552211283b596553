package hebiao.reconciler;

import hebiao.finding.Failure;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import hebiao.form.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Holds one form against the rules. */
public final class Reconciler {

    private final Rulebook rulebook;
    /** By policies as such: to compare two by all that they say would take longer than to make a tree. */
    private final Map<Policy, LevelTree> trees = Collections.synchronizedMap(new IdentityHashMap<>());

    public Reconciler(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** In the order of the form. */
    private static List<RuleFamily> families(FormFacts facts) {
        Background background = facts.background();
        return List.of(
                new FundAmountRules(facts.suspects(), background.account()),
                new AccountRules(facts.suspects(), background.account()),
                new ExecutionRules(),
                new ShiftedColumnRules(),
                new LevelRules(facts.levels()),
                new LevelWeightRules(facts.levels()),
                new NameRules(),
                new TargetRules(),
                new ResultRules(),
                new IndicatorFundRules(),
                new WeightRules(),
                new ScoreRules(),
                new AttainmentRules(facts.levels()),
                new ReasonRules(),
                new TotalRules(),
                new NarrativeRules(facts.narratives()),
                new ApprovedRules(background.account()),
                new EarlierRules(background));
    }

    /** The codes that the families may report. */
    public static List<String> codes() {
        return families(FormFacts.NONE).stream().flatMap(family -> family.codes().stream())
                .sorted().toList();
    }

    /** The findings of a form by itself under a policy, in the order of the sheet. */
    public List<Finding> check(Submission form, Policy policy) {
        return check(form, policy, Background.NONE);
    }

    private FormFacts facts(Submission form, Policy policy, Background background) {
        Narratives narratives = Narratives.of(form);
        return new FormFacts(YuanSuspects.of(form, narratives, policy, background.account()),
                new Levels(trees.computeIfAbsent(policy, LevelTree::of)), narratives, background);
    }

    private static Place place(Submission form) {
        return new Place(form.source().file(), form.source().sheet(), null, null, form.projectName().text(),
                form.departmentInCharge().text());
    }

    private static Map<String, String> codes(RuleFamily family) {
        return Map.of("codes", String.join("、", family.codes()));
    }

    /**
     * The findings of a form under a policy, held against what else is known of its project, in the order of the
     * sheet.
     */
    public List<Finding> check(Submission form, Policy policy, Background background) {
        List<Finding> found = new ArrayList<>();
        Report report = new Report(form, rulebook, found::add);
        for (RuleFamily family : families(facts(form, policy, background))) {
            try {
                family.check(form, policy, report);
            } catch (RuntimeException | StackOverflowError e) {
                found.add(Failure.of(e, rulebook, place(form), "rules", codes(family)));
            }
        }
        List<Finding> on = found.stream().filter(finding -> policy.isOn(finding.rule())).toList();
        return new Precedence(rulebook).apply(on).stream()
                .map(finding -> finding.withSeverity(policy.severityOf(finding))).sorted().toList();
    }
}
