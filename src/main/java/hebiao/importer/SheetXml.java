package hebiao.importer;

import java.io.ByteArrayOutputStream;
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
    private boolean doubled;
    private final Set<String> addresses = new HashSet<>();
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
     * @param doubled whether two cells say that they stand in one place
     */
    record Trimmed(byte[] xml, int filled, int merges, boolean doubled) {
    }

    static Trimmed trim(byte[] xml) {
        SheetXml sheet = new SheetXml(xml);
        sheet.scan();
        return new Trimmed(sheet.kept.toByteArray(), sheet.filled, sheet.merges, sheet.doubled);
    }

    /** How many elements of a name there are. */
    static int count(byte[] xml, String element) {
        SheetXml part = new SheetXml(xml);
        int count = 0;
        for (int at = 0; at < xml.length; at++) {
            if (xml[at] == '<' && part.localName(at, xml.length).equals(element)) {
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
            int end = endOfTag(at);
            String name = localName(at, end);
            boolean closed = xml[Math.min(end, xml.length) - 2] == '/';
            boolean cell = name.equals("c");
            if (plain && closed && (cell || name.equals("row")) && hasAddress(at, end)) {
                kept.write(xml, from, at - from);
                from = end;
            } else if (cell && !closed) {
                filled++;
                doubled |= !addresses.add(address(at, end));
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
                int end = endOfTag(at);
                String name = localName(at, end);
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
        return addressStart(start, end) >= 0;
    }

    private int addressStart(int start, int end) {
        for (int at = start; at < end - 2; at++) {
            if (xml[at] <= ' ' && xml[at + 1] == 'r' && xml[at + 2] == '=') {
                return at + 3;
            }
        }
        return -1;
    }

    /** In its quotes; a place of its own for a cell that does not say where it stands. */
    private String address(int start, int end) {
        int from = addressStart(start, end);
        int to = from + 1;
        while (from >= 0 && to < end && xml[to] != xml[from]) {
            to++;
        }
        return from < 0 ? "at " + start : new String(xml, from + 1, to - from - 1, StandardCharsets.ISO_8859_1);
    }

    /** Behind the closing bracket; brackets in quotes do not close. */
    private int endOfTag(int start) {
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

    private String localName(int start, int end) {
        int begin = start + 1;
        int at = begin;
        while (at < end && xml[at] > ' ' && xml[at] != '>' && xml[at] != '/') {
            at++;
            if (xml[at - 1] == ':') {
                begin = at;
            }
        }
        return new String(xml, begin, at - begin, StandardCharsets.ISO_8859_1);
    }
}
