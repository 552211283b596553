package hebiao.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rows of a database as text, one file a table and one JSON object a row: what SQLite writes PostgreSQL reads, and
 * the other way round.
 */
final class TableDump {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the tool that makes the tables keeps for itself. */
    private static final String MIGRATIONS = "flyway_schema_history";
    private static final String ENDING = ".jsonl";
    private static final String FILE = "sha256";
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    TableDump(Connection connection) {
        this.connection = connection;
    }

    /** All tables, each behind those that it refers to. */
    List<String> tables() throws SQLException {
        Set<String> left = new TreeSet<>();
        try (ResultSet all = connection.getMetaData().getTables(null, connection.getSchema(), "%",
                new String[] {"TABLE"})) {
            while (all.next()) {
                left.add(all.getString("TABLE_NAME"));
            }
        }
        left.removeIf(name -> name.equals(MIGRATIONS) || name.startsWith("sqlite_"));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            int before = ordered.size();
            for (String table : List.copyOf(left)) {
                if (Collections.disjoint(referredTo(table), left)) {
                    ordered.add(table);
                    left.remove(table);
                }
            }
            if (ordered.size() == before) {
                throw new SQLException("tables that refer to each other: " + left);
            }
        }
        return ordered;
    }

    private Set<String> referredTo(String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    /** Writes every table into a folder; the connection must see one moment throughout. */
    void write(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        for (String table : tables()) {
            Path file = folder.resolve(table + ENDING);
            try (Statement statement = connection.createStatement();
                    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        out.write(JSON.writeValueAsString(row(rows)));
                        out.write('\n');
                    }
                }
            }
            Blobs.forceFile(file);
        }
    }

    private static ObjectNode row(ResultSet rows) throws SQLException {
        ObjectNode row = JSON.createObjectNode();
        for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
            String column = rows.getMetaData().getColumnName(at);
            Object value = rows.getObject(at);
            if (value == null) {
                row.putNull(column);
            } else if (value instanceof Integer || value instanceof Long) {
                row.put(column, ((Number) value).longValue());
            } else if (value instanceof String text) {
                row.put(column, text);
            } else {
                throw new SQLException(column + ": neither a whole number nor a text");
            }
        }
        return row;
    }

    /** Fills empty tables from a folder. */
    void read(Path folder) throws IOException, SQLException {
        for (String table : tables()) {
            Path file = folder.resolve(table + ENDING);
            try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                String line = in.readLine();
                if (line != null) {
                    fill(table, in, line);
                }
            }
        }
    }

    private void fill(String table, BufferedReader in, String first) throws IOException, SQLException {
        List<String> columns = new ArrayList<>();
        JSON.readTree(first).fieldNames().forEachRemaining(columns::add);
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (String line = first; line != null; line = in.readLine()) {
                bind(insert, columns, JSON.readTree(line));
                insert.addBatch();
                if (++waiting == ROWS_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, List<String> columns, JsonNode row) throws SQLException {
        for (int at = 0; at < columns.size(); at++) {
            JsonNode value = row.get(columns.get(at));
            if (value == null || value.isNull()) {
                insert.setNull(at + 1, Types.NULL);
            } else if (value.isIntegralNumber()) {
                insert.setLong(at + 1, value.longValue());
            } else {
                insert.setString(at + 1, value.textValue());
            }
        }
    }

    /** The SHA-256 of every file that a row speaks of: tables name them {@code sha256}. */
    Set<String> files() throws SQLException {
        Set<String> files = new TreeSet<>();
        for (String table : tables()) {
            try (ResultSet column = connection.getMetaData().getColumns(null, connection.getSchema(), table, FILE)) {
                if (column.next()) {
                    addAll(files, "SELECT DISTINCT " + FILE + " FROM " + table + " WHERE " + FILE + " IS NOT NULL");
                }
            }
        }
        return files;
    }

    private void addAll(Set<String> texts, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
    }

    /** Whether no table has a row. */
    boolean isEmpty() throws SQLException {
        for (String table : tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                if (rows.next()) {
                    return false;
                }
            }
        }
        return true;
    }
}
