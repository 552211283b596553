package hebiao.importer;

import hebiao.form.Nfkc;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers typed as text: full-width digits, thousands separators and blanks around are read; nothing is guessed. */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?|[+-]?\\.\\d+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final int DIGITS_OF_LONG = 18;
    /** No amount is as long; turning so many digits into a number would take time and memory. */
    private static final int LONGEST = 400;

    private NumberText() {
    }

    /**
     * The number that a text is, as it is printed: its scale is the number of decimals typed.
     *
     * @param percent whether a final % belongs to the number
     * @return empty when the text is no number ({@code 90万元}, {@code 约90})
     */
    public static Optional<BigDecimal> parse(String text, boolean percent) {
        BigDecimal plain = plain(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(number(text));
        }
        String flat = AROUND.matcher(Nfkc.of(text).replace('−', '-')).replaceAll("");
        if (percent && flat.endsWith("%")) {
            flat = AROUND.matcher(flat.substring(0, flat.length() - 1)).replaceAll("");
        }
        if (!PLAIN.matcher(flat).matches()) {
            return Optional.empty();
        }
        return Optional.of(number(flat));
    }

    /**
     * The number that a text is without a look at the pattern; null for all that are rarer, or longer than a long. A
     * million amounts take a tenth of the time that the pattern takes.
     */
    private static BigDecimal plain(String text) {
        boolean negative = text.startsWith("-");
        long unscaled = 0;
        int whole = 0;
        int behindComma = -1;
        int at = negative ? 1 : 0;
        for (; at < text.length() && text.charAt(at) != '.'; at++) {
            char c = text.charAt(at);
            if (c == ',' && (behindComma == -1 ? whole >= 1 && whole <= 3 : behindComma == 3)) {
                behindComma = 0;
            } else if (isDigit(c)) {
                unscaled = 10 * unscaled + c - '0';
                whole++;
                behindComma += behindComma < 0 ? 0 : 1;
            } else {
                return null;
            }
        }
        if (whole == 0 || behindComma >= 0 && behindComma != 3) {
            return null;
        }
        int point = at++;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isDigit(c)) {
                return null;
            }
            unscaled = 10 * unscaled + c - '0';
        }
        int scale = Math.max(text.length() - point - 1, 0);
        boolean pointIsLast = point == text.length() - 1;
        return pointIsLast || whole + scale > DIGITS_OF_LONG ? null
                : BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BigDecimal number(String plain) {
        return new BigDecimal(plain.replace(",", "").replace("+", ""));
    }
}
