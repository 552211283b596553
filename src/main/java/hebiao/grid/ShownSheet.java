package hebiao.grid;

import hebiao.form.CellRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet as a person sees it.
 *
 * @param hidden whether the sheet is hidden
 * @param widths of the columns from the first on, in pixels; of all that hold something
 * @param heights of the rows from the first on, in pixels
 * @param cells those with a text, a comment or a look of their own
 * @param merges in any order
 * @param hiddenRows counted from 0
 * @param hiddenColumns counted from 0
 * @param cut whether there is more beyond the rows and columns taken
 */
public record ShownSheet(String name, boolean hidden, List<Integer> widths, List<Integer> heights,
        Map<CellRef, ShownCell> cells, List<Region> merges, Set<Integer> hiddenRows, Set<Integer> hiddenColumns,
        boolean cut) {

    public ShownSheet {
        widths = List.copyOf(widths);
        heights = List.copyOf(heights);
        cells = Map.copyOf(cells);
        merges = List.copyOf(merges);
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }
}
