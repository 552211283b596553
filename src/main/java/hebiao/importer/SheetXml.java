package hebiao.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * A worksheet part before it is parsed. A parsed cell costs a hundred times its bytes, and a sheet may have been
 * formatted down to its last row: so cells and rows without content are cut out first, and the others counted.
 */
final class SheetXml {

    private final byte[] xml;
    private final boolean plain;
    private final ByteArrayOutputStream kept;
    private int filled;
    private int merges;
    private boolean cellTwice;
    private boolean rowTwice;
    private final Set<String> cells = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private int from;

    private SheetXml(byte[] xml) {
        this.xml = xml;
        this.plain = !new String(xml, StandardCharsets.ISO_8859_1).contains("<!") && isAddressed();
        this.kept = new ByteArrayOutputStream(Math.min(xml.length, 1 << 20));
    }

    /**
     * The part without its empty cells and rows.
     *
     * @param filled how many cells with content there are
     * @param merges how many merges
     * @param cellTwice whether two cells say that they stand in one place
     * @param rowTwice whether a row stands in two pieces
     */
    record Trimmed(byte[] xml, int filled, int merges, boolean cellTwice, boolean rowTwice) {

        /** The same with each row and each cell once; of two cells in one place the later counts. */
        Trimmed gathered() throws IOException {
            return new Trimmed(GatheredRows.of(xml), filled, merges, false, false);
        }
    }

    static Trimmed trim(byte[] xml) {
        SheetXml sheet = new SheetXml(xml);
        sheet.scan();
        return new Trimmed(sheet.kept.toByteArray(), sheet.filled, sheet.merges, sheet.cellTwice, sheet.rowTwice);
    }

    /** How many elements of a name there are. */
    static int count(byte[] xml, String element) {
        int count = 0;
        for (int at = 0; at < xml.length; at++) {
            if (xml[at] == '<' && localName(xml, at, xml.length).equals(element)) {
                count++;
            }
        }
        return count;
    }

    private void scan() {
        int at = 0;
        while (at < xml.length) {
            if (xml[at] != '<') {
                at++;
                continue;
            }
            int end = endOfTag(xml, at);
            String name = localName(xml, at, end);
            boolean closed = xml[Math.min(end, xml.length) - 2] == '/';
            boolean cell = name.equals("c");
            if (plain && closed && (cell || name.equals("row")) && hasAddress(at, end)) {
                kept.write(xml, from, at - from);
                from = end;
            } else if (cell && !closed) {
                filled++;
                cellTwice |= !cells.add(address(xml, at, end));
            } else if (name.equals("row")) {
                rowTwice |= !rows.add(address(xml, at, end));
            } else if (name.equals("mergeCell")) {
                merges++;
            }
            at = end;
        }
        kept.write(xml, from, xml.length - from);
    }

    /**
     * Whether every cell and row says itself where it stands. One that does not stands behind its neighbour, and that
     * must stay, empty or not.
     */
    private boolean isAddressed() {
        for (int at = 0; at < xml.length; at++) {
            if (xml[at] == '<') {
                int end = endOfTag(xml, at);
                String name = localName(xml, at, end);
                if ((name.equals("c") || name.equals("row")) && !hasAddress(at, end)) {
                    return false;
                }
                at = end - 1;
            }
        }
        return true;
    }

    /** Whether it says itself where it stands. */
    private boolean hasAddress(int start, int end) {
        return addressStart(xml, start, end) >= 0;
    }

    private static int addressStart(byte[] xml, int start, int end) {
        for (int at = start; at < end - 2; at++) {
            if (xml[at] <= ' ' && xml[at + 1] == 'r' && xml[at + 2] == '=') {
                return at + 3;
            }
        }
        return -1;
    }

    /** In its quotes; a place of its own for a cell that does not say where it stands. */
    static String address(byte[] xml, int start, int end) {
        int from = addressStart(xml, start, end);
        int to = from + 1;
        while (from >= 0 && to < end && xml[to] != xml[from]) {
            to++;
        }
        return from < 0 ? "at " + start : new String(xml, from + 1, to - from - 1, StandardCharsets.ISO_8859_1);
    }

    /** Behind the closing bracket; brackets in quotes do not close. */
    static int endOfTag(byte[] xml, int start) {
        byte quote = 0;
        for (int at = start + 1; at < xml.length; at++) {
            byte c = xml[at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
        }
        return xml.length;
    }

    /** The name in a tag without its prefix; {@code /row} for the tag that closes a row. */
    static String localName(byte[] xml, int start, int end) {
        boolean closing = start + 1 < end && xml[start + 1] == '/';
        int begin = closing ? start + 2 : start + 1;
        int at = begin;
        while (at < end && xml[at] > ' ' && xml[at] != '>' && xml[at] != '/') {
            at++;
            if (xml[at - 1] == ':') {
                begin = at;
            }
        }
        String name = new String(xml, begin, at - begin, StandardCharsets.ISO_8859_1);
        return closing ? "/" + name : name;
    }
}
