package hebiao.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in columns of a terminal, where a Chinese character takes two. */
final class Columns {

    /** Control characters would move the cursor or forge lines; overrides of direction would hide an extension. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

    private Columns() {
    }

    /** How many columns the text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text with blanks behind it up to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Rows as lines whose columns stand below each other. */
    static List<String> aligned(List<String[]> rows) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).length];
        for (String[] row : rows) {
            for (int at = 0; at < row.length; at++) {
                widths[at] = Math.max(widths[at], width(row[at]));
            }
        }
        return rows.stream().map(row -> IntStream.range(0, row.length)
                .mapToObj(at -> padded(row[at], widths[at])).collect(Collectors.joining("  ")).stripTrailing())
                .toList();
    }

    /** Text from a file on one line, harmless in a terminal. */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }
}
