package hebiao.grid;

import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sheets of one form read as one: each stands below the one before, with a row between. */
public final class SheetStack {

    private final List<Grid> sheets;
    private final List<Integer> tops = new ArrayList<>();
    private final Grid grid;

    /** @param sheets at least one; a single one stays as it is */
    public SheetStack(List<Grid> sheets) {
        this.sheets = List.copyOf(sheets);
        int top = 0;
        for (Grid sheet : sheets) {
            tops.add(top);
            int last = sheet.merges().stream().mapToInt(Region::bottom).max().orElse(-1);
            top += Math.max(last, sheet.lastRow()) + 2;
        }
        this.grid = sheets.size() == 1 ? sheets.get(0) : joined();
    }

    /** What is hidden is told by the sheets themselves. */
    private Grid joined() {
        List<Cell> cells = new ArrayList<>();
        List<Region> merges = new ArrayList<>();
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            int top = tops.get(sheet);
            for (Cell cell : sheets.get(sheet).cells()) {
                cells.add(new Cell(CellRef.at(cell.at().row() + top, cell.at().column()), cell.kind(), cell.number(),
                        cell.text(), cell.decimals(), cell.percent(), cell.formula()));
            }
            sheets.get(sheet).merges().forEach(merge -> merges.add(
                    new Region(merge.top() + top, merge.left(), merge.bottom() + top, merge.right())));
        }
        return new Grid(sheets.get(0).name(), false, cells, merges, Set.of(), Set.of());
    }

    /** All sheets as one. */
    public Grid grid() {
        return grid;
    }

    public List<Grid> sheets() {
        return sheets;
    }

    /** The row of {@link #grid} in which each sheet begins. */
    public List<Integer> tops() {
        return List.copyOf(tops);
    }

    /** The index of the sheet in which a row of {@link #grid} lies. */
    public int sheetOf(int row) {
        int sheet = 0;
        while (sheet + 1 < tops.size() && tops.get(sheet + 1) <= row) {
            sheet++;
        }
        return sheet;
    }
}
