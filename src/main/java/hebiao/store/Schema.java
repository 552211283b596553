package hebiao.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/**
 * The tables: made, or brought up to date. Where they are up to date one question tells so; to start Flyway for that
 * takes longer than all else that is done at a start.
 */
final class Schema {

    /** The number of the newest script below {@code hebiao/store}. */
    static final String NEWEST = "22";

    private Schema() {
    }

    /** @param url of JDBC */
    static void bringUpToDate(String url, boolean sqlite) {
        if (!isNewest(url)) {
            // by connections of its own: for PostgreSQL it wants two at once
            Flyway.configure().dataSource(url, null, null).locations("classpath:hebiao/store/common",
                    "classpath:hebiao/store/" + (sqlite ? "sqlite" : "postgresql")).load().migrate();
        }
    }

    /** Whether the last script that was run is the newest, and none failed; what cannot be told is left to Flyway. */
    static boolean isNewest(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement question = connection.createStatement();
                ResultSet row = question.executeQuery("SELECT version, (SELECT COUNT(*) FROM "
                        + "flyway_schema_history WHERE NOT success) AS failed FROM flyway_schema_history "
                        + "ORDER BY installed_rank DESC LIMIT 1")) {
            return row.next() && NEWEST.equals(row.getString("version")) && row.getInt("failed") == 0;
        } catch (SQLException e) {
            return false;
        }
    }
}
