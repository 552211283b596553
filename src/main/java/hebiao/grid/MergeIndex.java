package hebiao.grid;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merges by their cells; no two of them lie over each other. A merge over a million rows costs no more than others. */
final class MergeIndex {

    /** A merge of so few cells is found by each of them, as long as all such cells are not too many to keep. */
    private static final long SMALL = 64;
    private static final int SMALL_CELLS_MOST = 10_000;
    /** Others are found through blocks of cells; one over more blocks than this is looked at for every cell instead. */
    private static final int BLOCK_ROWS = 32;
    private static final int BLOCK_COLUMNS = 16;
    private static final int BLOCKS_MOST = 64;

    private final Map<CellRef, Region> small = new HashMap<>();
    private final List<Region> allSmall = new ArrayList<>();
    private final Map<CellRef, List<Region>> byBlock = new HashMap<>();
    private final List<Region> inBlocks = new ArrayList<>();
    private final List<Region> wide = new ArrayList<>();

    /** Takes a merge, unless it lies over one that was taken before; tells whether it did. */
    boolean add(Region merge) {
        long area = (1L + merge.bottom() - merge.top()) * (1 + merge.right() - merge.left());
        if (area <= SMALL && small.size() < SMALL_CELLS_MOST) {
            return addSmall(merge);
        }
        if (overlaps(allSmall, merge) || overlaps(wide, merge)) {
            return false;
        }
        Region blocks = new Region(merge.top() / BLOCK_ROWS, merge.left() / BLOCK_COLUMNS,
                merge.bottom() / BLOCK_ROWS, merge.right() / BLOCK_COLUMNS);
        long count = (1L + blocks.bottom() - blocks.top()) * (1 + blocks.right() - blocks.left());
        if (count > BLOCKS_MOST) {
            return !overlaps(inBlocks, merge) && wide.add(merge);
        }
        List<CellRef> keys = cells(blocks);
        if (keys.stream().anyMatch(block -> overlaps(byBlock.getOrDefault(block, List.of()), merge))) {
            return false;
        }
        keys.forEach(block -> byBlock.computeIfAbsent(block, key -> new ArrayList<>()).add(merge));
        return inBlocks.add(merge);
    }

    private boolean addSmall(Region merge) {
        List<CellRef> cells = cells(merge);
        for (CellRef cell : cells) {
            if (at(cell) != null) {
                return false;
            }
        }
        cells.forEach(cell -> small.put(cell, merge));
        return allSmall.add(merge);
    }

    private static boolean overlaps(List<Region> merges, Region merge) {
        for (Region other : merges) {
            if (other.overlaps(merge)) {
                return true;
            }
        }
        return false;
    }

    private static List<CellRef> cells(Region region) {
        List<CellRef> cells = new ArrayList<>();
        for (int row = region.top(); row <= region.bottom(); row++) {
            for (int column = region.left(); column <= region.right(); column++) {
                cells.add(CellRef.at(row, column));
            }
        }
        return cells;
    }

    /** The merge around a cell; null where there is none. */
    Region at(CellRef cell) {
        Region merge = small.get(cell);
        if (merge != null || byBlock.isEmpty() && wide.isEmpty()) {
            return merge;
        }
        CellRef block = CellRef.at(cell.row() / BLOCK_ROWS, cell.column() / BLOCK_COLUMNS);
        for (Region one : byBlock.getOrDefault(block, List.of())) {
            if (one.contains(cell.row(), cell.column())) {
                return one;
            }
        }
        for (Region one : wide) {
            if (one.contains(cell.row(), cell.column())) {
                return one;
            }
        }
        return null;
    }
}
