package hebiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * One record of the trail.
 *
 * @param seq counted from 1, without gaps
 * @param written the moment, in UTC
 * @param actor the login of whoever did it
 * @param action what was done, in one word
 * @param subject to what
 * @param details facts beside it, as a JSON object
 * @param previous the hash of the record before
 * @param hash of this record
 */
public record TrailRecord(long seq, String written, String actor, String action, String subject, String details,
        String previous, String hash) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The facts beside it, by their names. */
    public Map<String, String> facts() {
        try {
            return JSON.readValue(details, new TypeReference<TreeMap<String, String>>() { });
        } catch (JsonProcessingException e) {
            // only somebody who went behind the program's back leaves such a record; verifying tells of it
            return Map.of("?", details);
        }
    }
}
