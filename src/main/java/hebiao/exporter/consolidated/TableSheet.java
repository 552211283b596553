package hebiao.exporter.consolidated;

import hebiao.exporter.xlsx.BarChart;
import hebiao.exporter.xlsx.CellArea;
import hebiao.exporter.xlsx.SheetEnd;
import hebiao.exporter.xlsx.SheetShape;
import hebiao.exporter.xlsx.SheetShape.Paper;
import hebiao.exporter.xlsx.SheetWriter;
import hebiao.exporter.xlsx.XlsxWriter;
import hebiao.finding.Finding;
import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sheet of ours: a title, a caption, a frozen header with an autofilter, a row a thing, then totals. Written from
 * the top down, a row once.
 */
final class TableSheet<T> {

    /** The row of the header, and the first row below it, counted from 0. */
    static final int HEADER_ROW = 2;
    static final int FIRST_ROW = HEADER_ROW + 1;

    /** Left for what stands below the table: two rows of totals, and one that says what had no place. */
    private static final int ROWS_BELOW = 3;
    private static final int MOST_ROWS = SheetWriter.MOST_ROWS - ROWS_BELOW;
    /** Fitted to A4, a wider sheet would have letters of under six points. */
    private static final int WIDEST_ON_A4 = 215;
    private static final String FOOT = "第 &P 页，共 &N 页";

    private final SheetEnd end;
    private final SheetShape shape;
    private final CellWriter cells;
    private final int errorMark;
    private final List<Column<T>> columns;
    private final List<Look> plain;
    private final NavigableMap<CellRef, List<Finding>> wrong = new TreeMap<>();
    private int nextRow = FIRST_ROW;
    private long leftOut;

    TableSheet(String name, XlsxWriter workbook, Looks looks, String title, String caption, List<Column<T>> columns,
            int frozenColumns) {
        this.columns = columns;
        this.plain = columns.stream().map(column -> Look.of(column.kind())).toList();
        List<Integer> widths = columns.stream().map(Column::width).toList();
        Paper paper = widths.stream().mapToInt(Integer::intValue).sum() > WIDEST_ON_A4 ? Paper.A3 : Paper.A4;
        this.shape = new SheetShape(widths, FIRST_ROW, frozenColumns, paper, FOOT);
        SheetWriter sheet = workbook.sheet(name, shape);
        this.end = sheet.end();
        this.cells = new CellWriter(sheet, shape, looks);
        this.errorMark = looks.errorMark();
        cells.row(0, 26, List.of(Look.of(Kind.TITLE)), List.of(CellValue.words(title)));
        cells.row(1, 16, List.of(Look.of(Kind.CAPTION)), List.of(CellValue.words(caption)));
        cells.row(HEADER_ROW, 20, Collections.nCopies(columns.size(), Look.of(Kind.HEADER)),
                columns.stream().map(column -> CellValue.words(column.header())).toList());
    }

    /** The last row of a table of so many rows, counted from 0: no sheet is longer than Excel's. */
    static int lastRow(int rows) {
        return (int) Math.min((long) FIRST_ROW + rows, MOST_ROWS) - 1;
    }

    /** Writes one row; the findings of a column mark its cell and go into its comment. */
    void write(T thing, Map<Integer, List<Finding>> marks) {
        if (nextRow == MOST_ROWS) {
            leftOut++;
            return;
        }
        List<CellValue> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(thing)));
        cells.row(nextRow, 18, marks.isEmpty() ? plain : marked(marks), values);
        nextRow++;
    }

    private List<Look> marked(Map<Integer, List<Finding>> marks) {
        List<Look> looks = new ArrayList<>(plain);
        marks.forEach((column, findings) -> {
            wrong.put(new CellRef(nextRow, column), findings);
            looks.set(column, plain.get(column).marked(findings.stream().map(Finding::severity)
                    .min(Enum::compareTo).orElseThrow()));
        });
        return looks;
    }

    /** Writes a row of totals: a value for each column, null for an empty cell. */
    void writeTotals(List<CellValue> values) {
        cells.row(nextRow++, 20, plain.stream().map(Look::asTotal).toList(),
                values.stream().map(value -> value == null ? CellValue.NOTHING : value).toList());
    }

    /** Marks the cells of a column that are not 0, as long as they are not; before any totals. */
    void markUnlessZero(int column) {
        end.mark(new CellArea(FIRST_ROW, column, nextRow - 1, column),
                "$" + CellRef.columnName(column) + (FIRST_ROW + 1) + "<>0", errorMark);
    }

    /** Prints the sheet on one page, however high it is. */
    void printOnOnePage() {
        end.printOnOnePage();
    }

    /** Begins a new page with the row that comes next. */
    void breakPage() {
        end.breakBehind(nextRow - 1);
    }

    /** Draws a chart over the columns from one to before another, some rows high. */
    void draw(BarChart chart, int fromColumn, int toColumn, int fromRow, int rows) {
        end.chart(chart, new CellArea(fromRow, fromColumn, fromRow + rows, toColumn));
    }

    /** The row that comes next, counted from 0. */
    int nextRow() {
        return nextRow;
    }

    /** Ends the table, before any totals: sets the autofilter over it and the comments on its wrong cells. */
    void endTable(CellNotes notes) {
        end.comments(CellNotes.AUTHOR, wrong.size(), () -> wrong.entrySet().stream()
                .map(entry -> notes.on(entry.getKey(), entry.getValue(), shape)));
        end.filter(new CellArea(HEADER_ROW, 0, Math.max(HEADER_ROW, nextRow - 1), columns.size() - 1));
        String limits = beyondLimits();
        if (!limits.isEmpty()) {
            cells.row(nextRow++, 20, List.of(Look.of(Kind.CAPTION)), List.of(CellValue.words(limits)));
        }
    }

    /** What a sheet of a workbook could not hold; empty when nothing is missing. */
    private String beyondLimits() {
        String rows = leftOut == 0 ? "" : "另有 " + leftOut + " 行没有列出：Excel 的一张表最多 " + SheetWriter.MOST_ROWS + " 行。";
        return cells.linksLeftOut() == 0 ? rows : rows + "有 " + cells.linksLeftOut()
                + " 处没有链接：Excel 的一张表最多 " + SheetEnd.MOST_LINKS + " 个链接。";
    }
}
