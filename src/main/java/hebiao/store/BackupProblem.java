package hebiao.store;

import java.io.IOException;

/** Why a backup is not made, or not restored. */
public final class BackupProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String fact;

    /** What is in the way. */
    public enum Kind {
        /** The folder for the backup has something in it. */
        FOLDER_IN_USE,
        /** The data directory to restore to has something in it. */
        DATA_IN_USE,
        /** The folder holds no backup, or one that was cut off. */
        NO_BACKUP,
        /** The backup's tables are of another version of the program. */
        OTHER_VERSION,
        /** The audit trail is broken. */
        BROKEN_TRAIL
    }

    /** @param fact the folder, the version or the number of the record that it is about */
    BackupProblem(Kind kind, String fact) {
        super(kind + " " + fact);
        this.kind = kind;
        this.fact = fact;
    }

    public Kind kind() {
        return kind;
    }

    public String fact() {
        return fact;
    }
}
