package hebiao.importer.xlsx;

import hebiao.form.CellRef;
import hebiao.grid.CellLook;
import hebiao.grid.SheetLook;
import hebiao.grid.SheetLook.Extent;
import hebiao.importer.xlsx.StyleLooks.StyleLook;
import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one worksheet's part wants its rows, columns and cells to look. */
final class SheetLookPart {

    /** Of the font that widths are told in; as POI has it. */
    private static final float PIXELS_A_CHARACTER = 7.0017f;
    private static final int USUAL_CHARACTERS = 8;
    private static final double STEPS_A_CHARACTER = 256;

    private final StyleLooks styles;
    private final Map<CellRef, String> comments;
    private final Extent extent;
    private final List<CellLook> cells = new ArrayList<>();
    private final Map<Integer, Float> heights = new HashMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Columns columns = new Columns();
    private float usualHeight;
    private double usualWidth = USUAL_CHARACTERS;
    private int row = -1;
    private int column;

    /** @param comments of this sheet, by their cells */
    SheetLookPart(StyleLooks styles, Map<CellRef, String> comments, Extent extent) {
        this.styles = styles;
        this.comments = comments;
        this.extent = extent;
    }

    SheetLook read(byte[] part, String sheet) throws Unfamiliar {
        XmlScanner xml = RichText.open(part, "worksheet");
        while (xml.child()) {
            if (xml.is("sheetFormatPr")) {
                usual(xml);
            } else if (xml.is("cols")) {
                columns.read(xml);
            } else if (xml.is("sheetData")) {
                rows(xml);
            } else {
                RichText.passOver(xml);
            }
        }
        return new SheetLook(sheet, allHeights(), allWidths(), hiddenRows, hiddenColumns(), cells);
    }

    private void usual(XmlScanner xml) throws Unfamiliar {
        usualHeight = (float) decimal(xml, "defaultRowHeight", 0);
        usualWidth = Math.round(decimal(xml, "defaultColWidth", xml.number("baseColWidth", USUAL_CHARACTERS)));
        xml.skip();
    }

    private void rows(XmlScanner xml) throws Unfamiliar {
        while (xml.child()) {
            if (!xml.is("row")) {
                throw new Unfamiliar(Reason.STRUCTURE, "no row");
            }
            row = xml.number("r", row + 2) - 1;
            if (row < 0) {
                throw new Unfamiliar(Reason.CELL, "row " + row);
            }
            column = -1;
            if (row < extent.rows()) {
                heights.put(row, (float) decimal(xml, "ht", usualHeight));
                if (xml.isSet("hidden")) {
                    hiddenRows.add(row);
                }
            }
            while (xml.child()) {
                cell(xml);
            }
        }
    }

    private void cell(XmlScanner xml) throws Unfamiliar {
        if (!xml.is("c")) {
            RichText.passOver(xml);
            return;
        }
        column = xml.column("r", column + 1);
        boolean isNumber = xml.attribute("t") == null || xml.isValue("t", "n");
        int style = xml.number("s", 0);
        String value = null;
        while (xml.child()) {
            if (xml.is("v") && isNumber) {
                value = xml.text();
            } else {
                RichText.passOver(xml);
            }
        }
        if (extent.holds(row, column)) {
            cells.add(look(CellRef.at(row, column), styles.look(style), value));
        }
    }

    private CellLook look(CellRef at, StyleLook style, String value) throws Unfamiliar {
        return new CellLook(at, value == null || value.isBlank() ? Double.NaN : number(value), style.formatId(),
                style.formatCode(), style.align(), style.middle(), style.bold(), style.filled(), comments.get(at));
    }

    private static double decimal(XmlScanner xml, String attribute, double otherwise) throws Unfamiliar {
        String value = xml.attribute(attribute);
        return value == null ? otherwise : number(value);
    }

    private static double number(String value) throws Unfamiliar {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new Unfamiliar(Reason.CELL, "number " + value);
        }
    }

    private List<Float> allHeights() {
        List<Float> all = new ArrayList<>();
        for (int at = 0; at < extent.rows(); at++) {
            all.add(heights.getOrDefault(at, usualHeight));
        }
        return all;
    }

    private List<Float> allWidths() throws Unfamiliar {
        List<Float> all = new ArrayList<>();
        for (int at = 0; at < extent.columns(); at++) {
            String own = columns.width(at);
            double characters = own == null ? usualWidth : number(own);
            all.add((float) (Math.round(characters * STEPS_A_CHARACTER) / STEPS_A_CHARACTER * PIXELS_A_CHARACTER));
        }
        return all;
    }

    private Set<Integer> hiddenColumns() {
        Set<Integer> hidden = new HashSet<>();
        for (int at = 0; at < extent.columns(); at++) {
            if (columns.isHidden(at)) {
                hidden.add(at);
            }
        }
        return hidden;
    }
}
