package hebiao.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hebiao.store.BackupProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A copy of everything that the service keeps, taken while it works: the database as of one moment first, then the
 * files, so that no row is without its file. {@code backup.json} is written last: a folder without it is half a backup
 * and is not restored.
 */
public final class Backup {

    static final String FACTS = "backup.json";
    private static final String TABLES = "tables";
    private static final String BLOBS = "blobs";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /** @param folder of the backup */
    public Backup(Path folder) {
        this.folder = folder;
    }

    /**
     * What a backup says of itself.
     *
     * @param schema the version of its tables
     * @param records of the audit trail
     * @param head the hash of the last of them
     * @param files how many blobs there are
     */
    public record Facts(String schema, long records, String head, int files) {
    }

    /**
     * What a restored data directory was found to be.
     *
     * @param facts of the backup
     * @param database null when the database found nothing wrong with itself, else what it says
     * @param trail the audit trail as it was found
     * @param damaged the SHA-256 of files that are missing, or are not what their name says
     */
    public record Proof(Facts facts, String database, TrailCheck trail, List<String> damaged) {

        public boolean isWhole() {
            return database == null && trail.isWhole() && trail.head().equals(facts.head())
                    && trail.records() == facts.records() && damaged.isEmpty();
        }
    }

    /**
     * Writes a backup; the service may go on meanwhile.
     *
     * @throws BackupProblem when the folder has something in it, or the trail is broken
     * @throws IOException when the folder cannot be written to
     */
    public Facts make(Store store) throws IOException {
        if (Files.exists(folder) && !isEmptyFolder()) {
            throw new BackupProblem(Kind.FOLDER_IN_USE, folder.toString());
        }
        Files.createDirectories(folder);
        Tables tables = store.database().atOneMoment(handle -> {
            new TableDump(handle.getConnection()).write(folder.resolve(TABLES));
            return new Tables(Database.schema(handle), Trails.verify(handle));
        });
        if (!tables.trail().isWhole()) {
            throw new BackupProblem(Kind.BROKEN_TRAIL, String.valueOf(tables.trail().broken()));
        }
        Blobs copies = new Blobs(folder.resolve(BLOBS));
        List<String> names = store.blobs().names();
        for (String name : names) {
            copies.put(store.blobs().place(name));
        }
        Facts facts = new Facts(tables.schema(), tables.trail().records(), tables.trail().head(), names.size());
        Path half = folder.resolve(FACTS + ".half");
        Files.writeString(half, JSON.writeValueAsString(facts) + "\n");
        Blobs.forceFile(half);
        Files.move(half, folder.resolve(FACTS));
        Blobs.force(folder);
        return facts;
    }

    private record Tables(String schema, TrailCheck trail) {
    }

    private boolean isEmptyFolder() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Fills a store in which there is nothing yet, and proves it.
     *
     * @throws BackupProblem when the folder is no whole backup, is of another version's tables, or the store has
     *     something in it
     * @throws IOException when the data directory cannot be written to
     */
    public Proof restore(Store store) throws IOException {
        if (!Files.exists(folder.resolve(FACTS))) {
            throw new BackupProblem(Kind.NO_BACKUP, folder.toString());
        }
        Facts facts = JSON.readValue(Files.readAllBytes(folder.resolve(FACTS)), Facts.class);
        Set<String> damaged = new TreeSet<>();
        store.database().fill(handle -> {
            String schema = Database.schema(handle);
            if (!schema.equals(facts.schema())) {
                throw new BackupProblem(Kind.OTHER_VERSION, facts.schema() + " ≠ " + schema);
            }
            TableDump dump = new TableDump(handle.getConnection());
            if (!dump.isEmpty()) {
                throw new BackupProblem(Kind.DATA_IN_USE, store.folder().toString());
            }
            // no row is ever without its file, wherever this is cut off
            damaged.addAll(restoreFiles(store));
            dump.read(folder.resolve(TABLES));
            return null;
        });
        return prove(store, facts, damaged);
    }

    /** The names of those that are not what their name says. */
    private Set<String> restoreFiles(Store store) throws IOException {
        Blobs copies = new Blobs(folder.resolve(BLOBS));
        Set<String> damaged = new TreeSet<>();
        for (String name : copies.names()) {
            if (!store.blobs().put(copies.place(name)).equals(name)) {
                damaged.add(name);
            }
        }
        return damaged;
    }

    private static Proof prove(Store store, Facts facts, Set<String> damaged) {
        damaged.addAll(store.blobs().damaged(store.files()));
        return new Proof(facts, store.database().complaint(), store.trail().verify(), List.copyOf(damaged));
    }
}
