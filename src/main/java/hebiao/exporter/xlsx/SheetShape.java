package hebiao.exporter.xlsx;

import java.util.List;

/**
 * What a sheet is like before anything stands in it. It is printed lying, fitted to the width of the paper.
 *
 * @param widths of the columns in digits of the default font, without the padding
 * @param frozenRows how many rows stay in sight; the last of them is repeated on every printed page
 * @param frozenColumns how many columns stay in sight
 * @param foot of each printed page, in the middle, with Excel's fields ({@code &P})
 */
public record SheetShape(List<Integer> widths, int frozenRows, int frozenColumns, Paper paper, String foot) {

    /** Sizes of paper, by Excel's number. */
    public enum Paper {
        A3(8), A4(9);

        private final int number;

        Paper(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Columns that no width is given for. */
    private static final int USUAL_WIDTH = 8;

    public SheetShape {
        widths = List.copyOf(widths);
    }

    /** The width of any column, in digits. */
    public int width(int column) {
        return column < widths.size() ? widths.get(column) : USUAL_WIDTH;
    }
}
