package hebiao.web.findings;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.store.Version;
import java.util.Locale;

/**
 * A finding and where it is, not yet in words.
 *
 * @param version null for one at a ledger
 * @param number of the finding in its version, counted from 1; 0 for one at a ledger
 */
record Found(Finding finding, Version version, int number) {

    String severity() {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /** Whose form it is at; empty where nobody's is known. */
    String department() {
        String named = version == null ? finding.place().department() : version.department();
        return named == null ? "" : named;
    }

    FindingRow row(Rulebook rulebook, Language language) {
        return version == null ? FindingRow.of(finding, rulebook, language)
                : FindingRow.of(finding, version, number, rulebook, language);
    }
}
