package hebiao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A data directory with its database: everything that the service keeps. */
public final class Store implements AutoCloseable {

    private static final String FILE = "hebiao.db";
    private static final long LEAST_ROOM = 1L << 16;
    private static final Duration YOUNG = Duration.ofMinutes(10);

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
        String place = url != null ? url : "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath();
        return new Store(folder, new Database(place, clock), blobs);
    }

    /** Whether a request of so many bytes, and what it brings to the database, still goes on the disk. */
    public boolean hasRoomFor(long bytes) {
        try {
            return Files.getFileStore(folder).getUsableSpace() > 2 * Math.max(bytes, LEAST_ROOM);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a folder is a data directory with its own database. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    /**
     * Removes what runs that were cut off left half done. Younger files may belong to another process of the service,
     * or to one that is just being asked for a backup.
     */
    public void sweep(Instant now) throws IOException {
        FileTime oldest = FileTime.from(now.minus(YOUNG));
        for (Path half : Stream.concat(blobs.halves().stream(), files(incoming()).stream()).toList()) {
            try {
                if (Files.getLastModifiedTime(half).compareTo(oldest) < 0) {
                    remove(half);
                }
            } catch (NoSuchFileException e) {
                // whoever wrote it has finished meanwhile
            }
        }
    }

    /** Removes a file, or a folder with all that is in it. */
    public static void remove(Path half) throws IOException {
        try (Stream<Path> walk = Files.walk(half)) {
            for (Path one : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
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

    public NilClaims nilClaims() {
        return new NilClaims(database);
    }

    public Versions versions() {
        return new Versions(database);
    }

    public Tokens tokens() {
        return new Tokens(database);
    }

    public Closings closings() {
        return new Closings(database);
    }

    public MonthChecks monthChecks() {
        return new MonthChecks(database);
    }

    public Trails trail() {
        return new Trails(database);
    }

    /** The SHA-256 of every file that a row speaks of, sorted. */
    public List<String> files() {
        return database.read(handle -> {
            try {
                return List.copyOf(new TableDump(handle.getConnection()).files());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A folder for files on their way in; what an interrupted run left there is of no use: {@link #sweep}. */
    public Path incoming() throws IOException {
        return Files.createDirectories(folder.resolve("incoming"));
    }

    @Override
    public void close() {
        database.close();
    }
}
