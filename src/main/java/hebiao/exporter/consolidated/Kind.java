package hebiao.exporter.consolidated;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The kinds of cells in our workbooks: how each is aligned and printed. */
enum Kind {
    /** The name of the sheet in large letters. */
    TITLE(HorizontalAlignment.LEFT, "General"),
    /** What the sheet is about, below its title. */
    CAPTION(HorizontalAlignment.LEFT, "General"),
    HEADER(HorizontalAlignment.CENTER, "General"),
    TEXT(HorizontalAlignment.LEFT, "General"),
    /** A short word or code. */
    WORD(HorizontalAlignment.CENTER, "General"),
    LINK(HorizontalAlignment.CENTER, "General"),
    COUNT(HorizontalAlignment.CENTER, "0"),
    /** A figure with two decimals. */
    DECIMAL(HorizontalAlignment.RIGHT, "#,##0.00"),
    /** A figure with more than two decimals, none of them hidden. */
    FINE_DECIMAL(HorizontalAlignment.RIGHT, "#,##0.00########");

    private final HorizontalAlignment alignment;
    private final String format;

    Kind(HorizontalAlignment alignment, String format) {
        this.alignment = alignment;
        this.format = format;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }

    String format() {
        return format;
    }

    boolean isTable() {
        return this != TITLE && this != CAPTION;
    }
}
