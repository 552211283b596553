package hebiao.template;

import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges that a program left in their places when it inserted or deleted rows or columns and moved the cells, as most
 * libraries do: they cover what was moved under them. A move of them that uncovers every cell may be what happened;
 * whether it is the form read both ways tells, since a merge also covers what stood there before it was made.
 */
final class StaleMerges {

    /** A single covered cell is what stood there before the merge was made. */
    private static final int ENOUGH = 2;
    private static final int STEPS_MOST = 3;
    /** Larger sheets are no forms. */
    private static final int ROWS_MOST = 500;
    private static final int COLUMNS_MOST = 64;
    private static final int MERGED_CELLS_MOST = 5000;

    private final Grid sheet;
    private final boolean[][] filled = new boolean[ROWS_MOST][COLUMNS_MOST];
    private int lastColumn;
    private Grid best;
    private int mostCorners = -1;

    private StaleMerges(Grid sheet) {
        this.sheet = sheet;
        this.best = sheet;
        for (Cell cell : sheet.cells()) {
            filled[cell.at().row()][cell.at().column()] = true;
            lastColumn = Math.max(lastColumn, cell.at().column());
        }
    }

    /** The sheet with its merges where they would be had they moved along; the sheet itself where none may be stale. */
    static Grid moved(Grid sheet) {
        int covered = 0;
        for (Cell cell : sheet.cells()) {
            covered += sheet.cornerOf(cell.at()).equals(cell.at()) ? 0 : 1;
        }
        return covered < ENOUGH || !mayBeForm(sheet) ? sheet : new StaleMerges(sheet).find();
    }

    private static boolean mayBeForm(Grid sheet) {
        long merged = 0;
        for (Region merge : sheet.merges()) {
            merged += (1L + merge.bottom() - merge.top()) * (1 + merge.right() - merge.left());
        }
        return merged <= MERGED_CELLS_MOST && sheet.lastRow() < ROWS_MOST
                && sheet.cells().stream().allMatch(cell -> cell.at().column() < COLUMNS_MOST);
    }

    private Grid find() {
        for (int steps = 1; steps <= STEPS_MOST; steps++) {
            for (int from = 0; from <= sheet.lastRow(); from++) {
                tryOn(from, steps, true);
                tryOn(from, -steps, true);
            }
            for (int from = 0; from <= lastColumn; from++) {
                tryOn(from, steps, false);
                tryOn(from, -steps, false);
            }
        }
        return best;
    }

    /** Of several moves the one after which most merges have something in their corner; of equal ones the first. */
    private void tryOn(int from, int steps, boolean rows) {
        List<Region> merges = new ArrayList<>();
        int corners = 0;
        for (Region merge : sheet.merges()) {
            Region moved = rows ? moved(merge, from, steps) : turned(moved(turned(merge), from, steps));
            if (moved == null) {
                continue;
            }
            if (covers(moved)) {
                return;
            }
            merges.add(moved);
            corners += isFilled(moved.top(), moved.left()) ? 1 : 0;
        }
        if (corners > mostCorners) {
            Grid grid = new Grid(sheet.name(), sheet.isHidden(), sheet.cells(), merges, sheet.hiddenRows(),
                    sheet.hiddenColumns());
            if (grid.merges().size() == merges.size()) {
                mostCorners = corners;
                best = grid;
            }
        }
    }

    private boolean covers(Region merge) {
        for (int row = merge.top(); row <= merge.bottom(); row++) {
            for (int column = merge.left(); column <= merge.right(); column++) {
                boolean corner = row == merge.top() && column == merge.left();
                if (!corner && isFilled(row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFilled(int row, int column) {
        return row < ROWS_MOST && column < COLUMNS_MOST && filled[row][column];
    }

    /** Where rows inserted, or as many deleted, at a place put a merge; null where they were all of it. */
    private static Region moved(Region merge, int from, int steps) {
        int top = moved(merge.top(), from, steps);
        int bottom = steps > 0 ? moved(merge.bottom(), from, steps) : moved(merge.bottom() + 1, from, steps) - 1;
        return bottom < top ? null : new Region(top, merge.left(), bottom, merge.right());
    }

    private static int moved(int row, int from, int steps) {
        return row < from ? row : Math.max(from, row + steps);
    }

    private static Region turned(Region region) {
        return region == null ? null : new Region(region.left(), region.top(), region.right(), region.bottom());
    }
}
