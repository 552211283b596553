package hebiao.grid;

import hebiao.form.CellRef;

/** A rectangle of cells, all four bounds included and counted from 0: a merge, or a single cell. */
public record Region(int top, int left, int bottom, int right) {

    public Region {
        if (top < 0 || left < 0 || bottom < top || right < left) {
            throw new IllegalArgumentException("no rectangle: " + top + "," + left + "," + bottom + "," + right);
        }
    }

    public static Region of(CellRef cell) {
        return new Region(cell.row(), cell.column(), cell.row(), cell.column());
    }

    public CellRef corner() {
        return CellRef.at(top, left);
    }

    public boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    public boolean isSingle() {
        return top == bottom && left == right;
    }

    /** Whether the two have a column in common. */
    public boolean overlapsColumns(Region other) {
        return left <= other.right && right >= other.left;
    }

    public boolean overlaps(Region other) {
        return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
    }

    /** As Excel writes it: {@code B18:E19}, or {@code B18} for a single cell. */
    @Override
    public String toString() {
        return isSingle() ? corner().toString() : corner() + ":" + CellRef.at(bottom, right);
    }

    /** By hand, like {@link #equals}, for the sake of a cold start. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * top + left) + bottom) + right;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && region.top == top && region.left == left && region.bottom == bottom
                && region.right == right;
    }
}
