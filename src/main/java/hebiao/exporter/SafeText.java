package hebiao.exporter;

/** Text from a department, made harmless for the files that we write. */
public final class SafeText {

    /** What a cell of a workbook holds at most. */
    private static final int CELL_LIMIT = 32_767;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SafeText() {
    }

    /** The text without characters that XML 1.0 forbids, and cut to what a cell holds; a cut is shown. */
    public static String forCell(String text) {
        if (text.length() <= CELL_LIMIT && isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(SafeText::isAllowed).forEach(clean::appendCodePoint);
        if (clean.length() > CELL_LIMIT) {
            int end = Character.isHighSurrogate(clean.charAt(CELL_LIMIT - 2)) ? CELL_LIMIT - 2 : CELL_LIMIT - 1;
            clean.setLength(end);
            clean.append('…');
        }
        return clean.toString();
    }

    /** Whether it is allowed beyond doubt, as nearly all texts are: no copy of them is made. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\n' || c >= 0xD800 && c <= 0xDFFF || c > 0xFFFD) {
                return false;
            }
        }
        return true;
    }

    /** Whether a spreadsheet might take the text for a formula when somebody edits its cell or opens it as csv. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
