package hebiao.grid;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as a Chinese Excel shows it: {@code 2024/12/31}, {@code 2024年12月31日}; no locale has a say. */
public final class DateShown {

    /** Excel's own short date, which shows as the system's: 2024/12/31 in Chinese. */
    private static final int SYSTEM_DATE = 14;
    private static final String CHINESE_SYSTEM_DATE = "yyyy/m/d";
    /** Quoted and escaped texts, bracketed conditions and locales, then the letters of date and time. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"|\\\\(.)|\\[[^]]*]|(y+|m+|d+|h+|s+)|_.|\\*.|(AM/PM|A/P|上午/下午)|(.)", Pattern.CASE_INSENSITIVE);

    private DateShown() {
    }

    /** @param format the format's code; only its first section counts */
    public static String of(LocalDateTime date, int formatIndex, String format) {
        String code = formatIndex == SYSTEM_DATE ? CHINESE_SYSTEM_DATE : format.split(";")[0];
        StringBuilder shown = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        boolean time = false;
        while (token.find()) {
            if (token.group(3) != null) {
                String letters = token.group(3).toLowerCase(Locale.ROOT);
                time = letters.startsWith("h") || time && letters.startsWith("m");
                shown.append(part(date, letters, time || code.startsWith(":s", token.end())));
            } else if (token.group(1) != null) {
                shown.append(token.group(1));
            } else if (token.group(2) != null) {
                shown.append(token.group(2));
            } else if (token.group(5) != null && !token.group(5).equals("@")) {
                shown.append(token.group(5));
            }
        }
        return shown.toString();
    }

    private static String part(LocalDateTime date, String letters, boolean time) {
        int value = switch (letters.charAt(0)) {
            case 'y' -> letters.length() > 2 ? date.getYear() : date.getYear() % 100;
            case 'm' -> time ? date.getMinute() : date.getMonthValue();
            case 'd' -> date.getDayOfMonth();
            case 'h' -> date.getHour();
            default -> date.getSecond();
        };
        String digits = String.valueOf(value);
        return letters.length() > 1 && digits.length() < 2 ? "0" + digits : digits;
    }
}
