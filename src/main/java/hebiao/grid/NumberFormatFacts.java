package hebiao.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a number format says of the numbers under it: how many decimals it always shows, and whether it is a percent
 * format.
 *
 * @param decimals the zeros behind the point in its first section
 * @param percent whether it multiplies by 100
 */
public record NumberFormatFacts(int decimals, boolean percent) {

    /** What Excel's formula bar shows of a number. */
    private static final MathContext FORMULA_BAR = new MathContext(15, RoundingMode.HALF_UP);
    /** Digits before the point of the largest number, and zeros behind it of the smallest. */
    private static final int LARGEST = 309;
    /** Excel shows no more decimals; a format with a million zeros would make every number as long. */
    private static final int DECIMALS_MOST = 30;
    /** A longer text is no number that a program wrote: turning digits into a number takes their square in time. */
    private static final int LONGEST = 1_000;

    /**
     * A number as a workbook stores it.
     *
     * @throws NumberFormatException when it is none, or of a size that no workbook can store: written out, such a
     *     number would fill the memory
     */
    public static BigDecimal stored(String text) {
        String digits = text.strip();
        if (digits.length() > LONGEST) {
            throw new NumberFormatException("a number of " + digits.length() + " characters");
        }
        BigDecimal number = new BigDecimal(digits);
        if (number.precision() - (long) number.scale() > LARGEST || number.scale() > LARGEST + 2 * number.precision()) {
            throw new NumberFormatException("beyond every workbook: " + text);
        }
        return number;
    }

    /** @param format a format code such as {@code #,##0.00;[Red]-0.00}; null means General */
    public static NumberFormatFacts of(String format) {
        if (format == null) {
            return new NumberFormatFacts(0, false);
        }
        int decimals = 0;
        boolean percent = false;
        boolean behindPoint = false;
        for (int at = 0; at < format.length(); at++) {
            char c = format.charAt(at);
            if (c == ';') {
                break;
            }
            if (c == '"' || c == '[') {
                int end = format.indexOf(c == '"' ? '"' : ']', at + 1);
                at = end < 0 ? format.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                at++;
            } else if (c == '%') {
                percent = true;
            } else if (c == '.') {
                behindPoint = true;
            } else if (c == '0' && behindPoint) {
                decimals++;
            } else if (c == 'E') {
                break;
            }
        }
        return new NumberFormatFacts(Math.min(decimals, DECIMALS_MOST), percent);
    }

    /**
     * A stored number as it is read: 15 significant digits, × 100 under a percent format, at least the decimals shown.
     */
    public BigDecimal shown(BigDecimal stored) {
        BigDecimal number = stored.round(FORMULA_BAR).stripTrailingZeros();
        if (percent) {
            number = number.movePointRight(2);
        }
        return number.setScale(Math.max(Math.max(number.stripTrailingZeros().scale(), 0), decimals),
                RoundingMode.UNNECESSARY);
    }
}
