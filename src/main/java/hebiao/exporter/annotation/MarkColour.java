package hebiao.exporter.annotation;

import hebiao.finding.Severity;

/**
 * What a marked cell looks like. The font colours differ by one from those that Excel's own styles 差 and 适中 have: by
 * them our marks are told from a department's, also after another program has saved the file again.
 */
enum MarkColour {
    ERROR("FFFFC7CE", "FF9C0007"),
    WARNING("FFFFEB9C", "FF9C5701"),
    NOTICE("FFFFFACD", "FF7F6001");

    private final String fill;
    private final String font;

    MarkColour(String fill, String font) {
        this.fill = fill;
        this.font = font;
    }

    static MarkColour of(Severity severity) {
        return valueOf(severity.name());
    }

    /** The ground, as ARGB. */
    String fill() {
        return fill;
    }

    /** The letters, as ARGB. */
    String font() {
        return font;
    }
}
