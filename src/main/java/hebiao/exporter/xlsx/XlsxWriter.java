package hebiao.exporter.xlsx;

import hebiao.form.CellRef;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook written as a stream: one sheet after the other, each from its first row to its last. Holds no clock: the
 * same calls give the same bytes.
 */
public final class XlsxWriter {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STYLES = "xl/styles.xml";
    /** Room beside a cell's text, in digits: 200/256. */
    private static final String PADDING = ".78125";

    /** A sheet that has its rows. */
    private record Written(String name, int frozenRows, CellArea filter) {
    }

    private final PartsWriter parts;
    private final Formats formats;
    private final ChartParts charts;
    private final CommentParts comments;
    private final String author;
    private final LocalDate day;
    private final List<Written> written = new ArrayList<>();
    private String name;
    private SheetShape shape;
    private SheetWriter open;

    /**
     * Begins a workbook.
     *
     * @param out stays open
     * @param author of the workbook
     * @param day on which it was made, as it says of itself
     * @param usual the letters of cells without a format
     */
    public XlsxWriter(OutputStream out, String author, LocalDate day, CellFormat.Letters usual) {
        this.parts = new PartsWriter(out);
        this.formats = new Formats(usual);
        this.charts = new ChartParts(parts);
        this.comments = new CommentParts(parts);
        this.author = author;
        this.day = day;
    }

    /** The number of a cell format. */
    public int format(CellFormat format) {
        return formats.number(format);
    }

    /**
     * The number of a mark: bold letters on a colour, for cells of which a formula holds.
     *
     * @param fill as RRGGBB
     */
    public int mark(String fill) {
        return formats.mark(fill);
    }

    /**
     * Ends the sheet before and begins the next.
     *
     * @param name at most 31 characters without {@code []:*?/\}, as no other sheet has it
     */
    public SheetWriter sheet(String name, SheetShape shape) {
        endSheet();
        this.name = name;
        this.shape = shape;
        int number = written.size() + 1;
        XmlStream xml = parts.begin(sheetPart(number), "spreadsheetml.worksheet+xml");
        begin(xml, number == 1);
        open = new SheetWriter(xml, new SheetEnd(number, shape));
        return open;
    }

    static String sheetPart(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    private void begin(XmlStream xml, boolean shown) {
        String corner = new CellRef(shape.frozenRows(), shape.frozenColumns()).toString();
        xml.put(XmlStream.DECLARATION).put("<worksheet xmlns=\"").put(MAIN).put("\" xmlns:r=\"")
                .put(PartsWriter.RELATIONS).put("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>")
                .put("<sheetView workbookViewId=\"0\"").put(shown ? " tabSelected=\"1\"" : "")
                .put("><pane xSplit=\"").put(shape.frozenColumns()).put("\" ySplit=\"").put(shape.frozenRows())
                .put("\" topLeftCell=\"").put(corner)
                .put("\" activePane=\"bottomRight\" state=\"frozen\"/><selection pane=\"bottomRight\" activeCell=\"")
                .put(corner).put("\" sqref=\"").put(corner)
                .put("\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int column = 0; column < shape.widths().size(); column++) {
            xml.put("<col min=\"").put(column + 1).put("\" max=\"").put(column + 1).put("\" width=\"")
                    .put(shape.width(column)).put(PADDING).put("\" customWidth=\"1\"/>");
        }
        xml.put("</cols><sheetData>");
    }

    private void endSheet() {
        if (open == null) {
            return;
        }
        open.close();
        parts.end();
        open.end().writeParts(parts, charts, comments);
        written.add(new Written(name, shape.frozenRows(), open.end().filter()));
        open = null;
    }

    /**
     * Ends the workbook.
     *
     * @throws IOException when it cannot be written
     */
    public void finish() throws IOException {
        endSheet();
        formats.write(parts.begin(STYLES, "spreadsheetml.styles+xml"));
        parts.end();
        writeWorkbook();
        writeProperties();
        parts.finish();
    }

    private void writeWorkbook() {
        Relations relations = new Relations();
        XmlStream xml = parts.begin(WORKBOOK, "spreadsheetml.sheet.main+xml").put(XmlStream.DECLARATION)
                .put("<workbook xmlns=\"").put(MAIN).put("\" xmlns:r=\"").put(PartsWriter.RELATIONS)
                .put("\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int at = 0; at < written.size(); at++) {
            xml.put("<sheet name=\"").text(written.get(at).name).put("\" sheetId=\"").put(at + 1).put("\" r:id=\"")
                    .put(relations.toPart("worksheet", sheetPart(at + 1))).put("\"/>");
        }
        relations.toPart("styles", STYLES);
        xml.put("</sheets><definedNames>");
        for (int at = 0; at < written.size(); at++) {
            names(xml, at, written.get(at));
        }
        xml.put("</definedNames></workbook>");
        parts.end();
        parts.relate(WORKBOOK, relations);
    }

    /** The names by which Excel knows the filter of a sheet and the row that is repeated on paper. */
    private static void names(XmlStream xml, int at, Written sheet) {
        String quoted = "'" + sheet.name.replace("'", "''") + "'!";
        if (sheet.filter != null) {
            xml.put("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"").put(at).put("\" hidden=\"1\">")
                    .text(quoted + sheet.filter.fixed()).put("</definedName>");
        }
        xml.put("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").put(at).put("\">")
                .text(quoted + "$" + sheet.frozenRows + ":$" + sheet.frozenRows).put("</definedName>");
    }

    private void writeProperties() {
        String core = "docProps/core.xml";
        String app = "docProps/app.xml";
        parts.beginCore(core).put(XmlStream.DECLARATION)
                .put("<cp:coreProperties xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ")
                .put("xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ")
                .put("xmlns:dcterms=\"http://purl.org/dc/terms/\" ")
                .put("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>").text(author)
                .put("</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">").put(day.toString())
                .put("T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">").put(day.toString())
                .put("T00:00:00Z</dcterms:modified></cp:coreProperties>");
        parts.end();
        parts.begin(app, "extended-properties+xml").put(XmlStream.DECLARATION)
                .put("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
                .put("<Application>Hebiao</Application></Properties>");
        parts.end();
        Relations relations = new Relations();
        relations.toPart("officeDocument", WORKBOOK);
        relations.toPart("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", core);
        relations.toPart("extended-properties", app);
        parts.relate("", relations);
    }
}
