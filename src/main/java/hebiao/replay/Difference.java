package hebiao.replay;

import java.util.Objects;

/**
 * One thing that is not as the manifest has it.
 *
 * @param kind how it differs
 * @param what kind of thing it is
 * @param name of the file, the template or the policy; empty for the program
 * @param path of the input or output as the manifest has it; null when it is none
 * @param was what the manifest says: SHA-256, or a version; null when it names no such thing
 * @param now what there is; null when it is not there
 */
public record Difference(Kind kind, What what, String name, String path, String was, String now) {

    /** How it differs; the order is that of reports: first what may be a cause. */
    public enum Kind {
        /** Another version of the program. */
        VERSION,
        /** An input, or a template or policy of the product, has other bytes. */
        INPUT_CHANGED,
        /** An input is not there, or cannot be read. */
        INPUT_MISSING,
        /** A template of the product that the manifest does not name. */
        INPUT_ADDED,
        /** A file in the folder is not as it was written. */
        OUTPUT_EDITED,
        /** A file that was written is not there any more. */
        OUTPUT_MISSING,
        /** The month as run again has other bytes here. */
        RESULT_CHANGED
    }

    /** What differs. */
    public enum What {
        PROGRAM, FORM, ROSTER, BUDGET, PAYMENTS, TARGETS, PREVIOUS, ANSWERS, TEMPLATE, POLICY, SHARED_POLICY, OUTPUT
    }

    public Difference {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(what);
        Objects.requireNonNull(name);
    }

    static Difference of(Kind kind, Manifest.Input input, String now) {
        return new Difference(kind, What.valueOf(input.kind().name()), input.name(), input.path(), input.sha256(), now);
    }

    /** Whether it can make the month come out otherwise. */
    public boolean isCause() {
        return kind.compareTo(Kind.OUTPUT_EDITED) < 0;
    }
}
