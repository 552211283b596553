package hebiao.web.check;

import hebiao.consolidation.Status;
import hebiao.store.Project;
import hebiao.store.Version;

/** What became of a form, in one word: the finance office's decision goes before the check's. */
public final class FileState {

    private FileState() {
    }

    /** accepted, returned, doubts (received, with something to look at) or received. */
    public static String of(Version version) {
        if ("ACCEPTED".equals(version.decision())) {
            return "accepted";
        }
        if ("RETURNED".equals(version.decision()) || version.status() != Status.ACCEPTED) {
            return "returned";
        }
        return version.warnings() > 0 ? "doubts" : "received";
    }

    /**
     * The same for a project; nothing (免报) or missing where none came.
     *
     * @param version its newest; null when none came
     */
    public static String of(Project project, Version version) {
        return version != null ? of(version) : project.nil() != null ? "nothing" : "missing";
    }
}
