package hebiao.store;

import hebiao.consolidation.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row as a version. Written out, because pages read these by the hundred: JDBI's reflection took half of the
 * time of reading them.
 */
final class VersionMapper implements RowMapper<Version> {

    @Override
    public Version map(ResultSet row, StatementContext context) throws SQLException {
        return new Version(row.getLong("id"), row.getString("month"), row.getLong("department_id"),
                row.getString("department"), row.getString("author"), row.getString("series"), row.getInt("number"),
                row.getString("file"), row.getString("sha256"), row.getLong("size"), row.getString("project"),
                Status.valueOf(row.getString("status")), row.getInt("errors"), row.getInt("warnings"),
                row.getInt("notices"), row.getInt("late") != 0, row.getString("program"), row.getString("template"),
                row.getString("policy"), row.getString("received"), row.getString("decision"),
                row.getString("remark"), row.getLong("trail_seq"), row.getString("trail_hash"));
    }
}
