package hebiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.importer.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * 审计记录: who did what and when, each record with the hash of the one before, so that none can be changed, taken out,
 * put in or put elsewhere without its successor telling. A cut-off end is told by a head that somebody holds: receipts
 * print it.
 */
public final class Trail {

    /** What the first record has in place of a hash before it. */
    public static final String BEGINNING = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    Trail(Clock clock) {
        this.clock = clock;
    }

    Writer writer(Handle handle) {
        return new Writer(handle, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** Adds records inside one transaction, all of one moment. */
    public static final class Writer {

        private final Handle handle;
        private final String moment;

        private Writer(Handle handle, String moment) {
            this.handle = handle;
            this.moment = moment;
        }

        /** The moment of the transaction, in UTC. */
        public String moment() {
            return moment;
        }

        /**
         * Adds a record.
         *
         * @param actor the login of whoever did it
         * @param action what was done, as a word of the table of actions
         * @param subject to what
         * @param details facts beside it, never a password or the content of a cell
         */
        public TrailRecord add(String actor, String action, String subject, Map<String, String> details) {
            Optional<TrailRecord> last = last(handle);
            String text = canonical(new TreeMap<>(details));
            long seq = last.map(TrailRecord::seq).orElse(0L) + 1;
            String previous = last.map(TrailRecord::hash).orElse(BEGINNING);
            TrailRecord unsigned = new TrailRecord(seq, moment, actor, action, subject, text, previous, "");
            TrailRecord record = new TrailRecord(seq, moment, actor, action, subject, text, previous,
                    hashOf(unsigned));
            handle.createUpdate("INSERT INTO trail (seq, written, actor, action, subject, details, previous, hash) "
                    + "VALUES (:seq, :written, :actor, :action, :subject, :details, :previous, :hash)")
                    .bindMethods(record).execute();
            return record;
        }
    }

    static Optional<TrailRecord> last(Handle handle) {
        return handle.createQuery("SELECT * FROM trail ORDER BY seq DESC LIMIT 1").mapTo(TrailRecord.class)
                .findOne();
    }

    /** What the hash of a record is of: all else in it, as a JSON array. */
    public static String signedText(TrailRecord record) {
        return canonical(List.of(record.seq(), record.written(), record.actor(), record.action(), record.subject(),
                record.details(), record.previous()));
    }

    /** What the hash of a record must be: SHA-256 over all else in it, as a JSON array in UTF-8. */
    public static String hashOf(TrailRecord record) {
        return Sha256.of(signedText(record).getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
