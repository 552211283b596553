package hebiao.importer;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One sheet's cells as XML in many ways that all mean the same: as programs write it, as the standard allows it, and as
 * nobody would expect it.
 *
 * @param prefix of all names, such as {@code x:}; may be empty
 * @param references whether characters beyond ASCII are written as numbers
 * @param addresses whether rows and cells say where they stand, when they follow each other
 * @param mixed whether rows come in another order than they stand
 * @param spaced whether tags stand on lines of their own, with comments between
 * @param inline whether texts stand in their cells
 * @param runs whether texts are in runs, with how they are pronounced beside
 * @param strict whether the namespaces are those of the strict form
 * @param absolute whether parts are named from the root of the package
 * @param quote around attributes
 */
record OddXml(String prefix, boolean references, boolean addresses, boolean mixed, boolean spaced, boolean inline,
        boolean runs, boolean strict, boolean absolute, char quote) {

    static final OddXml PLAIN = new OddXml("", false, true, false, false, false, false, false, false, '"');

    private static final String[] FORMATS = {"General", "0.00", "#,##0.00", "0.00%", "yyyy-mm-dd", "@",
        "yyyy\"年\"m\"月\"d\"日\";@", "[$-804]0.0_ ;[Red]-0.0 "};

    /**
     * One cell.
     *
     * @param type as in the standard: n, s, str, b or e
     * @param format which of the formats
     */
    record Cell(CellRef at, String type, String value, String formula, int format) {
    }

    /** A sheet: cells in the order of rows and columns, merges such as {@code A1:B2}, rows and columns that hide. */
    record Sheet(List<Cell> cells, List<String> merges, int hiddenRow, int hiddenColumn) {
    }

    byte[] workbook(Sheet sheet) {
        String types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + type("workbook", "sheet.main") + type("styles", "styles") + type("texts", "sharedStrings")
                + type("worksheets/one", "worksheet") + "</Types>";
        return ZipBytes.empty().with("[Content_Types].xml", types)
                .with("_rels/.rels", relations("officeDocument", absolute ? "/xl/workbook.xml" : "xl/workbook.xml"))
                .with("xl/_rels/workbook.xml.rels", relations("worksheet", target("worksheets/one.xml",
                        "worksheets/one.xml"), "styles", target("styles.xml", "./styles.xml"), "sharedStrings",
                        target("texts.xml", "worksheets/../texts.xml")))
                .with("xl/workbook.xml", document("workbook", element("sheets", "", element("sheet",
                        " name='表' sheetId='1' r:id='r0'", ""))))
                .with("xl/styles.xml", document("styleSheet", styles()))
                .with("xl/texts.xml", document("sst", texts(sheet)))
                .with("xl/worksheets/one.xml", document("worksheet", sheet(sheet))).packed();
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='application/vnd.openxmlformats-officedocument."
                + "spreadsheetml." + type + "+xml'/>";
    }

    private String target(String part, String odd) {
        return absolute ? "/xl/" + part : spaced ? odd : part;
    }

    private String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
                + "relationships'>");
        for (int at = 0; at < typesAndTargets.length; at += 2) {
            all.append("<Relationship Id='r").append(at / 2).append("' Type='").append(office("relationships"))
                    .append('/').append(typesAndTargets[at]).append("' Target='").append(typesAndTargets[at + 1])
                    .append("'/>");
        }
        return all.append("</Relationships>").toString();
    }

    private String office(String what) {
        return strict ? "http://purl.oclc.org/ooxml/officeDocument/" + what
                : "http://schemas.openxmlformats.org/officeDocument/2006/" + what;
    }

    private String document(String root, String inside) {
        String main = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String names = (prefix.isEmpty() ? " xmlns='" : " xmlns:" + prefix.replace(":", "") + "='") + main
                + "' xmlns:r='" + office("relationships") + "'";
        return (spaced ? "\uFEFF" : "") + "<?xml version='1.0' encoding='UTF-8'?>\n" + element(root, names, inside);
    }

    private String element(String name, String attributes, String inside) {
        String tag = prefix + name + attributes.replace('\'', quote);
        return inside.isEmpty() ? "<" + tag + "/>" : "<" + tag + ">" + inside + "</" + prefix + name + ">";
    }

    private String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int at = 0; at < FORMATS.length; at++) {
            formats.append(element("numFmt", " numFmtId='" + (170 + at) + "' formatCode='"
                    + FORMATS[at].replace("\"", "&quot;") + "'", ""));
            cells.append(element("xf", " numFmtId='" + (170 + at) + "'", ""));
        }
        return element("numFmts", "", formats.toString()) + element("cellXfs", "", cells.toString());
    }

    private String texts(Sheet sheet) {
        StringBuilder texts = new StringBuilder();
        sheet.cells.stream().filter(cell -> cell.type.equals("s"))
                .forEach(cell -> texts.append(element("si", "", text(cell.value))).append(gap()));
        return texts.toString();
    }

    private String text(String value) {
        String space = " xml:space='preserve'";
        int middle = value.offsetByCodePoints(0, value.codePointCount(0, value.length()) / 2);
        return runs && !value.isEmpty()
                ? element("r", "", element("rPr", "", element("b", "", "")) + element("t", space,
                        escaped(value.substring(0, middle)))) + element("r", "", element("t", space,
                        escaped(value.substring(middle)))) + element("rPh", " sb='0' eb='1'", element("t", "", "yin"))
                : element("t", space, spaced && !value.contains("]]") ? "<![CDATA[" + value + "]]>" : escaped(value));
    }

    private String escaped(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (c == '&' || c == '<' || c == '>' || c > 127 && references) {
                text.append(c % 2 == 0 ? "&#" + c + ";" : "&#x" + Integer.toHexString(c) + ";");
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private String gap() {
        return spaced ? "\n <!-- <c r=\"A1\"><v>9</v></c> -->\t" : "";
    }

    private String sheet(Sheet sheet) {
        List<String> rows = new ArrayList<>();
        int shared = 0;
        int last = -1;
        for (int row = 0; row < 12; row++) {
            StringBuilder cells = new StringBuilder();
            int lastColumn = -1;
            for (Cell cell : sheet.cells) {
                if (cell.at.row() == row) {
                    boolean follows = cell.at.column() == lastColumn + 1;
                    lastColumn = cell.at.column();
                    cells.append(gap()).append(cell(cell, shared, addresses || !follows));
                    shared += cell.type.equals("s") ? 1 : 0;
                }
            }
            if (cells.length() > 0 || spaced) {
                String address = addresses || mixed || row != last + 1 ? " r='" + (row + 1) + "'" : "";
                rows.add(gap() + element("row", address + (row == sheet.hiddenRow ? " hidden='true'" : ""),
                        cells.toString()));
                last = row;
            }
        }
        if (mixed) {
            Collections.shuffle(rows, new Random(1));
        }
        String column = " min='" + (sheet.hiddenColumn + 1) + "' max='" + (sheet.hiddenColumn + 1) + "' hidden='1'";
        StringBuilder merges = new StringBuilder();
        sheet.merges.forEach(merge -> merges.append(element("mergeCell", " ref='" + merge + "'", "")));
        return element("cols", "", element("col", column, "")) + element("sheetData", "", String.join("", rows))
                + (sheet.merges.isEmpty() ? "" : element("mergeCells", "", merges.toString()));
    }

    private String cell(Cell cell, int shared, boolean addressed) {
        boolean inCell = inline && cell.type.equals("s");
        String formula = cell.formula == null ? "" : element("f", "", escaped(cell.formula));
        String value = inCell ? element("is", "", text(cell.value))
                : element("v", "", cell.type.equals("s") ? String.valueOf(shared) : escaped(cell.value));
        String type = cell.type.equals("n") && !spaced ? "" : " t='" + (inCell ? "inlineStr" : cell.type) + "'";
        return element("c", (addressed ? " r='" + cell.at + "'" : "") + " s='" + cell.format + "'" + type,
                formula + value);
    }
}
