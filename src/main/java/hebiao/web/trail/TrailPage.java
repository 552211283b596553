package hebiao.web.trail;

import hebiao.finding.Messages;
import hebiao.web.page.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

        /** The values that are words of the program, by what the sentences for them begin with. */
        private static final Map<String, String> WORDS =
                Map.of("role", "role.", "status", "outcome.", "decision", "state.");

        /** The fact as people read it. */
        public String in(Messages words) {
            String prefix = WORDS.get(name);
            String plain = name.equals("decision") ? value.toLowerCase(Locale.ROOT) : value;
            return word(words, "fact." + name, name) + " "
                    + (prefix == null ? value : word(words, prefix + plain, value));
        }

        private static String word(Messages words, String key, String other) {
            return words.bundle().containsKey(key) ? words.of(key) : other;
        }
    }

    @Override
    public String template() {
        return "trail/trail";
    }
}
