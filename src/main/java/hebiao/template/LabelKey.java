package hebiao.template;

import hebiao.form.Nfkc;
import java.util.regex.Pattern;

/**
 * How labels are compared: without blanks, line breaks, width, kinds of dashes and signs of multiplication, trailing
 * colons and points captions {@code （50分）}.
 */
final class LabelKey {

    /** {@code 1—6月}, {@code 1－6月}, {@code 1~6月}: all that stands for a dash, drawn lines too. */
    static final String DASH = "[\\p{Pd}−~～─━ー]";
    /** A letter that stands for a dash. */
    private static final char LONG_VOWEL = 'ー';
    /** {@code 20分×执行率} is typed with either sign. */
    static final char TIMES = '×';
    private static final Pattern DASHES = Pattern.compile(DASH + "+");
    private static final Pattern TAIL = Pattern.compile("(?:\\([0-9.]+分\\)|:)+$");

    private LabelKey() {
    }

    /**
     * NFKC without anything invisible, dashes and signs of multiplication of one kind: what is compared when a cell
     * holds more than its label.
     */
    static String compact(String text) {
        String visible = Nfkc.visible(text);
        visible = visible.indexOf(TIMES) < 0 ? visible : visible.replace(TIMES, '*');
        if (!mayHaveDash(visible)) {
            return visible;
        }
        String one = DASHES.matcher(visible).replaceAll("-");
        // the long texts of a large form must not be in memory twice
        return one.equals(text) ? text : one;
    }

    /** The key of a label. */
    static String of(String text) {
        String compact = compact(text);
        return compact.endsWith(":") || compact.endsWith("分)") ? TAIL.matcher(compact).replaceAll("") : compact;
    }

    /**
     * Neither letters, Han characters nor brackets are dashes: most labels hold nothing else. To look up a Han
     * character as a letter costs more than all the rest.
     */
    private static boolean mayHaveDash(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '-' || c == '~' || c > '~' && !Nfkc.isHan(c) && !Character.isLetter(c) || c == LONG_VOWEL) {
                return true;
            }
        }
        return false;
    }

    /** How alike two keys are, from 0 to 1: the share of characters in their longest common subsequence. */
    static double similarity(String one, String other) {
        if (one.chars().noneMatch(c -> other.indexOf(c) >= 0)) {
            return 0;
        }
        int[] previous = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            for (int j = 1; j <= other.length(); j++) {
                current[j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? previous[j - 1] + 1 : Math.max(previous[j], current[j - 1]);
            }
            previous = current;
        }
        return 2.0 * previous[other.length()] / (one.length() + other.length());
    }
}
