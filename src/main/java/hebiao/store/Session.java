package hebiao.store;

/**
 * Somebody signed in.
 *
 * @param token the SHA-256 of what the browser holds
 * @param csrf what a form must bring along
 * @param began the moment of signing in, in UTC
 * @param seen the last moment of use, to the minute
 * @param address where it came from
 */
public record Session(String token, long accountId, String csrf, String began, String seen, String address) {
}
