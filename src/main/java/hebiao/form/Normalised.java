package hebiao.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names and narratives are compared (rules I10, I13, I20, N02, L, C): NFKC; without blanks, line breaks and
 * zero-width characters; quotation marks, brackets, dashes and middle dots of one kind each; Latin in capitals;
 * a code prefix such as {@code 219-} off.
 */
public final class Normalised {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern CODE_PREFIX = Pattern.compile("^[0-9A-Z]{3,}[-—]");

    private Normalised() {
    }

    /** The text as it is compared; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String wide = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder one = new StringBuilder(wide.length());
        wide.toUpperCase(Locale.ROOT).chars().forEach(c -> one.append(oneOfItsKind((char) c)));
        return CODE_PREFIX.matcher(one).replaceFirst("");
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
