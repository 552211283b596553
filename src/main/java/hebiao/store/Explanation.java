package hebiao.store;

/**
 * 说明: what a department answers to a doubt in place of a change.
 *
 * @param number of the finding in its version, counted from 1
 * @param written the moment, in UTC
 */
public record Explanation(long versionId, int number, String text, String author, String written) {
}
