package hebiao.grid;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sheet as cells, merges and what is hidden. Immutable.
 */
public final class Grid {

    private static final int MERGE_COLUMNS_INDEXED = 256;

    private final String name;
    private final boolean hidden;
    private final TreeMap<CellRef, Cell> cells;
    private final List<Region> merges;
    private final Map<CellRef, Region> regionByCell;
    private final Set<Integer> hiddenRows;
    private final Set<Integer> hiddenColumns;

    /**
     * @param name the sheet's name
     * @param hidden whether the sheet is hidden
     * @param cells its cells; empty ones may be left out
     * @param merges its merges
     * @param hiddenRows rows counted from 0
     * @param hiddenColumns columns counted from 0
     */
    public Grid(String name, boolean hidden, Collection<Cell> cells, Collection<Region> merges,
            Set<Integer> hiddenRows, Set<Integer> hiddenColumns) {
        this.name = name;
        this.hidden = hidden;
        this.cells = new TreeMap<>();
        cells.stream().filter(cell -> !cell.isEmpty()).forEach(cell -> this.cells.put(cell.at(), cell));
        this.merges = List.copyOf(merges);
        this.regionByCell = new HashMap<>();
        for (Region merge : this.merges) {
            index(merge);
        }
        this.hiddenRows = Set.copyOf(hiddenRows);
        this.hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** Only as much of a merge as lies near filled cells is indexed: a merge over a million rows must cost nothing. */
    private void index(Region merge) {
        int bottom = Math.min(merge.bottom(), Math.max(lastRow() + 1, merge.top()));
        int right = Math.min(merge.right(), merge.left() + MERGE_COLUMNS_INDEXED);
        for (int row = merge.top(); row <= bottom; row++) {
            for (int column = merge.left(); column <= right; column++) {
                regionByCell.put(new CellRef(row, column), merge);
            }
        }
    }

    public String name() {
        return name;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** The cells that hold something, in reading order. */
    public Collection<Cell> cells() {
        return cells.values();
    }

    public List<Region> merges() {
        return merges;
    }

    /** The cell at a position; an empty one where nothing stands. */
    public Cell at(CellRef at) {
        Cell cell = cells.get(at);
        return cell == null ? Cell.blank(at) : cell;
    }

    public Cell at(int row, int column) {
        return at(new CellRef(row, column));
    }

    /** The merge around a cell, or the cell alone. */
    public Region regionAt(CellRef at) {
        Region merge = regionByCell.get(at);
        return merge == null ? Region.of(at) : merge;
    }

    /** The top-left cell of the merge in which a cell lies. */
    public CellRef cornerOf(CellRef at) {
        return regionAt(at).corner();
    }

    /** The last row that holds something, counted from 0; -1 when the sheet is empty. */
    public int lastRow() {
        return cells.isEmpty() ? -1 : cells.lastKey().row();
    }

    /** Whether a row, counted from 0, is hidden. */
    public boolean isHiddenRow(int row) {
        return hiddenRows.contains(row);
    }

    /** Whether a column, counted from 0, is hidden. */
    public boolean isHiddenColumn(int column) {
        return hiddenColumns.contains(column);
    }

    /** The same sheet with only the cells in a rectangle; positions stay as they are. */
    public Grid window(Region window) {
        List<Cell> inside = new ArrayList<>();
        cells.values().stream().filter(c -> window.contains(c.at().row(), c.at().column())).forEach(inside::add);
        List<Region> overlapping = merges.stream().filter(window::overlaps).toList();
        return new Grid(name, hidden, inside, overlapping, hiddenRows, hiddenColumns);
    }
}
