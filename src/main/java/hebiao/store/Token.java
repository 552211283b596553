package hebiao.store;

/**
 * What a program signs in by.
 *
 * @param fingerprint the SHA-256 of what it sends
 * @param name what its owner calls it
 * @param made the moment, in UTC
 */
public record Token(long id, String fingerprint, long accountId, String name, String made) {
}
