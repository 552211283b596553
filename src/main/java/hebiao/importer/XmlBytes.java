package hebiao.importer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Characters that XML forbids, as WPS lets them through: each is replaced, so that the part can be parsed. */
final class XmlBytes {

    /** The last private character of all, which stands for a forbidden one until the cell that holds it is known. */
    static final String FORBIDDEN_MARK = "\uDBFF\uDFFD";

    private static final byte[] MARK = FORBIDDEN_MARK.getBytes(StandardCharsets.UTF_8);
    private static final byte[] BLANK = {' '};
    private static final int REFERENCE_MOST = 12;

    private XmlBytes() {
    }

    /**
     * The same bytes where nothing is wrong with them.
     *
     * @param marked whether the mark is put in the place of each, for who reads the part to find; else a blank
     */
    static byte[] cleaned(byte[] xml, boolean marked) {
        if (isUtf16(xml)) {
            return xml;
        }
        ByteArrayOutputStream clean = null;
        int from = 0;
        for (int at = 0; at < xml.length; at++) {
            int length = forbiddenAt(xml, at);
            if (length > 0) {
                clean = clean == null ? new ByteArrayOutputStream(xml.length) : clean;
                clean.write(xml, from, at - from);
                clean.writeBytes(marked ? MARK : BLANK);
                from = at + length;
                at = from - 1;
            }
        }
        if (clean == null) {
            return xml;
        }
        clean.write(xml, from, xml.length - from);
        return clean.toByteArray();
    }

    private static boolean isUtf16(byte[] xml) {
        return xml.length >= 2 && ((xml[0] & 0xff) == 0xfe && (xml[1] & 0xff) == 0xff
                || (xml[0] & 0xff) == 0xff && (xml[1] & 0xff) == 0xfe);
    }

    /** How many bytes from here on are one forbidden character: raw, or as a reference; 0 when there is none. */
    private static int forbiddenAt(byte[] xml, int at) {
        int first = xml[at] & 0xff;
        if (first < ' ') {
            return first == '\t' || first == '\n' || first == '\r' ? 0 : 1;
        }
        if (first == 0xef) {
            boolean notACharacter = at + 2 < xml.length && (xml[at + 1] & 0xff) == 0xbf && (xml[at + 2] & 0xff) >= 0xbe;
            return notACharacter ? 3 : 0;
        }
        return first == '&' && at + 3 < xml.length && xml[at + 1] == '#' ? forbiddenReference(xml, at) : 0;
    }

    private static int forbiddenReference(byte[] xml, int at) {
        StringBuilder digits = new StringBuilder();
        int end = at + 2;
        while (end < xml.length && xml[end] != ';' && end - at < REFERENCE_MOST) {
            digits.append((char) xml[end++]);
        }
        if (end >= xml.length || xml[end] != ';') {
            return 0;
        }
        boolean hex = digits.length() > 0 && (digits.charAt(0) == 'x' || digits.charAt(0) == 'X');
        try {
            int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits.toString());
            boolean allowed = code == '\t' || code == '\n' || code == '\r' || code >= ' ' && code < 0xd800
                    || code >= 0xe000 && code < 0xfffe || code > 0xffff && code <= Character.MAX_CODE_POINT;
            return allowed ? 0 : end - at + 1;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
