package hebiao.web.trail;

import hebiao.web.page.Page;
import java.util.List;

/**
 * The trail.
 *
 * @param lines the newest first
 * @param total all records
 * @param whole whether every record follows from the one before; null when nobody asked
 * @param broken the first that does not; 0 for none
 * @param head the hash of the last record
 * @param older where the next older ones begin; 0 when there are none
 * @param held whether the trail has a record of the hash that was asked for; null when none was
 */
public record TrailPage(List<Line> lines, long total, Boolean whole, long broken, String head, long older,
        Boolean held) implements Page {

    /** A record. */
    public record Line(long seq, String written, String actor, String action, String subject, List<Fact> facts,
            String hash) {
    }

    /** A fact beside a record; the sentence {@code fact.<name>} says what it is. */
    public record Fact(String name, String value) {
    }

    @Override
    public String template() {
        return "trail/trail";
    }
}
