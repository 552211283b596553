package hebiao.importer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers typed as text: full-width digits, thousands separators and blanks around are read; nothing is guessed. */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?|[+-]?\\.\\d+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private NumberText() {
    }

    /**
     * The number that a text is, as it is printed: its scale is the number of decimals typed.
     *
     * @param percent whether a final % belongs to the number
     * @return empty when the text is no number ({@code 90万元}, {@code 约90})
     */
    public static Optional<BigDecimal> parse(String text, boolean percent) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(number(text));
        }
        String flat = AROUND.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-')).replaceAll("");
        if (percent && flat.endsWith("%")) {
            flat = AROUND.matcher(flat.substring(0, flat.length() - 1)).replaceAll("");
        }
        if (!PLAIN.matcher(flat).matches()) {
            return Optional.empty();
        }
        return Optional.of(number(flat));
    }

    private static BigDecimal number(String plain) {
        return new BigDecimal(plain.replace(",", "").replace("+", ""));
    }
}
