package hebiao.store;

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
}
