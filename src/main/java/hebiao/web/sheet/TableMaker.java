package hebiao.web.sheet;

import hebiao.form.CellRef;
import hebiao.grid.Region;
import hebiao.grid.ShownCell;
import hebiao.grid.ShownSheet;
import hebiao.web.sheet.SheetTable.Box;
import hebiao.web.sheet.SheetTable.Column;
import hebiao.web.sheet.SheetTable.Mark;
import hebiao.web.sheet.SheetTable.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet with its findings to a table. */
final class TableMaker {

    private static final int WIDEST = 640;
    /** Far beyond any form: a stray cell in the last row of a sheet must not make a page of a million rows. */
    static final int ROWS_MOST = 1000;
    static final int COLUMNS_MOST = 60;
    /** More numbers than this do not fit into a cell. */
    private static final int MARKS_MOST = 8;

    private final ShownSheet sheet;
    private final Map<CellRef, List<FindingLine>> findings;
    private final Map<CellRef, String> before;
    private final Set<Integer> shown;
    private final Map<CellRef, Region> merges = new HashMap<>();
    /** The cells that a merge takes the place of, row by row. */
    private final BitSet covered = new BitSet();
    private final int rows;
    private final int columns;

    /**
     * @param findings by the cell of each, which is the top left one of its merge
     * @param before what the cells that changed showed in the version before
     * @param shown the numbers of the findings that are on the page
     */
    TableMaker(ShownSheet sheet, Map<CellRef, List<FindingLine>> findings, Map<CellRef, String> before,
            Set<Integer> shown) {
        this.sheet = sheet;
        this.shown = shown;
        this.findings = findings;
        this.before = before;
        this.rows = Math.min(ROWS_MOST, Math.max(sheet.heights().size(), findings.keySet().stream()
                .filter(TableMaker::isShown).mapToInt(cell -> cell.row() + 1).max().orElse(0)));
        this.columns = Math.min(COLUMNS_MOST, Math.max(sheet.widths().size(), findings.keySet().stream()
                .filter(TableMaker::isShown).mapToInt(cell -> cell.column() + 1).max().orElse(0)));
        for (Region merge : sheet.merges()) {
            if (merge.top() >= rows || merge.left() >= columns) {
                continue;
            }
            Region inside = new Region(merge.top(), merge.left(), Math.min(merge.bottom(), rows - 1),
                    Math.min(merge.right(), columns - 1));
            merges.put(inside.corner(), inside);
            for (int row = inside.top(); row <= inside.bottom(); row++) {
                covered.set(row * columns + inside.left(), row * columns + inside.right() + 1);
            }
            covered.clear(inside.top() * columns + inside.left());
        }
    }

    /** Whether a cell lies in what is shown of a sheet. */
    static boolean isShown(CellRef cell) {
        return cell.row() < ROWS_MOST && cell.column() < COLUMNS_MOST;
    }

    SheetTable make(int number) {
        List<Column> letters = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int width = column < sheet.widths().size() ? sheet.widths().get(column) : 64;
            letters.add(new Column(CellRef.columnName(column), Math.min(WIDEST, width),
                    sheet.hiddenColumns().contains(column)));
        }
        List<Row> made = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int height = row < sheet.heights().size() ? sheet.heights().get(row) : 20;
            made.add(new Row(row + 1, height, sheet.hiddenRows().contains(row), boxes(row)));
        }
        return new SheetTable(number, sheet.name(), sheet.hidden(), letters, made,
                sheet.cut() || findings.keySet().stream().anyMatch(cell -> !isShown(cell)));
    }

    private List<Box> boxes(int row) {
        List<Box> boxes = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            if (!covered.get(row * columns + column)) {
                CellRef at = new CellRef(row, column);
                boxes.add(box(at, merges.getOrDefault(at, Region.of(at))));
            }
        }
        return boxes;
    }

    private Box box(CellRef at, Region region) {
        ShownCell cell = sheet.cells().get(at);
        List<FindingLine> here = findings.getOrDefault(at, List.of());
        String severity = here.stream().map(FindingLine::severity).min(FindingLine.WORST_FIRST).orElse(null);
        return new Box(at.toString(), region.right() - region.left() + 1, region.bottom() - region.top() + 1,
                cell == null ? "" : cell.text(), cell == null ? "" : look(cell),
                here.stream().limit(MARKS_MOST).map(line -> new Mark(line.number(),
                        shown.contains(line.number()) ? null : line.rule(), line.message())).toList(),
                Math.max(0, here.size() - MARKS_MOST), severity,
                cell == null ? null : cell.comment(), before.get(at));
    }

    private static String look(ShownCell cell) {
        StringBuilder look = new StringBuilder(cell.align());
        look.append(cell.middle() ? " middle" : "").append(cell.bold() ? " bold" : "")
                .append(cell.filled() ? " filled" : "");
        return look.toString();
    }
}
