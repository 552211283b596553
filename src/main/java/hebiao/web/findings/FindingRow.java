package hebiao.web.findings;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.store.Version;
import hebiao.web.check.Sentences;
import java.util.Locale;

/**
 * A finding in a list.
 *
 * @param version the number of the version that it is at; 0 for one at a ledger
 * @param number of the finding in its version; 0 with {@code version}
 * @param name of the rule
 * @param severity in small letters
 * @param department whose form it is at; empty where nobody's is known
 * @param cell its address, or in a csv column and line; null for none
 * @param arithmetic the calculation; null for none
 */
public record FindingRow(long version, int number, String rule, String name, String severity, String department,
        String project, String file, String sheet, String cell, String message, String arithmetic, String action) {

    /** One at a ledger. */
    public static FindingRow of(Finding finding, Rulebook rulebook, Language language) {
        String department = finding.place().department();
        return of(finding, 0, 0, department == null ? "" : department, finding.place().project(), rulebook, language);
    }

    /** One at a form. */
    public static FindingRow of(Finding finding, Version version, int number, Rulebook rulebook, Language language) {
        return of(finding, version.id(), number, version.department(),
                finding.place().project() == null ? version.project() : finding.place().project(), rulebook, language);
    }

    private static FindingRow of(Finding finding, long version, int number, String department, String project,
            Rulebook rulebook, Language language) {
        return new FindingRow(version, number, finding.rule(), Sentences.name(rulebook, finding.rule(), language),
                finding.severity().name().toLowerCase(Locale.ROOT), department, project == null ? "" : project,
                finding.place().file(), finding.place().sheet(),
                finding.place().cell() == null ? null : finding.place().cell().toString(),
                Sentences.of(rulebook, finding, language), finding.arithmetic(),
                Sentences.action(rulebook, finding, language));
    }

    /** Where it is shown at its cell; null for one at a ledger. */
    public String address() {
        return version == 0 ? null : "/versions/" + version + "?rule=" + rule + "#f" + number;
    }
}
