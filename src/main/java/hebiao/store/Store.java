package hebiao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A data directory with its database: everything that the service keeps. */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final Database database;
    private final Blobs blobs;

    private Store(Path folder, Database database, Blobs blobs) {
        this.folder = folder;
        this.database = database;
        this.blobs = blobs;
    }

    /**
     * Opens a data directory, which is made when it is not there.
     *
     * @param url the database by JDBC; null for SQLite in the directory
     * @throws IOException when the directory cannot be written to
     */
    public static Store open(Path folder, String url, Clock clock) throws IOException {
        Files.createDirectories(folder);
        Blobs blobs = new Blobs(folder.resolve("blobs"));
        String place = url != null ? url : "jdbc:sqlite:" + folder.resolve("hebiao.db").toAbsolutePath();
        return new Store(folder, new Database(place, clock), blobs);
    }

    public Blobs blobs() {
        return blobs;
    }

    public Accounts accounts() {
        return new Accounts(database);
    }

    public Sessions sessions() {
        return new Sessions(database);
    }

    public Periods periods() {
        return new Periods(database);
    }

    public Versions versions() {
        return new Versions(database);
    }

    public Trails trail() {
        return new Trails(database);
    }

    /** The SHA-256 of every file that a version or a ledger is of, sorted. */
    public List<String> files() {
        return database.read(handle -> handle.createQuery("SELECT sha256 FROM version UNION SELECT sha256 FROM ledger "
                + "ORDER BY sha256").mapTo(String.class).list());
    }

    /** A folder for files on their way in; what an interrupted run left there is of no use. */
    public Path incoming() throws IOException {
        return Files.createDirectories(folder.resolve("incoming"));
    }

    @Override
    public void close() {
        database.close();
    }
}
