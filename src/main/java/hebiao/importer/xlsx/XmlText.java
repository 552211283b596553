package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of XML as texts: references resolved, line ends as XML has them. A character that XML forbids, as WPS lets them
 * through, becomes {@link #FORBIDDEN_MARK} in a text, so that it can be said where it stood, and a blank in an
 * attribute.
 */
public final class XmlText {

    /** Stands for a forbidden character; no text can hold it, since it is forbidden itself. */
    public static final char FORBIDDEN_MARK = '\uFFFF';

    private static final int DECLARATION_MOST = 200;
    private static final int REFERENCE_MOST = 12;
    private static final int DIGITS_MOST = 9;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf8", "us-ascii");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlText() {
    }

    /**
     * Where a part's XML begins, behind the mark of its encoding.
     *
     * @throws Unfamiliar when it says that it is in another encoding than UTF-8
     */
    static int prologueEnd(byte[] xml) throws Unfamiliar {
        boolean marked = xml.length >= 3 && (xml[0] & 0xff) == 0xef && (xml[1] & 0xff) == 0xbb
                && (xml[2] & 0xff) == 0xbf;
        int from = marked ? 3 : 0;
        if (xml.length < from + 2 || xml[from] <= 0 || xml[from + 1] <= 0) {
            throw new Unfamiliar(Reason.ENCODING, "no UTF-8");
        }
        if (xml[from] == '<' && xml[from + 1] == '?') {
            String start = new String(xml, from, Math.min(DECLARATION_MOST, xml.length - from),
                    StandardCharsets.ISO_8859_1);
            int end = start.indexOf("?>");
            int encoding = start.indexOf("encoding");
            if (end < 0 || encoding > 0 && encoding < end
                    && !ENCODINGS.contains(quoted(start.substring(encoding, end)))) {
                throw new Unfamiliar(Reason.ENCODING, start.substring(0, Math.max(end, 0)));
            }
        }
        return from;
    }

    private static String quoted(String declaration) {
        String[] parts = declaration.split("[\"']");
        return parts.length < 2 ? "" : parts[1].toLowerCase(Locale.ROOT);
    }

    /** The text between two tags. */
    static String of(byte[] xml, int from, int to) throws Unfamiliar {
        boolean ascii = true;
        for (int at = from; at < to; at++) {
            byte b = xml[at];
            if (b < 0) {
                ascii = false;
                if (b == (byte) 0xef && isNoCharacter(xml, at, to)) {
                    return resolved(xml, from, to, false);
                }
            } else if (b == '&' || b < ' ' && b != '\n' && b != '\t') {
                return resolved(xml, from, to, false);
            }
        }
        return ascii ? new String(xml, from, to - from, StandardCharsets.ISO_8859_1) : decoded(xml, from, to);
    }

    /** An attribute's value. */
    static String attribute(byte[] xml, int from, int to) throws Unfamiliar {
        for (int at = from; at < to; at++) {
            byte b = xml[at];
            if (b == '&' || b >= 0 && b < ' ' || b == (byte) 0xef) {
                return resolved(xml, from, to, true);
            }
        }
        return decoded(xml, from, to);
    }

    /** A marked section, in which nothing is a reference. */
    static String verbatim(byte[] xml, int from, int to) throws Unfamiliar {
        return withForbiddenMarked(decoded(xml, from, to).replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Control characters and the like, which no sheet should hold and no output may, as blanks. */
    public static String withoutForbidden(String text) {
        return FORBIDDEN.matcher(text).replaceAll(" ");
    }

    /** The same with the mark in their place. */
    static String withForbiddenMarked(String text) {
        return FORBIDDEN.matcher(text).replaceAll(String.valueOf(FORBIDDEN_MARK));
    }

    /** Characters written as {@code _x000D_} resolved; those that no output may hold are marked. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        String characters = ESCAPE.matcher(text).replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
        return withForbiddenMarked(characters);
    }

    /** The same with blanks for characters that no output may hold. */
    public static String unescapedWithBlanks(String text) {
        return unescaped(text).replace(FORBIDDEN_MARK, ' ');
    }

    private static String decoded(byte[] xml, int from, int to) throws Unfamiliar {
        String text = new String(xml, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml, from, to - from));
            } catch (CharacterCodingException e) {
                throw new Unfamiliar(Reason.ENCODING, "bytes that are not UTF-8");
            }
        }
        return text;
    }

    private static boolean isNoCharacter(byte[] xml, int at, int to) {
        return at + 2 < to && (xml[at + 1] & 0xff) == 0xbf && (xml[at + 2] & 0xff) >= 0xbe;
    }

    private static String resolved(byte[] xml, int from, int to, boolean attribute) throws Unfamiliar {
        StringBuilder text = new StringBuilder(to - from);
        char forbidden = attribute ? ' ' : FORBIDDEN_MARK;
        int plain = from;
        int at = from;
        while (at < to) {
            byte b = xml[at];
            boolean noCharacter = b == (byte) 0xef && isNoCharacter(xml, at, to);
            if (b != '&' && !(b >= 0 && b < ' ') && !noCharacter) {
                at++;
                continue;
            }
            text.append(decoded(xml, plain, at));
            if (b == '&') {
                int end = at + 1;
                while (end < to && xml[end] != ';' && end - at <= REFERENCE_MOST) {
                    end++;
                }
                if (end == to || xml[end] != ';') {
                    throw new Unfamiliar(Reason.XML, "an open reference");
                }
                int c = referenced(new String(xml, at + 1, end - at - 1, StandardCharsets.ISO_8859_1));
                text.appendCodePoint(c == FORBIDDEN_MARK ? forbidden : c);
                at = end + 1;
            } else if (noCharacter) {
                text.append(forbidden);
                at += 3;
            } else {
                boolean pair = b == '\r' && at + 1 < to && xml[at + 1] == '\n';
                boolean lineEnd = b == '\r' || b == '\n';
                text.append(attribute ? ' ' : lineEnd ? '\n' : b == '\t' ? '\t' : forbidden);
                at += pair ? 2 : 1;
            }
            plain = at;
        }
        return text.append(decoded(xml, plain, to)).toString();
    }

    private static int referenced(String name) throws Unfamiliar {
        switch (name) {
            case "amp":
                return '&';
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "quot":
                return '"';
            case "apos":
                return '\'';
            default:
                break;
        }
        try {
            if (name.startsWith("#")) {
                boolean hex = name.startsWith("#x");
                int code = Integer.parseUnsignedInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                boolean allowed = code == '\t' || code == '\n' || code == '\r' || code >= ' ' && code < 0xd800
                        || code >= 0xe000 && code < 0xfffe || code > 0xffff && code <= Character.MAX_CODE_POINT;
                return allowed ? code : FORBIDDEN_MARK;
            }
        } catch (NumberFormatException e) {
            throw new Unfamiliar(Reason.XML, "a reference to " + name);
        }
        throw new Unfamiliar(Reason.XML, "a reference to " + name);
    }

    /** A whole number of at most nine digits. */
    static int number(byte[] xml, int from, int to) throws Unfamiliar {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = xml[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new Unfamiliar(Reason.CELL, "a number with a character " + xml[at]);
            }
            number = 10 * number + digit;
        }
        if (from == to || to - from > DIGITS_MOST) {
            throw new Unfamiliar(Reason.CELL, "a number of " + (to - from) + " digits");
        }
        return number;
    }

    /** The end of the name of an element or attribute. */
    static int nameEnd(byte[] xml, int from) throws Unfamiliar {
        int at = from;
        while (isInName(xml[at])) {
            at = within(xml, at + 1);
        }
        return at;
    }

    private static boolean isInName(byte b) {
        return b > '9' ? b != '=' && b != '>' && b != '<' && b != '?' && b != ';'
                : b < 0 || b >= '0' || b == '-' || b == '.';
    }

    /** Behind the blanks that stand here, if any. */
    static int blanksEnd(byte[] xml, int from) throws Unfamiliar {
        int at = within(xml, from);
        while (xml[at] == ' ' || xml[at] == '\n' || xml[at] == '\r' || xml[at] == '\t') {
            at = within(xml, at + 1);
        }
        return at;
    }

    /** @throws Unfamiliar when the part ends before */
    static int within(byte[] xml, int at) throws Unfamiliar {
        if (at >= xml.length) {
            throw new Unfamiliar(Reason.XML, "the part ends within a tag");
        }
        return at;
    }
}
