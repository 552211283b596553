package hebiao.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;

/** The database cannot be reached, is held by another, or has no room: nothing was changed, and trying later may do. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLite: busy, locked, read-only, error of the disk, full, cannot be opened. */
    private static final Set<Integer> SQLITE = Set.of(5, 6, 8, 10, 13, 14);
    private static final int SQLITE_KIND = 0xFF;
    /** PostgreSQL: connection, lack of resources, the operator's intervention. */
    private static final List<String> POSTGRESQL = List.of("08", "53", "57");

    private Unavailable(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    /** The exception to throw for one that the database threw: itself where the fault is ours. */
    static RuntimeException or(RuntimeException thrown, boolean sqlite) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isOutside(e, sqlite)) {
                return new Unavailable(e);
            }
        }
        return thrown;
    }

    private static boolean isOutside(SQLException e, boolean sqlite) {
        String state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException
                || (sqlite ? SQLITE.contains(e.getErrorCode() & SQLITE_KIND)
                        : POSTGRESQL.stream().anyMatch(state::startsWith));
    }
}
