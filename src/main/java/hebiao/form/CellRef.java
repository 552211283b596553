package hebiao.form;

/**
 * One cell of a sheet by its position, both counted from 0; prints as Excel's address ({@code H7}).
 * Ordered by row, then column.
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {

    /** @throws IllegalArgumentException when a position is negative */
    public CellRef {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("negative cell position " + row + "," + column);
        }
    }

    /**
     * Reads an address such as {@code H7} or {@code $H$7}.
     *
     * @throws IllegalArgumentException when the text is no address
     */
    public static CellRef of(String address) {
        int column = 0;
        int at = 0;
        String text = address.replace("$", "");
        while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            column = column * 26 + (text.charAt(at++) - 'A' + 1);
        }
        if (at == 0 || at == text.length()) {
            throw new IllegalArgumentException("not a cell address: " + address);
        }
        return new CellRef(Integer.parseInt(text.substring(at)) - 1, column - 1);
    }

    /** The letters of a column counted from 0: 0 is A, 26 is AA. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    /** By hand, like {@link #equals}: what Java makes for a record at run time takes a twentieth of a cold start. */
    @Override
    public int hashCode() {
        return 31 * row + column;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellRef at && at.row == row && at.column == column;
    }

    @Override
    public int compareTo(CellRef other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return columnName(column) + (row + 1);
    }
}
