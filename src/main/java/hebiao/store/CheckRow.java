package hebiao.store;

/**
 * When a month was last checked as a whole.
 *
 * @param written the moment, in UTC
 * @param forms how many there were
 * @param newest the number of the newest version then
 */
public record CheckRow(String month, String written, int forms, long newest, String program, String policy) {
}
