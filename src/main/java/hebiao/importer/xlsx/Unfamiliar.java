package hebiao.importer.xlsx;

import java.io.IOException;

/** A workbook that this reader leaves to another: damaged, or written in a way that it does not know for certain. */
public final class Unfamiliar extends IOException {

    private static final long serialVersionUID = 1L;

    /** What was met. */
    public enum Reason {
        /** The zip itself: damaged, encrypted, in several pieces, with a part twice. */
        PACKAGE,
        /** Relationships that lead nowhere, or to sheets of a kind that is not read here. */
        RELATIONSHIP,
        /** XML in another encoding than UTF-8, or bytes that are not UTF-8. */
        ENCODING,
        /** XML that is not well-formed, declares a document type, or is nested without end. */
        XML,
        /** One prefix for two namespaces. */
        NAMESPACE,
        /** Elements that repeat or stand where nobody puts them: alternate contents, rows out of order. */
        STRUCTURE,
        /** A cell whose type, address, style or value makes no sense. */
        CELL,
        /** Array formulas, data tables, shared formulas beyond the plainest. */
        FORMULA
    }

    private final Reason reason;

    Unfamiliar(Reason reason, String what) {
        super(reason + ": " + what, null);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
