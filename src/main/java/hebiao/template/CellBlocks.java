package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cells taken apart into blocks of neighbours. A sheet may be strewn with cells: each looks for its neighbours where
 * they can stand, and only merged ones, of which there are few, among all.
 */
final class CellBlocks {

    private final Grid grid;
    private final TreeSet<CellRef> left;
    /** Single cells by row and column. */
    private final NavigableMap<Integer, NavigableMap<Integer, CellRef>> singles = new TreeMap<>();
    private final List<CellRef> merged = new ArrayList<>();

    private CellBlocks(Grid grid, SortedSet<CellRef> cells) {
        this.grid = grid;
        this.left = new TreeSet<>(cells);
        for (CellRef cell : cells) {
            if (grid.regionAt(cell).isSingle()) {
                singles.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
            } else {
                merged.add(cell);
            }
        }
    }

    /** The blocks in the order of their first cells, each in reading order. */
    static List<List<CellRef>> of(Grid grid, SortedSet<CellRef> cells) {
        CellBlocks blocks = new CellBlocks(grid, cells);
        List<List<CellRef>> all = new ArrayList<>();
        while (!blocks.left.isEmpty()) {
            all.add(blocks.next());
        }
        return all;
    }

    private List<CellRef> next() {
        TreeSet<CellRef> block = new TreeSet<>();
        List<CellRef> open = new ArrayList<>();
        CellRef first = left.first();
        take(first, open);
        merged.remove(first);
        while (!open.isEmpty()) {
            CellRef cell = open.remove(open.size() - 1);
            block.add(cell);
            takeNeighbours(grid.regionAt(cell), open);
        }
        return List.copyOf(block);
    }

    private void take(CellRef cell, List<CellRef> open) {
        left.remove(cell);
        NavigableMap<Integer, CellRef> row = singles.get(cell.row());
        if (row != null) {
            row.remove(cell.column());
        }
        open.add(cell);
    }

    private void takeNeighbours(Region region, List<CellRef> open) {
        List<CellRef> near = new ArrayList<>();
        singles.subMap(region.top() - 1, true, region.bottom() + 1, true).values().forEach(row ->
                near.addAll(row.subMap(region.left() - 1, true, region.right() + 1, true).values()));
        for (Iterator<CellRef> others = merged.iterator(); others.hasNext();) {
            CellRef other = others.next();
            if (touches(region, grid.regionAt(other))) {
                near.add(other);
                others.remove();
            }
        }
        near.forEach(cell -> take(cell, open));
    }

    private static boolean touches(Region one, Region other) {
        return one.top() - 1 <= other.bottom() && other.top() - 1 <= one.bottom()
                && one.left() - 1 <= other.right() && other.left() - 1 <= one.right();
    }
}
