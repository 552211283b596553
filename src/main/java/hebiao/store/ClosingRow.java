package hebiao.store;

/**
 * A month closed, once.
 *
 * @param number counted from 1 in each month
 * @param author the name of whoever closed it
 * @param written the moment, in UTC
 * @param manifest the SHA-256 of manifest.json, which names all that went in and came out
 * @param reopened the moment when it was opened again; null while it holds
 * @param reason why it was; null with {@code reopened}
 */
public record ClosingRow(long id, String month, int number, String author, String written, String program,
        String manifest, String reopened, String reason) {
}
