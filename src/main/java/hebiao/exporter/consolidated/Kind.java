package hebiao.exporter.consolidated;

/** The kinds of cells in our workbooks: how each is aligned and printed. */
enum Kind {
    /** The name of the sheet in large letters. */
    TITLE(Kind.LEFT, "General"),
    /** What the sheet is about, below its title. */
    CAPTION(Kind.LEFT, "General"),
    HEADER(Kind.CENTER, "General"),
    TEXT(Kind.LEFT, "General"),
    /** A short word or code. */
    WORD(Kind.CENTER, "General"),
    LINK(Kind.CENTER, "General"),
    COUNT(Kind.CENTER, "0"),
    /** A figure with two decimals. */
    DECIMAL(Kind.RIGHT, "#,##0.00"),
    /** A figure with more than two decimals, none of them hidden. */
    FINE_DECIMAL(Kind.RIGHT, "#,##0.00########");

    static final String RIGHT = "right";
    private static final String LEFT = "left";
    private static final String CENTER = "center";

    private final String alignment;
    private final String format;

    Kind(String alignment, String format) {
        this.alignment = alignment;
        this.format = format;
    }

    String alignment() {
        return alignment;
    }

    String format() {
        return format;
    }

    boolean isTable() {
        return this != TITLE && this != CAPTION;
    }
}
