package hebiao.importer.xlsx;

import hebiao.grid.Region;
import hebiao.importer.xlsx.Unfamiliar.Reason;

/** Addresses of cells as files have them: capital letters and digits, nothing else. */
final class Addresses {

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;
    private static final int LETTERS = 26;

    private Addresses() {
    }

    /** The column of an address such as {@code H7} in this row, both counted from 0. */
    static int column(String address, int row) throws Unfamiliar {
        long place = place(address, 0, address.length());
        if (place >> 32 != row) {
            throw new Unfamiliar(Reason.CELL, address + " in row " + (row + 1));
        }
        return (int) place;
    }

    /** The column of an address in bytes, whatever row it names; -1 when it is none. */
    static int column(byte[] xml, int from, int to) {
        int at = from;
        int column = 0;
        while (at < to && xml[at] >= 'A' && xml[at] <= 'Z' && column <= COLUMNS) {
            column = column * LETTERS + xml[at++] - 'A' + 1;
        }
        boolean letters = at > from && column <= COLUMNS;
        int digits = at;
        while (at < to && xml[at] >= '0' && xml[at] <= '9') {
            at++;
        }
        return letters && at == to && digits < to ? column - 1 : -1;
    }

    /** A rectangle such as {@code B18:E19}, or {@code B18} alone. */
    static Region region(String range) throws Unfamiliar {
        int colon = range.indexOf(':');
        long first = place(range, 0, colon < 0 ? range.length() : colon);
        long last = colon < 0 ? first : place(range, colon + 1, range.length());
        int top = (int) (first >> 32);
        int left = (int) first;
        int bottom = (int) (last >> 32);
        int right = (int) last;
        if (bottom < top || right < left) {
            throw new Unfamiliar(Reason.CELL, "range " + range);
        }
        return new Region(top, left, bottom, right);
    }

    /** Row and column as one number. */
    private static long place(String text, int from, int to) throws Unfamiliar {
        int at = from;
        int column = 0;
        while (at < to && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z' && column <= COLUMNS) {
            column = column * LETTERS + text.charAt(at++) - 'A' + 1;
        }
        int digits = at;
        int row = 0;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9' && row <= ROWS) {
            row = row * 10 + text.charAt(at++) - '0';
        }
        if (at < to || digits == from || column > COLUMNS || row < 1 || row > ROWS) {
            throw new Unfamiliar(Reason.CELL, "address " + text);
        }
        return (row - 1L) << 32 | column - 1;
    }
}
