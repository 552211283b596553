package hebiao.form;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names and narratives are compared (rules I10, I13, I20, N02, L, C): NFKC; without blanks, line breaks and
 * zero-width characters; quotation marks, brackets, dashes and middle dots of one kind each; Latin in capitals;
 * a code prefix such as {@code 219-} off.
 */
public final class Normalised {

    private static final Pattern CODE_PREFIX = Pattern.compile("^[0-9A-Z]{3,}[-—]");

    private Normalised() {
    }

    /** The text as it is compared; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        char[] one = Nfkc.visible(text).toUpperCase(Locale.ROOT).toCharArray();
        for (int at = 0; at < one.length; at++) {
            one[at] = oneOfItsKind(one[at]);
        }
        String same = new String(one);
        boolean coded = same.indexOf('-') > 0 && same.charAt(0) <= 'Z';
        return coded ? CODE_PREFIX.matcher(same).replaceFirst("") : same;
    }

    private static char oneOfItsKind(char c) {
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '‘', '’', '‚', '‛', '\'', '`', '´', '″', '′' -> '"';
            case '[', '{', '【', '〔', '〖', '〈', '《', '⟨' -> '(';
            case ']', '}', '】', '〕', '〗', '〉', '》', '⟩' -> ')';
            case '—', '–', '‐', '‑', '‒', '―', '−', '─', '﹣' -> '-';
            case '·', '•', '・', '∙', '⋅', '‧', '●', '･' -> '·';
            default -> c;
        };
    }
}
