package hebiao.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Unicode's compatibility form NFKC, as every comparison of texts begins with it. Texts of Han characters, ASCII and
 * its full-width twins, which is nearly all that forms hold, go a short way that is ten times as fast.
 */
public final class Nfkc {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';
    private static final char IDEOGRAPHIC_BLANK = '\u3000';
    private static final char FIRST_FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';
    private static final int FULL_WIDTH = '！' - '!';
    /** Punctuation and signs of narratives that NFKC leaves alone. */
    private static final String PLAIN = "、。《》“”‘’—·≥≤【】〔〕√□×÷";
    /** No character of the short way becomes this one. */
    private static final char LONG_WAY = '\uFFFF';

    private Nfkc() {
    }

    /** The text in NFKC. */
    public static String of(String text) {
        char[] folded = null;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char one = folded(c);
            if (one == LONG_WAY) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
            if (one != c) {
                folded = folded == null ? text.toCharArray() : folded;
                folded[at] = one;
            }
        }
        return folded == null ? text : new String(folded);
    }

    /** The text in NFKC without blanks and line breaks. */
    public static String withoutBlanks(String text) {
        String wide = of(text);
        for (int at = 0; at < wide.length(); at++) {
            if (isBlank(wide.charAt(at))) {
                return BLANKS.matcher(wide).replaceAll("");
            }
        }
        return wide;
    }

    /** Whether it is one of the Han characters of which nearly every text consists. */
    public static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** Whether a code point is one of those of which nearly every text consists and that NFKC leaves as they are. */
    public static boolean isItself(int codePoint) {
        return codePoint < '\u007F' || codePoint >= FIRST_HAN && codePoint <= LAST_HAN;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The text in NFKC without blanks, line breaks, control characters and what has no width. */
    public static String visible(String text) {
        String wide = of(text);
        for (int at = 0; at < wide.length(); at++) {
            char c = wide.charAt(at);
            if (c <= ' ' || c >= '\u007F' && folded(c) == LONG_WAY) {
                return INVISIBLE.matcher(wide).replaceAll("");
            }
        }
        return wide;
    }

    /** What a character becomes that stands for itself whatever is around it. */
    private static char folded(char c) {
        if (isHan(c) || c < '\u007F') {
            return c;
        }
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return (char) (c - FULL_WIDTH);
        }
        return c == IDEOGRAPHIC_BLANK ? ' ' : PLAIN.indexOf(c) >= 0 ? c : LONG_WAY;
    }
}
