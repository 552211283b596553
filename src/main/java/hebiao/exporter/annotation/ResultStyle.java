package hebiao.exporter.annotation;

/** The looks of the cells of the sheet 核对结果. */
enum ResultStyle {
    TITLE(16, true, ResultStyle.INK, null, "left", false),
    RETURNED(12, true, "FF9C0007", "FFFFC7CE", "left", false),
    ACCEPTED(12, true, "FF1F6F45", "FFE2EFDA", "left", false),
    HINT(9, false, "FF595958", null, "left", false),
    HEADER(10, true, "FFFFFFFE", "FF44546B", "center", true),
    GROUP(11, true, ResultStyle.INK, "FFDDE4EF", "left", true),
    TEXT(10, false, ResultStyle.INK, null, "left", true),
    CENTRE(10, false, ResultStyle.INK, null, "center", true),
    LINK(10, false, "FF0563C2", null, "center", true),
    ERROR(10, true, "FF9C0007", "FFFFC7CE", "center", true),
    WARNING(10, true, "FF9C5701", "FFFFEB9C", "center", true),
    NOTICE(10, true, "FF7F6001", "FFFFFACD", "center", true);

    static final String FONT_NAME = "微软雅黑";
    static final String BORDER = "FFBFBFBE";
    private static final String INK = "FF262627";

    private final int size;
    private final boolean bold;
    private final String font;
    private final String fill;
    private final String align;
    private final boolean bordered;

    ResultStyle(int size, boolean bold, String font, String fill, String align, boolean bordered) {
        this.size = size;
        this.bold = bold;
        this.font = font;
        this.fill = fill;
        this.align = align;
        this.bordered = bordered;
    }

    /** In points. */
    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    /** The letters, as ARGB. */
    String font() {
        return font;
    }

    /** The ground, as ARGB; null when there is none. */
    String fill() {
        return fill;
    }

    /** Across: left or center. */
    String align() {
        return align;
    }

    /** How far text keeps from the left edge, in steps of a character or so. */
    int indent() {
        return align.equals("left") && (bordered || fill != null) ? 1 : 0;
    }

    boolean bordered() {
        return bordered;
    }
}
