package hebiao.web.check;

/**
 * By what files were read and judged, each with its version, as one text.
 *
 * @param template of all templates that were used
 * @param policy of all of these
 */
public record By(String template, String policy) {
}
