package hebiao.importer.ledger;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The rows of a csv text as RFC 4180 has them, and as commons-csv reads what is not quite so: any line end, text behind
 * a closing quotation mark. A test holds the two equal; the million lines of a year take a third of the time, for
 * commons-csv asks its reader for every single character.
 */
final class SeparatedValues {

    private static final int END = -1;
    /** In characters: one quotation mark must not make one cell of a file that does not fit into memory. */
    private static final int LONGEST_CELL = 1 << 24;

    private final Reader in;
    private final char delimiter;
    private char[] chars = new char[1 << 15];
    private int at;
    private int limit;
    /** Where the cell at hand begins; what stands before may be given up. */
    private int begin;
    /** Line ends passed, and whether the last character passed was the first half of one. */
    private int lineEnds;
    private boolean carriageReturn;
    private boolean rowEnded;
    private boolean delimiterEnded;
    private String[] cells = new String[16];
    /** Most columns repeat the text above: it need not be made again. */
    private String[] above = new String[16];

    SeparatedValues(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** The line, counted from 1, on which the next row begins. */
    int line() {
        return lineEnds + 1;
    }

    /**
     * The next row; null at the end.
     *
     * @throws TextRows.OpenQuote when a quotation mark is never closed
     */
    String[] next() throws IOException {
        int line = line();
        int count = 0;
        rowEnded = false;
        delimiterEnded = false;
        while (!rowEnded) {
            begin = at;
            int first = peek();
            if (first == END && !delimiterEnded) {
                rowEnded = true;
                break;
            }
            delimiterEnded = false;
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
                above = Arrays.copyOf(above, 2 * count);
            }
            cells[count] = first == '"' ? quoted(line) : plain(above[count]);
            above[count] = cells[count];
            count++;
        }
        return count == 0 ? null : Arrays.copyOf(cells, count);
    }

    /** What stands before the next delimiter or line end, which is passed over. */
    private String plain(String same) throws IOException {
        while (true) {
            while (at < limit && chars[at] != delimiter && chars[at] != '\n' && chars[at] != '\r') {
                at++;
            }
            if (at < limit || peek() == END) {
                String text = text(begin, at, same);
                passEnd();
                return text;
            }
        }
    }

    /** The same, where the first character is a quotation mark: up to its second one, doubled ones taken as one. */
    private String quoted(int line) throws IOException {
        StringBuilder text = new StringBuilder();
        at++;
        while (true) {
            begin = at;
            int next = peek();
            if (next == END || text.length() > LONGEST_CELL) {
                throw new TextRows.OpenQuote(line);
            }
            while (at < limit && chars[at] != '"') {
                count(chars[at++]);
            }
            text.append(chars, begin, at - begin);
            if (at == limit) {
                continue;
            }
            at++;
            carriageReturn = false;
            begin = at;
            if (peek() != '"') {
                return text.append(plain(null)).toString();
            }
            text.append('"');
            at++;
        }
    }

    /** Passes over the delimiter or the line end that stands here. */
    private void passEnd() throws IOException {
        int next = peek();
        delimiterEnded = next == delimiter;
        rowEnded = !delimiterEnded;
        if (next == END) {
            return;
        }
        at++;
        begin = at;
        if (next == '\r' && peek() == '\n') {
            at++;
        }
        lineEnds += rowEnded ? 1 : 0;
        carriageReturn = false;
    }

    private void count(char passed) {
        if (passed == '\r' || passed == '\n' && !carriageReturn) {
            lineEnds++;
        }
        carriageReturn = passed == '\r';
    }

    /** @param same a text to give back where these characters are it; may be null */
    private String text(int from, int to, String same) {
        int length = to - from;
        if (same != null && same.length() == length) {
            int alike = 0;
            while (alike < length && same.charAt(alike) == chars[from + alike]) {
                alike++;
            }
            if (alike == length) {
                return same;
            }
        }
        return length == 0 ? "" : new String(chars, from, length);
    }

    /** The character here, which stays; the cell at hand is kept whole. */
    private int peek() throws IOException {
        if (at < limit) {
            return chars[at];
        }
        if (begin > 0) {
            System.arraycopy(chars, begin, chars, 0, limit - begin);
            at -= begin;
            limit -= begin;
            begin = 0;
        }
        if (limit == chars.length) {
            if (limit > LONGEST_CELL) {
                throw new IOException("a cell without end");
            }
            chars = Arrays.copyOf(chars, 2 * chars.length);
        }
        int read = in.read(chars, limit, chars.length - limit);
        limit += Math.max(read, 0);
        return read > 0 ? chars[at] : END;
    }
}
