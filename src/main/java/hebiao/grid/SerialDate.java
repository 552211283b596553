package hebiao.grid;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Excel's dates: days since 1900 (or 1904), a day being 1. */
final class SerialDate {

    private static final BigDecimal NANOSECONDS_A_DAY = BigDecimal.valueOf(24L * 60 * 60 * 1_000_000_000);
    private static final BigDecimal HALF_A_MILLISECOND = BigDecimal.valueOf(500_000);
    /** Excel thinks that 29 February 1900 was a day. */
    private static final int FIRST_RIGHT_DAY = 61;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private SerialDate() {
    }

    /** The moment to the millisecond; null for a number that is no date. */
    static LocalDateTime of(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return null;
        }
        // as a binary fraction, for that is what Excel stores
        BigDecimal stored = BigDecimal.valueOf(number.doubleValue());
        int days = stored.intValue();
        int adjusted = from1904 ? 1 : days < FIRST_RIGHT_DAY ? 0 : -1;
        long nanoseconds = stored.subtract(BigDecimal.valueOf(days)).multiply(NANOSECONDS_A_DAY)
                .add(HALF_A_MILLISECOND).longValue();
        return LocalDateTime.of(from1904 ? 1904 : 1900, 1, 1, 0, 0).plusDays(days + adjusted - 1L)
                .plusNanos(nanoseconds).truncatedTo(ChronoUnit.MILLIS);
    }
}
