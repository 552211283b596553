package hebiao.form;

/**
 * One cell of a sheet by its position, both counted from 0; prints as Excel's address ({@code H7}).
 * Ordered by row, then column.
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {

    private static final int SHARED_ROWS = 256;
    private static final int SHARED_COLUMNS = 32;
    /** The places in which forms have their cells: a month of fifty thousand forms would hold five million others. */
    private static final CellRef[] SHARED = new CellRef[SHARED_ROWS * SHARED_COLUMNS];

    /** @throws IllegalArgumentException when a position is negative */
    public CellRef {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("negative cell position " + row + "," + column);
        }
    }

    /**
     * A place, which is one and the same object for all forms where it is asked for often.
     *
     * @throws IllegalArgumentException when a position is negative
     */
    public static CellRef at(int row, int column) {
        if (row < 0 || row >= SHARED_ROWS || column < 0 || column >= SHARED_COLUMNS) {
            return new CellRef(row, column);
        }
        int place = row * SHARED_COLUMNS + column;
        CellRef known = SHARED[place];
        if (known == null) {
            known = new CellRef(row, column);
            SHARED[place] = known;
        }
        return known;
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
        return at(Integer.parseInt(text.substring(at)) - 1, column - 1);
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
