package hebiao.exporter.consolidated;

import hebiao.finding.Finding;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that one rule said in the month.
 *
 * @param findings the worst first, then in the order of the projects
 */
record RuleGroup(Rule rule, List<Located> findings) {

    /**
     * A finding and the project that it is about.
     *
     * @param project null for a finding that sits in a ledger
     */
    record Located(ProjectRow project, Finding finding) {
    }

    private static final Comparator<Located> WORST_FIRST = Comparator.comparing(located -> located.finding()
            .severity());
    private static final Comparator<RuleGroup> ORDER = Comparator.comparing(RuleGroup::worst)
            .thenComparing(group -> -group.findings().size())
            .thenComparing(group -> group.rule().code());

    /** The rules that spoke: the worst first, then the most frequent. */
    static List<RuleGroup> of(List<ProjectRow> projects, List<Finding> ofLedgers, Rulebook rulebook) {
        Map<String, List<Located>> byRule = new TreeMap<>();
        for (ProjectRow project : projects) {
            for (Finding finding : project.findings()) {
                byRule.computeIfAbsent(finding.rule(), code -> new ArrayList<>()).add(new Located(project, finding));
            }
        }
        ofLedgers.forEach(finding -> byRule.computeIfAbsent(finding.rule(), code -> new ArrayList<>())
                .add(new Located(null, finding)));
        return byRule.entrySet().stream()
                .map(entry -> new RuleGroup(rulebook.rule(entry.getKey()),
                        entry.getValue().stream().sorted(WORST_FIRST).toList()))
                .sorted(ORDER).toList();
    }

    /** The worst severity among its findings. */
    Severity worst() {
        return findings.get(0).finding().severity();
    }

    /** How many of its findings have this severity. */
    long count(Severity severity) {
        return findings.stream().filter(located -> located.finding().severity() == severity).count();
    }
}
