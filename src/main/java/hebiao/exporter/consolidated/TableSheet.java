package hebiao.exporter.consolidated;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet of ours: a title, a caption, a frozen header with an autofilter, a row a thing, then totals. Written from
 * the top down, a row once.
 */
final class TableSheet<T> {

    /** The row of the header, and the first row below it, counted from 0. */
    static final int HEADER_ROW = 2;
    static final int FIRST_ROW = HEADER_ROW + 1;

    /** Fitted to A4, a wider sheet would have letters of under six points. */
    private static final int WIDEST_ON_A4 = 215;
    private static final int WIDTH_UNIT = 256;
    /** Room beside the text for the cell's padding, in 1/256 digit. */
    private static final int PADDING = 200;

    private final SXSSFSheet sheet;
    private final CellWriter cells;
    private final List<Column<T>> columns;
    private final NavigableMap<CellRef, List<Finding>> wrong = new TreeMap<>();
    private int nextRow = FIRST_ROW;

    /** @param frozenColumns how many columns stay in sight when the sheet is scrolled to the right */
    TableSheet(SXSSFSheet sheet, Looks looks, String title, String caption, List<Column<T>> columns,
            int frozenColumns) {
        this.sheet = sheet;
        this.columns = columns;
        this.cells = new CellWriter(looks, columns.stream().map(Column::width).toList());
        for (int at = 0; at < columns.size(); at++) {
            sheet.setColumnWidth(at, columns.get(at).width() * WIDTH_UNIT + PADDING);
        }
        cells.put(row(0, 26), 0, Look.of(Kind.TITLE), CellValue.words(title));
        cells.put(row(1, 16), 0, Look.of(Kind.CAPTION), CellValue.words(caption));
        SXSSFRow header = sheet.createRow(HEADER_ROW);
        for (int at = 0; at < columns.size(); at++) {
            cells.put(header, at, Look.of(Kind.HEADER), CellValue.words(columns.get(at).header()));
        }
        cells.fitHeight(header, 20);
        sheet.createFreezePane(frozenColumns, FIRST_ROW);
        print();
    }

    private SXSSFRow row(int at, int points) {
        SXSSFRow row = sheet.createRow(at);
        row.setHeightInPoints(points);
        return row;
    }

    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(columns.stream().mapToInt(Column::width).sum() > WIDEST_ON_A4 ? PrintSetup.A3_PAPERSIZE
                : PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    /** Writes one row; the findings of a column mark its cell and go into its comment. */
    void write(T thing, Map<Integer, List<Finding>> marks) {
        SXSSFRow row = sheet.createRow(nextRow++);
        for (int at = 0; at < columns.size(); at++) {
            Column<T> column = columns.get(at);
            List<Finding> findings = marks.getOrDefault(at, List.of());
            Look look = Look.of(column.kind());
            if (!findings.isEmpty()) {
                look = look.marked(findings.stream().map(Finding::severity).min(Enum::compareTo).orElseThrow());
                wrong.put(new CellRef(row.getRowNum(), at), findings);
            }
            cells.put(row, at, look, column.value().apply(thing));
        }
        cells.fitHeight(row, 18);
    }

    /** Writes a row of totals: a value for each column, null for an empty cell. */
    void writeTotals(List<CellValue> values) {
        SXSSFRow row = sheet.createRow(nextRow++);
        for (int at = 0; at < columns.size(); at++) {
            CellValue value = values.get(at);
            cells.put(row, at, Look.of(columns.get(at).kind()).asTotal(), value == null ? CellValue.NOTHING : value);
        }
        cells.fitHeight(row, 20);
    }

    /** Marks the cells of a column that are not 0, as long as they are not; before any totals. */
    void markUnlessZero(int column) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                "$" + CellRef.columnName(column) + (FIRST_ROW + 1) + "<>0");
        rule.createPatternFormatting().setFillBackgroundColor(Looks.errorFill());
        rule.createFontFormatting().setFontStyle(false, true);
        formatting.addConditionalFormatting(new CellRangeAddress[] {
            new CellRangeAddress(FIRST_ROW, nextRow - 1, column, column)}, rule);
    }

    /** Prints the sheet on one page, however high it is. */
    void printOnOnePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** Begins a new page with the row that comes next. */
    void breakPage() {
        sheet.setRowBreak(nextRow - 1);
    }

    /** Draws on the sheet. */
    void drawing(Consumer<XSSFSheet> drawing) {
        drawing.accept(sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName()));
    }

    /** The row that comes next, counted from 0. */
    int nextRow() {
        return nextRow;
    }

    /** Ends the table, before any totals: sets the autofilter over it and the comments on its wrong cells. */
    void endTable(CellNotes notes) {
        notes.addAll(sheet, wrong);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, Math.max(HEADER_ROW, nextRow - 1), 0, columns.size() - 1));
    }
}
