package hebiao.exporter;

/**
 * How wide text is, by our own table: a server has no fonts to ask. The unit is one digit; a Chinese character is two.
 */
public final class TextWidth {

    private TextWidth() {
    }

    /** The width of the widest line, in digits. */
    public static int of(String text) {
        return text.lines().mapToInt(TextWidth::ofLine).max().orElse(0);
    }

    /** How many lines the text takes when it is wrapped at a width in digits; at least one. */
    public static int lines(String text, int width) {
        if (isShort(text, width)) {
            return 1;
        }
        return Math.max(1, text.lines().mapToInt(line -> Math.max(1, (ofLine(line) + width - 1) / width)).sum());
    }

    /** Whether it is one line beyond doubt, as the text of nearly every cell is. */
    private static boolean isShort(String text, int width) {
        if (text.length() > width) {
            return false;
        }
        int all = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return false;
            }
            all += ofCharacter(c);
        }
        return all <= width;
    }

    private static int ofLine(String line) {
        return line.codePoints().map(TextWidth::ofCharacter).sum();
    }

    private static int ofCharacter(int c) {
        return c < 0x2000 && c != '×' && c != '÷' && c != '·' ? 1 : 2;
    }
}
