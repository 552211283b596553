package hebiao.yaml;

/** Texts as YAML has them in quotation marks: whatever a cell holds stays one value on one line. */
public final class YamlText {

    private YamlText() {
    }

    /** The text in double quotation marks; line breaks, marks and what YAML forbids are escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(code -> append(code, quoted));
        return quoted.append('"').toString();
    }

    private static void append(int code, StringBuilder quoted) {
        switch (code) {
            case '"', '\\' -> quoted.append('\\').appendCodePoint(code);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isPlain(code)) {
                    quoted.appendCodePoint(code);
                } else {
                    quoted.append(String.format("\\u%04x", code));
                }
            }
        }
    }

    /** Controls, the other line breaks, halves of pairs and the order mark are none. */
    private static boolean isPlain(int code) {
        boolean control = code < ' ' || code >= 0x7f && code <= 0x9f || code == 0x2028 || code == 0x2029;
        boolean none = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE || code == 0xfeff
                || code == 0xfffe || code == 0xffff;
        return !control && !none;
    }
}
