package hebiao.exporter.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * XML in UTF-8, gathered in one block and passed on when it is full. Characters are encoded straight into the block: a
 * large sheet is written without an object a cell.
 */
final class XmlStream {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final int BLOCK = 1 << 16;
    /** What one character takes at the most: the reference {@code &quot;}. */
    private static final int LONGEST = 8;
    /** Spreadsheets read {@code _x0041_} in a text as a character's number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int length;

    XmlStream(OutputStream out) {
        this.out = out;
    }

    /** Writes what is XML already. */
    XmlStream put(String markup) {
        write(markup, false);
        return this;
    }

    /** Writes what is encoded already; no longer than a block. */
    XmlStream put(byte[] markup) {
        if (length + markup.length > BLOCK) {
            flush();
        }
        System.arraycopy(markup, 0, block, length, markup.length);
        length += markup.length;
        return this;
    }

    XmlStream put(long number) {
        return put(Long.toString(number));
    }

    /** Writes text, escaped; a character that XML 1.0 forbids becomes U+FFFD. */
    XmlStream text(String text) {
        write(text, true);
        return this;
    }

    /** Writes the {@code t} element of a cell's or comment's text. */
    XmlStream textElement(String text) {
        boolean spaced = !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
        put(spaced ? "<t xml:space=\"preserve\">" : "<t>");
        return text(text.contains("_x") ? NUMBERED.matcher(text).replaceAll("_x005F_") : text).put("</t>");
    }

    private void write(String text, boolean escape) {
        int size = text.length();
        for (int at = 0; at < size; at++) {
            if (length + LONGEST > BLOCK) {
                flush();
            }
            char c = text.charAt(at);
            if (c < 0x80) {
                if (escape && (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"')) {
                    escape(c);
                } else {
                    block[length++] = (byte) c;
                }
            } else if (c < 0x800) {
                block[length++] = (byte) (0xC0 | c >> 6);
                continued(c);
            } else if (Character.isHighSurrogate(c) && at + 1 < size && Character.isLowSurrogate(text.charAt(at + 1))) {
                int whole = Character.toCodePoint(c, text.charAt(++at));
                block[length++] = (byte) (0xF0 | whole >> 18);
                continued(whole >> 12);
                continued(whole >> 6);
                continued(whole);
            } else {
                int allowed = Character.isSurrogate(c) || c > 0xFFFD ? 0xFFFD : c;
                block[length++] = (byte) (0xE0 | allowed >> 12);
                continued(allowed >> 6);
                continued(allowed);
            }
        }
    }

    private void continued(int bits) {
        block[length++] = (byte) (0x80 | bits & 0x3F);
    }

    private void escape(char c) {
        put(switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t', '\n' -> Character.toString(c);
            case '\r' -> "&#13;";
            default -> "\uFFFD";
        });
    }

    /** @throws UncheckedIOException when it cannot be written */
    void flush() {
        try {
            out.write(block, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
