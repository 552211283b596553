package hebiao.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.config.Configurable;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * SQLite in a file, or PostgreSQL by its URL. Reading goes on beside writing; writing is one transaction at a time,
 * since each ends in a record of the trail that holds the hash of the one before.
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;
    /** A database that is gone is said to be after so long; it is found again by itself. */
    private static final long PATIENCE_MS = 5000;
    /** Any number will do, as long as every process of the service takes the same. */
    private static final long WRITER_LOCK = 4_837_215L;
    private static final List<Class<?>> ROWS = List.of(Account.class, Session.class, PeriodRow.class, LedgerRow.class,
            Project.class, Explanation.class, TrailRecord.class, Token.class, PolicyRow.class, ClosingRow.class,
            ClosedFile.class, CheckRow.class, ReminderRow.class, NilClaim.class);

    private static final String FINE = "ok";

    private final String url;
    private final boolean sqlite;
    private final HikariDataSource reading;
    private final HikariDataSource writing;
    private final Jdbi readers;
    private final Jdbi writer;
    private final Trail trail;

    /** Something to be asked of the database. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Handle handle);
    }

    /** Something to be changed, with its record in the trail. */
    @FunctionalInterface
    public interface Change<T> {
        T make(Handle handle, Trail.Writer trail);
    }

    /** @param url of JDBC; its tables are made or brought up to date */
    Database(String url, Clock clock) {
        this.url = url;
        this.sqlite = url.startsWith("jdbc:sqlite:");
        Schema.bringUpToDate(url, sqlite);
        this.writing = pool(1, "IMMEDIATE", "TRANSACTION_READ_COMMITTED");
        this.reading = pool(READERS, "DEFERRED", "TRANSACTION_REPEATABLE_READ");
        this.readers = jdbi(reading);
        this.writer = jdbi(writing);
        this.trail = new Trail(clock);
    }

    /** How a transaction begins is SQLite's, what it sees of the others is PostgreSQL's. */
    private HikariDataSource pool(int size, String begin, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MS);
        if (sqlite) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "5000");
            config.addDataSourceProperty("transaction_mode", begin);
        } else {
            // a server that was restarted has closed the connections of a moment ago: each is asked before it is used
            System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
            config.setTransactionIsolation(isolation);
        }
        return new HikariDataSource(config);
    }

    private static Jdbi jdbi(HikariDataSource pool) {
        return mapped(Jdbi.create(pool));
    }

    private static <T extends Configurable<T>> T mapped(T asked) {
        ROWS.forEach(row -> asked.registerRowMapper(ConstructorMapper.factory(row)));
        return asked.registerRowMapper(new VersionMapper());
    }

    /** Something to be asked of the database, or done to it, as a whole. */
    @FunctionalInterface
    interface Whole<T> {
        T ask(Handle handle) throws IOException, SQLException;
    }

    /** Asks for more than one thing of one and the same moment, while others go on writing. */
    <T> T atOneMoment(Whole<T> question) throws IOException {
        return alone(question, Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Fills a database in which there is nothing yet: all of it or nothing. */
    void fill(Whole<?> content) throws IOException {
        alone(content, Connection.TRANSACTION_SERIALIZABLE);
    }

    private <T> T alone(Whole<T> work, int isolation) throws IOException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setTransactionIsolation(sqlite ? Connection.TRANSACTION_SERIALIZABLE : isolation);
            connection.setAutoCommit(false);
            try (Handle handle = Jdbi.open(connection)) {
                T result = work.ask(mapped(handle));
                connection.commit();
                return result;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The version of the tables. */
    static String schema(Handle handle) {
        return handle.createQuery("SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
                .mapTo(String.class).one();
    }

    /** What SQLite finds wrong with its file; null when nothing is, and for PostgreSQL, which checks what it writes. */
    String complaint() {
        String answer = sqlite ? read(handle -> handle.createQuery("PRAGMA quick_check").mapTo(String.class).first())
                : FINE;
        return answer.equals(FINE) ? null : answer;
    }

    /**
     * Asks, while others may write: all that one question asks is answered as of one moment.
     *
     * @throws Unavailable when the database is
     */
    public <T> T read(Question<T> question) {
        try {
            return readers.inTransaction(question::ask);
        } catch (JdbiException e) {
            throw Unavailable.or(e, sqlite);
        }
    }

    /**
     * Changes something in one transaction, which is on the disk when this returns.
     *
     * @throws Unavailable when the database is; then nothing is changed
     */
    public <T> T write(Change<T> change) {
        try {
            return writer.inTransaction(handle -> {
                if (!sqlite) {
                    handle.execute("SELECT pg_advisory_xact_lock(?)", WRITER_LOCK);
                }
                return change.make(handle, trail.writer(handle));
            });
        } catch (JdbiException e) {
            throw Unavailable.or(e, sqlite);
        }
    }

    /** The next free number of a table; only inside {@link #write}. */
    static long nextId(Handle handle, String table) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table).mapTo(Long.class).one();
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
