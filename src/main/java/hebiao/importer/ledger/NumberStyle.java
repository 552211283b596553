package hebiao.importer.ledger;

import hebiao.grid.CellFormat;
import hebiao.grid.NumberFormatFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a number of a workbook shows: as a number or as a date. */
record NumberStyle(NumberFormatFacts facts, boolean date, LocalDate dayZero) {

    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Excel's first 60 days are wrong, and nothing was paid in 1900. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** From here on Excel has lost digits, as in a code typed as a number. */
    private static final int EXACT_DIGITS = 15;

    /** @param format the format's code; null where the file names a built-in one by its number only */
    static NumberStyle of(int formatId, String format, boolean from1904) {
        boolean date = CellFormat.isChineseDate(formatId) || DateUtil.isADateFormat(formatId, format);
        return new NumberStyle(NumberFormatFacts.of(format), date, from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900);
    }

    /** The same from a format whose code is known where the file only numbers it. */
    static NumberStyle of(CellFormat format, boolean from1904) {
        boolean date = CellFormat.isChineseDate(format.id()) || format.date();
        return new NumberStyle(format.facts(), date, from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900);
    }

    /** What the cell shows; a number too long to be exact in the notation that says so. */
    String text(BigDecimal stored) {
        if (date && stored.compareTo(FIRST_DAY) >= 0 && stored.compareTo(LAST_DAY) <= 0) {
            return dayZero.plusDays(stored.longValue()).toString();
        }
        BigDecimal shown = facts.shown(stored);
        if (shown.precision() - shown.scale() > EXACT_DIGITS) {
            return shown.stripTrailingZeros().toString();
        }
        return facts.percent() ? shown.toPlainString() + "%" : shown.toPlainString();
    }
}
