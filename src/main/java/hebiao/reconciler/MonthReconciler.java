package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import java.util.List;

/** Holds the forms of a month against the ledgers, the earlier month and each other. */
public final class MonthReconciler {

    private static final List<MonthFamily> FAMILIES = List.of(
            new RosterRules(),
            new UnknownProjectRules(),
            new LedgerRules(),
            new CopyRules());

    private final Rulebook rulebook;

    public MonthReconciler(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The codes that the families may report. */
    public static List<String> codes() {
        return FAMILIES.stream().flatMap(family -> family.codes().stream()).sorted().toList();
    }

    /** What is said of the month beyond its forms by themselves, in the order file, sheet, row, column, rule. */
    public List<Finding> check(MonthFacts month) {
        MonthReport report = new MonthReport(rulebook);
        FAMILIES.forEach(family -> family.check(month, report));
        return report.findings();
    }
}
