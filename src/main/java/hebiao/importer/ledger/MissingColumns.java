package hebiao.importer.ledger;

import java.io.IOException;
import java.util.List;

/** A ledger in which columns that it must have were not found. */
public final class MissingColumns extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> columns;

    MissingColumns(List<String> columns) {
        super("missing columns " + columns);
        this.columns = List.copyOf(columns);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }
}
