package hebiao.store;

/**
 * One file that a closing keeps.
 *
 * @param path what {@code consolidate} wrote lies below the month's name, what it was made of below {@code inputs}
 */
public record ClosedFile(String path, String sha256, long size) {
}
