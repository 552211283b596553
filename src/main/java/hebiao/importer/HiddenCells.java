package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import java.util.Map;
import java.util.TreeMap;

/** S10: hidden rows and columns that hold something, one finding a run of neighbours. */
final class HiddenCells {

    private HiddenCells() {
    }

    static void say(Grid grid, StructuralFindings findings) {
        if (grid.hiddenRows().isEmpty() && grid.hiddenColumns().isEmpty()) {
            return;
        }
        TreeMap<Integer, CellRef> rows = new TreeMap<>();
        TreeMap<Integer, CellRef> columns = new TreeMap<>();
        for (Cell cell : grid.cells()) {
            if (grid.isHiddenRow(cell.at().row())) {
                rows.putIfAbsent(cell.at().row(), cell.at());
            }
            if (grid.isHiddenColumn(cell.at().column())) {
                columns.putIfAbsent(cell.at().column(), cell.at());
            }
        }
        runs(rows).forEach((first, last) -> findings.say("S10", "rows", rows.get(first), null, null,
                Map.of("first", String.valueOf(first + 1), "last", String.valueOf(last + 1))));
        runs(columns).forEach((first, last) -> findings.say("S10", "columns", columns.get(first), null, null,
                Map.of("first", CellRef.columnName(first), "last", CellRef.columnName(last))));
    }

    /** First → last of each run of neighbouring positions. */
    private static Map<Integer, Integer> runs(TreeMap<Integer, CellRef> positions) {
        Map<Integer, Integer> runs = new TreeMap<>();
        Integer first = null;
        Integer last = null;
        for (Integer at : positions.keySet()) {
            if (last == null || at != last + 1) {
                first = at;
            }
            last = at;
            runs.put(first, last);
        }
        return runs;
    }
}
