package hebiao.importer.xlsx;

import hebiao.grid.CellFormat;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The number formats of cells; nothing else of styles is read. */
final class Styles {

    private static final int LARGEST_FORMAT = Short.MAX_VALUE;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private int[] formatByStyle = {};
    private int count;

    private Styles() {
    }

    /** The styles of a workbook that has none: everything shows as it is. */
    static Styles none() {
        return new Styles();
    }

    static Styles of(byte[] part) throws Unfamiliar {
        Styles styles = new Styles();
        XmlScanner xml = RichText.open(part, "styleSheet");
        boolean cells = false;
        while (xml.child()) {
            if (xml.is("numFmts")) {
                codes(xml, styles.codes);
            } else if (xml.is("cellXfs")) {
                if (cells) {
                    throw new Unfamiliar(Reason.STRUCTURE, "two lists of cell styles");
                }
                cells = true;
                styles.cells(xml);
            } else {
                RichText.passOver(xml);
            }
        }
        return styles;
    }

    /** Adds the codes of the formats that a workbook has of its own. */
    static void codes(XmlScanner xml, Map<Integer, String> codes) throws Unfamiliar {
        while (xml.child()) {
            if (xml.is("numFmt")) {
                codes.put(format(xml), xml.attribute("formatCode"));
                xml.skip();
            } else {
                RichText.passOver(xml);
            }
        }
    }

    private void cells(XmlScanner xml) throws Unfamiliar {
        while (xml.child()) {
            if (xml.is("xf")) {
                if (count == formatByStyle.length) {
                    formatByStyle = Arrays.copyOf(formatByStyle, Math.max(16, 2 * count));
                }
                formatByStyle[count++] = format(xml);
                xml.skip();
            } else {
                RichText.passOver(xml);
            }
        }
    }

    /** Of a style; which format it is. */
    static int format(XmlScanner xml) throws Unfamiliar {
        int format = xml.number("numFmtId", 0);
        if (format > LARGEST_FORMAT) {
            throw new Unfamiliar(Reason.CELL, "number format " + format);
        }
        return format;
    }

    /** Whether there is a style of this number. */
    boolean has(int style) {
        return style < count;
    }

    /** How a cell of this style shows numbers. */
    CellFormat format(int style) {
        return has(style) ? formats.computeIfAbsent(formatByStyle[style], id -> CellFormat.of(id, codes.get(id)))
                : CellFormat.GENERAL;
    }
}
