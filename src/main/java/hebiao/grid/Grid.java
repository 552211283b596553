package hebiao.grid;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet as cells, merges and what is hidden. Immutable.
 */
public final class Grid {

    private final String name;
    private final boolean hidden;
    private final Map<CellRef, Cell> cells;
    private final int lastRow;
    private final List<Region> merges;
    private final MergeIndex index;
    private final Set<Integer> hiddenRows;
    private final Set<Integer> hiddenColumns;

    /**
     * @param name the sheet's name
     * @param hidden whether the sheet is hidden
     * @param cells its cells; empty ones may be left out
     * @param merges its merges in the order of the file; of two over each other, as broken programs write them, the
     *     first counts
     * @param hiddenRows rows counted from 0
     * @param hiddenColumns columns counted from 0
     */
    public Grid(String name, boolean hidden, Collection<Cell> cells, Collection<Region> merges,
            Set<Integer> hiddenRows, Set<Integer> hiddenColumns) {
        this.name = name;
        this.hidden = hidden;
        List<Cell> filled = new ArrayList<>(cells);
        filled.removeIf(Cell::isEmpty);
        filled.sort(Comparator.comparing(Cell::at));
        this.cells = new LinkedHashMap<>();
        filled.forEach(cell -> this.cells.put(cell.at(), cell));
        this.lastRow = filled.isEmpty() ? -1 : filled.get(filled.size() - 1).at().row();
        MergeIndex index = new MergeIndex();
        this.merges = merges.stream().filter(index::add).toList();
        this.index = index;
        this.hiddenRows = Set.copyOf(hiddenRows);
        this.hiddenColumns = Set.copyOf(hiddenColumns);
    }

    public String name() {
        return name;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** The cells that hold something, in reading order. */
    public Collection<Cell> cells() {
        return Collections.unmodifiableCollection(cells.values());
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
        return at(CellRef.at(row, column));
    }

    /** The merge around a cell, or the cell alone. */
    public Region regionAt(CellRef at) {
        Region merge = index.at(at);
        return merge == null ? Region.of(at) : merge;
    }

    /** The top-left cell of the merge in which a cell lies. */
    public CellRef cornerOf(CellRef at) {
        Region merge = index.at(at);
        return merge == null ? at : merge.corner();
    }

    /** The last row that holds something, counted from 0; -1 when the sheet is empty. */
    public int lastRow() {
        return lastRow;
    }

    /** The hidden rows, counted from 0. */
    public Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    /** The hidden columns, counted from 0. */
    public Set<Integer> hiddenColumns() {
        return hiddenColumns;
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
