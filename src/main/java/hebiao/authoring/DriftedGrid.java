package hebiao.authoring;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sheet into which somebody inserted a row or a column; merges grow as they do in Excel. */
final class DriftedGrid {

    private final Grid sheet;

    DriftedGrid(Grid sheet) {
        this.sheet = sheet;
    }

    /** @param before the row that moves down, counted from 0 */
    Grid withRow(int before) {
        return with(before, Integer.MAX_VALUE);
    }

    /** @param before the column that moves to the right, counted from 0 */
    Grid withColumn(int before) {
        return with(Integer.MAX_VALUE, before);
    }

    private Grid with(int row, int column) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : sheet.cells()) {
            CellRef at = new CellRef(moved(cell.at().row(), row), moved(cell.at().column(), column));
            cells.add(new Cell(at, cell.kind(), cell.number(), cell.text(), cell.decimals(), cell.percent(),
                    cell.formula()));
        }
        List<Region> merges = sheet.merges().stream().map(merge -> new Region(moved(merge.top(), row),
                moved(merge.left(), column), moved(merge.bottom(), row), moved(merge.right(), column))).toList();
        return new Grid(sheet.name(), sheet.isHidden(), cells, merges, Set.of(), Set.of());
    }

    private static int moved(int position, int from) {
        return position >= from ? position + 1 : position;
    }
}
