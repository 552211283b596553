package hebiao.grid;

import java.util.List;
import java.util.Set;

/**
 * How a sheet looks, from its first row and column on, within an {@link Extent}.
 *
 * @param heights of the rows, in points
 * @param widths of the columns, in pixels
 * @param hiddenRows counted from 0
 * @param hiddenColumns counted from 0
 * @param cells those that the file has
 */
public record SheetLook(String name, List<Float> heights, List<Float> widths, Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns, List<CellLook> cells) {

    /**
     * How much of a sheet is looked at.
     *
     * @param rows how many, from the first on
     * @param columns how many, from the first on
     */
    public record Extent(int rows, int columns) {

        /** Whether a cell lies within; both counted from 0. */
        public boolean holds(int row, int column) {
            return row < rows && column < columns;
        }
    }
}
