package hebiao.web.inbox;

import hebiao.store.Version;
import hebiao.store.Versions;

/**
 * What became of one file that was sent.
 *
 * @param outcome ACCEPTED, RETURNED or UNREADABLE as checked; SKIPPED for what is no workbook, SAME for what had been
 *     sent before, LOCKED where the version before is accepted
 * @param version the number of its page; 0 when nothing was kept
 * @param project as the form names it; empty when none was read
 * @param unknown whether the form is of a project that is not among the department's
 * @param said why nothing was kept, in a sentence; empty where a version's page says it all
 */
public record SentRow(String file, String outcome, long version, int number, String project, int errors, int warnings,
        int notices, boolean unknown, String said) {

    static SentRow of(Versions.Kept kept, boolean unknown) {
        Version version = kept.version();
        return new SentRow(version.file(), kept.isNew() ? version.status().name()
                : kept.isLocked() ? "LOCKED" : "SAME", version.id(),
                version.number(), version.project(), version.errors(), version.warnings(), version.notices(), unknown,
                "");
    }

    static SentRow skipped(String file) {
        return new SentRow(file, "SKIPPED", 0, 0, "", 0, 0, 0, false, "");
    }

    static SentRow unreadable(String file, String said) {
        return new SentRow(file, "LOST", 0, 0, "", 0, 0, 0, false, said);
    }
}
