package hebiao.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Questions to the trail. */
public final class Trails {

    private final Database database;

    Trails(Database database) {
        this.database = database;
    }

    /** The newest records first. */
    public List<TrailRecord> newest(int count) {
        return before(Long.MAX_VALUE, count);
    }

    /** Those before a number, the newest first. */
    public List<TrailRecord> before(long seq, int count) {
        return database.read(handle -> handle.createQuery("SELECT * FROM trail WHERE seq < :seq ORDER BY seq DESC "
                + "LIMIT :count").bind("seq", seq).bind("count", count).mapTo(TrailRecord.class).list());
    }

    /** All records in their order. */
    public List<TrailRecord> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM trail ORDER BY seq")
                .mapTo(TrailRecord.class).list());
    }

    /** The last record; empty before anything was done. */
    public Optional<TrailRecord> head() {
        return database.read(Trail::last);
    }

    /** Whether the trail still has the record of that hash, which somebody holds from a receipt for one. */
    public boolean holds(String hash) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM trail WHERE hash = :hash")
                .bind("hash", hash).mapTo(Long.class).one()) > 0;
    }

    /** Goes through the whole trail. */
    public TrailCheck verify() {
        return database.read(Trails::verify);
    }

    static TrailCheck verify(Handle handle) {
        try (Stream<TrailRecord> records = handle.createQuery("SELECT * FROM trail ORDER BY seq")
                .mapTo(TrailRecord.class).stream()) {
            return TrailCheck.of(records.iterator());
        }
    }
}
