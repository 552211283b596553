package hebiao.grid;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sheet as cells, merges and what is hidden. Immutable.
 */
public final class Grid {

    /** A merge of so few cells is found by each of them, as long as all such cells are not too many to keep. */
    private static final long SMALL = 64;
    private static final int SMALL_CELLS_MOST = 10_000;
    /** Others are found through blocks of cells; one over more blocks than this is looked at for every cell instead. */
    private static final int BLOCK_ROWS = 32;
    private static final int BLOCK_COLUMNS = 16;
    private static final int BLOCKS_MOST = 64;

    private final String name;
    private final boolean hidden;
    private final Map<CellRef, Cell> cells;
    private final int lastRow;
    private final List<Region> merges;
    private final Map<CellRef, Region> smallMerges = new HashMap<>();
    private final Map<CellRef, List<Region>> mergesByBlock = new HashMap<>();
    private final List<Region> wideMerges = new ArrayList<>();
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
        List<Cell> filled = new ArrayList<>(cells);
        filled.removeIf(Cell::isEmpty);
        filled.sort(Comparator.comparing(Cell::at));
        this.cells = new LinkedHashMap<>();
        filled.forEach(cell -> this.cells.put(cell.at(), cell));
        this.lastRow = filled.isEmpty() ? -1 : filled.get(filled.size() - 1).at().row();
        this.merges = List.copyOf(merges);
        for (Region merge : this.merges) {
            index(merge);
        }
        this.hiddenRows = Set.copyOf(hiddenRows);
        this.hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** A merge over a million rows must cost no more than another. */
    private void index(Region merge) {
        long area = (1L + merge.bottom() - merge.top()) * (1 + merge.right() - merge.left());
        if (area <= SMALL && smallMerges.size() < SMALL_CELLS_MOST) {
            for (int row = merge.top(); row <= merge.bottom(); row++) {
                for (int column = merge.left(); column <= merge.right(); column++) {
                    smallMerges.putIfAbsent(new CellRef(row, column), merge);
                }
            }
            return;
        }
        Region blocks = new Region(merge.top() / BLOCK_ROWS, merge.left() / BLOCK_COLUMNS,
                merge.bottom() / BLOCK_ROWS, merge.right() / BLOCK_COLUMNS);
        long count = (1L + blocks.bottom() - blocks.top()) * (1 + blocks.right() - blocks.left());
        if (count > BLOCKS_MOST) {
            wideMerges.add(merge);
            return;
        }
        for (int row = blocks.top(); row <= blocks.bottom(); row++) {
            for (int column = blocks.left(); column <= blocks.right(); column++) {
                mergesByBlock.computeIfAbsent(new CellRef(row, column), key -> new ArrayList<>()).add(merge);
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
        return at(new CellRef(row, column));
    }

    /** The merge around a cell, or the cell alone. */
    public Region regionAt(CellRef at) {
        if (merges.isEmpty()) {
            return Region.of(at);
        }
        Region small = smallMerges.get(at);
        if (small != null || mergesByBlock.isEmpty() && wideMerges.isEmpty()) {
            return small != null ? small : Region.of(at);
        }
        CellRef block = new CellRef(at.row() / BLOCK_ROWS, at.column() / BLOCK_COLUMNS);
        return Stream.concat(mergesByBlock.getOrDefault(block, List.of()).stream(), wideMerges.stream())
                .filter(merge -> merge.contains(at.row(), at.column())).findFirst().orElseGet(() -> Region.of(at));
    }

    /** The top-left cell of the merge in which a cell lies. */
    public CellRef cornerOf(CellRef at) {
        return regionAt(at).corner();
    }

    /** The last row that holds something, counted from 0; -1 when the sheet is empty. */
    public int lastRow() {
        return lastRow;
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
