package hebiao.importer;

import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.List;
import java.util.Set;

/**
 * A sheet of a shipped template, read by the build: parsing eleven workbooks takes an eighth of a cold start.
 *
 * @param hiddenRows counted from 0
 * @param hiddenColumns counted from 0
 */
record PackedSheet(String name, boolean hidden, List<Cell> cells, List<Region> merges, List<Integer> hiddenRows,
        List<Integer> hiddenColumns) {

    static PackedSheet of(Grid grid) {
        return new PackedSheet(grid.name(), grid.isHidden(), List.copyOf(grid.cells()), grid.merges(),
                grid.hiddenRows().stream().sorted().toList(), grid.hiddenColumns().stream().sorted().toList());
    }

    Grid grid() {
        return new Grid(name, hidden, cells, merges, Set.copyOf(hiddenRows), Set.copyOf(hiddenColumns));
    }
}
