package hebiao.reconciler;

import hebiao.finding.Failure;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

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
        return check(month, (family, report) -> {
            family.checkForms(month, report);
            family.checkLedgers(month, report);
        });
    }

    /** The same of the forms alone, which need not wait for the ledgers of a large month. */
    public List<Finding> checkForms(MonthFacts month) {
        return check(month, (family, report) -> family.checkForms(month, report));
    }

    private List<Finding> check(MonthFacts month, BiConsumer<MonthFamily, MonthReport> checking) {
        MonthReport report = new MonthReport(rulebook);
        List<Finding> failures = new ArrayList<>();
        for (MonthFamily family : FAMILIES) {
            try {
                checking.accept(family, report);
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(Failure.of(e, rulebook, new Place(month.period().toString(), null, null, null, null, null),
                        "rules", Map.of("codes", String.join("、", family.codes()))));
            }
        }
        failures.addAll(report.findings());
        failures.sort(null);
        return List.copyOf(failures);
    }
}
