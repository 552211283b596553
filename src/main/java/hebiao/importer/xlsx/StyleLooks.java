package hebiao.importer.xlsx;

import hebiao.grid.CellFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How cells of each style look. */
final class StyleLooks {

    private static final StyleLook PLAIN = new StyleLook(0, CellFormat.builtIn(0), null, false, false, false);

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Boolean> bold = new ArrayList<>();
    private final List<Boolean> solid = new ArrayList<>();
    private final List<StyleLook> looks = new ArrayList<>();

    /**
     * One style.
     *
     * @param align null where what a cell holds decides
     */
    record StyleLook(int formatId, String formatCode, String align, boolean middle, boolean bold, boolean filled) {
    }

    private StyleLooks() {
    }

    /** Of a workbook without styles. */
    static StyleLooks none() {
        return new StyleLooks();
    }

    static StyleLooks of(byte[] part) throws Unfamiliar {
        StyleLooks styles = new StyleLooks();
        XmlScanner xml = RichText.open(part, "styleSheet");
        while (xml.child()) {
            if (xml.is("numFmts")) {
                Styles.codes(xml, styles.codes);
            } else if (xml.is("fonts")) {
                styles.fonts(xml);
            } else if (xml.is("fills")) {
                styles.fills(xml);
            } else if (xml.is("cellXfs")) {
                styles.cells(xml);
            } else {
                RichText.passOver(xml);
            }
        }
        return styles;
    }

    /** How cells of a style look; as those without one where there is no such style. */
    StyleLook look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : PLAIN;
    }

    private void fonts(XmlScanner xml) throws Unfamiliar {
        while (xml.child()) {
            boolean isBold = false;
            while (xml.child()) {
                isBold |= xml.is("b") && !isNo(xml, "val");
                RichText.passOver(xml);
            }
            bold.add(isBold);
        }
    }

    private void fills(XmlScanner xml) throws Unfamiliar {
        while (xml.child()) {
            boolean isSolid = false;
            while (xml.child()) {
                isSolid |= xml.is("patternFill") && xml.isValue("patternType", "solid");
                RichText.passOver(xml);
            }
            solid.add(isSolid);
        }
    }

    private void cells(XmlScanner xml) throws Unfamiliar {
        while (xml.child()) {
            int format = Styles.format(xml);
            String own = codes.get(format);
            String code = own != null ? own : CellFormat.builtIn(format);
            boolean isBold = is(bold, xml.number("fontId", 0));
            boolean isFilled = !isNo(xml, "applyFill") && is(solid, xml.number("fillId", 0));
            boolean aligned = xml.isSet("applyAlignment");
            String align = null;
            boolean middle = false;
            while (xml.child()) {
                if (xml.is("alignment") && aligned) {
                    align = align(xml.attribute("horizontal"));
                    middle = xml.isValue("vertical", "center");
                }
                RichText.passOver(xml);
            }
            looks.add(new StyleLook(format, code, align, middle, isBold, isFilled));
        }
    }

    private static boolean isNo(XmlScanner xml, String attribute) {
        return xml.isValue(attribute, "0") || xml.isValue(attribute, "false");
    }

    private static boolean is(List<Boolean> facts, int number) {
        return number < facts.size() && facts.get(number);
    }

    private static String align(String horizontal) {
        return horizontal == null ? null : switch (horizontal) {
            case "left", "fill", "justify", "distributed" -> "left";
            case "right" -> "right";
            case "center", "centerContinuous" -> "center";
            default -> null;
        };
    }
}
