package hebiao.store;

/**
 * The policy that a month is judged by in place of the templates' own.
 *
 * @param name of one that comes with the product, or of the file that was uploaded
 * @param sha256 of the file; null for one that comes with the product
 */
public record PolicyRow(String month, String name, String sha256) {
}
