package hebiao.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in Shanghai read them. */
public final class Moment {

    /** Every deadline ends at midnight here. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private Moment() {
    }

    /** @param stored in UTC, as the store has it */
    public static String shown(String stored) {
        return SHOWN.format(Instant.parse(stored));
    }

    /** The day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
