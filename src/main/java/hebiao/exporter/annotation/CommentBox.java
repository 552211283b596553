package hebiao.exporter.annotation;

import hebiao.exporter.TextWidth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Where a comment's box lies: beside its cell, as large as its text. Corners are cells with pixels into them.
 *
 * @param left the column of the left edge, {@code leftPixels} into it; the others alike
 */
record CommentBox(int left, int leftPixels, int top, int topPixels, int right, int rightPixels, int bottom,
        int bottomPixels) {

    private static final int LINE_PIXELS = 16;
    private static final int UNIT_TENTH_PIXELS = 62;
    private static final int MARGIN_PIXELS = 18;
    private static final int MAX_UNITS = 48;
    private static final int MIN_UNITS = 20;
    private static final int GAP_PIXELS = 12;
    /** A box grows over this many rows or columns at the most: all of them may be hidden. */
    private static final int REACH = 400;
    private static final int CORNERS = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** The width that a text wants, in pixels. */
    static int width(String text) {
        return units(text) * UNIT_TENTH_PIXELS / 10 + MARGIN_PIXELS;
    }

    /** The height that a text wants at that width, in pixels. */
    static int height(String text) {
        return TextWidth.lines(text, units(text)) * LINE_PIXELS + MARGIN_PIXELS / 2;
    }

    private static int units(String text) {
        return Math.max(MIN_UNITS, Math.min(MAX_UNITS, TextWidth.of(text)));
    }

    /**
     * The box of a text beside a cell.
     *
     * @param row the cell's row
     * @param column the last column of the cell or of its merge
     * @param columns the width of each column in pixels
     * @param rows the height of each row in pixels
     */
    static CommentBox beside(int row, int column, String text, IntUnaryOperator columns, IntUnaryOperator rows) {
        int top = Math.max(0, row - 1);
        int topPixels = Math.min(6, rows.applyAsInt(top));
        return at(column + 1, Math.min(GAP_PIXELS, columns.applyAsInt(column + 1)), top, topPixels, text, columns,
                rows);
    }

    /** The box of a text with this corner. */
    static CommentBox at(int left, int leftPixels, int top, int topPixels, String text, IntUnaryOperator columns,
            IntUnaryOperator rows) {
        int[] right = walk(left, leftPixels + width(text), columns);
        int[] bottom = walk(top, topPixels + height(text), rows);
        return new CommentBox(left, leftPixels, top, topPixels, right[0], right[1], bottom[0], bottom[1]);
    }

    /** Reads an anchor as VML writes it; empty when it is not understood. */
    static Optional<CommentBox> parse(String anchor) {
        int[] corner = Arrays.stream(anchor.split(",")).map(String::strip).filter(NUMBER.asMatchPredicate())
                .mapToInt(Integer::parseInt).toArray();
        return corner.length != CORNERS ? Optional.empty() : Optional.of(new CommentBox(corner[0], corner[1], corner[2],
                corner[3], corner[4], corner[5], corner[6], corner[7]));
    }

    /** The box grown to the right and down until the text fits. */
    CommentBox grown(String text, IntUnaryOperator columns, IntUnaryOperator rows) {
        CommentBox wanted = at(left, leftPixels, top, topPixels, text, columns, rows);
        boolean wide = right > wanted.right || right == wanted.right && rightPixels >= wanted.rightPixels;
        boolean high = bottom > wanted.bottom || bottom == wanted.bottom && bottomPixels >= wanted.bottomPixels;
        return new CommentBox(left, leftPixels, top, topPixels,
                wide ? right : wanted.right, wide ? rightPixels : wanted.rightPixels,
                high ? bottom : wanted.bottom, high ? bottomPixels : wanted.bottomPixels);
    }

    private static int[] walk(int from, int pixels, IntUnaryOperator sizes) {
        int at = from;
        int rest = pixels;
        while (rest > sizes.applyAsInt(at) && at < from + REACH) {
            rest -= sizes.applyAsInt(at++);
        }
        return new int[] {at, Math.min(rest, sizes.applyAsInt(at))};
    }

    /** As VML writes it. */
    String anchor() {
        return left + ", " + leftPixels + ", " + top + ", " + topPixels + ", "
                + right + ", " + rightPixels + ", " + bottom + ", " + bottomPixels;
    }
}
