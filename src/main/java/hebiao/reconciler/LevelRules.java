package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import java.util.List;
import java.util.Optional;

/** I11, I12: the levels that the indicators stand under, against the policy's tree. */
final class LevelRules implements RuleFamily {

    private final Levels levels;

    LevelRules(Levels levels) {
        this.levels = levels;
    }

    @Override
    public List<String> codes() {
        return List.of("I11", "I12");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        Indicator above = null;
        for (Indicator indicator : form.indicators()) {
            levelsAreInTheTree(indicator, above, policy, report);
            above = indicator;
        }
        policy.levels().keySet().forEach(level -> levelIsThere(level, form, policy, report));
    }

    /** A level that continues over several rows is one cell, or was: it is said at its first row. */
    private void levelsAreInTheTree(Indicator indicator, Indicator above, Policy policy, Report report) {
        Optional<String> level1 = levels.level1(indicator);
        boolean sameLevel1 = above != null && level1.isPresent() && level1.equals(levels.level1(above));
        if (level1.isPresent() && levels.below(level1.get()).isEmpty()) {
            if (!sameLevel1) {
                report.say("I11", indicator.path("level1")).expected(String.join("、", policy.levels().keySet())).add();
            }
            return;
        }
        Optional<String> level2 = levels.level2(indicator);
        boolean sameLevel2 = above != null && level1.equals(levels.level1(above))
                && level2.equals(levels.level2(above));
        if (level2.isPresent() && !sameLevel2) {
            level2IsInTheTree(indicator, level1, level2.get(), report);
        }
    }

    /** Under a level 1 that was not read any level 2 of the tree may stand. */
    private void level2IsInTheTree(Indicator indicator, Optional<String> level1, String level2, Report report) {
        List<String> parents = levels.parents(level2);
        if (parents.isEmpty()) {
            report.say("I11", indicator.path("level2")).variant("level2").add();
        } else if (level1.isPresent() && parents.stream().map(Levels::name).noneMatch(level1.get()::equals)) {
            report.say("I11", indicator.path("level2")).variant("misplaced")
                    .with("level1", indicator.level1().value()).expected(String.join("、", parents)).add();
        }
    }

    /** Silent where a row's level was not read: it could be the one. */
    private void levelIsThere(String level, Submission form, Policy policy, Report report) {
        List<Indicator> rows = form.indicators();
        String name = Levels.name(level);
        boolean cost = levels.isCost(name);
        if (rows.isEmpty() || rows.stream().anyMatch(row -> mayBe(row, name, cost))) {
            return;
        }
        boolean required = policy.requiredLevels().stream().map(Normalised::of).anyMatch(name::equals);
        report.say("I12", FieldPath.INDICATORS).with("level", level)
                .severity(required ? Severity.WARNING : Severity.NOTICE).add();
    }

    /** Cost may also be a level 2 of another level 1 whose tree has it. */
    private boolean mayBe(Indicator row, String name, boolean cost) {
        Optional<String> level1 = levels.level1(row);
        if (level1.isEmpty() || level1.get().equals(name)) {
            return true;
        }
        boolean holdsCost = cost && levels.below(level1.get()).orElse(List.of()).contains(name);
        return holdsCost && (levels.level2(row).filter(name::equals).isPresent() || isUnknown(row.level2()));
    }

    private static boolean isUnknown(Entry<?> entry) {
        return entry.state() == EntryState.ABSENT || entry.state() == EntryState.UNREADABLE;
    }
}
