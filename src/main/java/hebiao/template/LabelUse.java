package hebiao.template;

/**
 * What a label of a known template leads to.
 *
 * @param kind how
 * @param name the placeholder; of a fund line its name, of a header over funds or indicators the part
 * @param ownName what users of the template call a field that only it has, in Chinese; else null
 */
public record LabelUse(Kind kind, String name, String ownName) {

    /** The ways in which labels lead to fields. */
    public enum Kind {
        /** The cell to its right is the field. */
        ROW,
        /** The cell below is the field. */
        COLUMN,
        /** It names a fund line. */
        LINE,
        /** It stands over one amount of all fund lines. */
        PART,
        /** It stands over one part of all indicators. */
        HEADER,
        /** Its row holds totals under the headers of the indicators. */
        TOTAL,
        /** Its row, among the indicators, holds the points for execution. */
        FIXED,
        /** It leads nowhere. */
        PLAIN
    }
}
