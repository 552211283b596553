package hebiao.exporter.consolidated;

import hebiao.exporter.xlsx.CellFormat.Alignment;

/** The kinds of cells in our workbooks: how each is aligned and printed. */
enum Kind {
    /** The name of the sheet in large letters. */
    TITLE(Alignment.LEFT, "General"),
    /** What the sheet is about, below its title. */
    CAPTION(Alignment.LEFT, "General"),
    HEADER(Alignment.CENTER, "General"),
    TEXT(Alignment.LEFT, "General"),
    /** A short word or code. */
    WORD(Alignment.CENTER, "General"),
    LINK(Alignment.CENTER, "General"),
    COUNT(Alignment.CENTER, "0"),
    /** A figure with two decimals. */
    DECIMAL(Alignment.RIGHT, "#,##0.00"),
    /** A figure with more than two decimals, none of them hidden. */
    FINE_DECIMAL(Alignment.RIGHT, "#,##0.00########");

    private final Alignment alignment;
    private final String format;

    Kind(Alignment alignment, String format) {
        this.alignment = alignment;
        this.format = format;
    }

    Alignment alignment() {
        return alignment;
    }

    String format() {
        return format;
    }

    boolean isTable() {
        return this != TITLE && this != CAPTION;
    }
}
