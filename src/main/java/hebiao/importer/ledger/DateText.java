package hebiao.importer.ledger;

import hebiao.form.Nfkc;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as ledgers write them: 2024-12-31, 2024/12/31, 2024.12.31, 20241231, 2024年12月31日, a time of day behind. */
final class DateText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "|年(\\d{1,2})月(\\d{1,2})[日号]|(\\d{2})(\\d{2}))(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private DateText() {
    }

    /** The day that a text is; empty when it is none or none that exists. Nothing is guessed. */
    static Optional<LocalDate> parse(String text) {
        Optional<LocalDate> plain = plain(text);
        if (plain.isPresent()) {
            return plain;
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches() && !date.reset(flat(text)).matches()) {
            return Optional.empty();
        }
        int form = date.group(3) != null ? 3 : date.group(5) != null ? 5 : 7;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(form)),
                    Integer.parseInt(date.group(form + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that a text of the usual form is without a look at the pattern, in a fifth of its time. */
    private static Optional<LocalDate> plain(String text) {
        int length = text.length();
        if (length < 8 || length > 11) {
            return Optional.empty();
        }
        char mark = text.charAt(4);
        if (length == 8 && isDigit(mark)) {
            return day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        int monthTo = isDigit(text.charAt(6)) ? 7 : 6;
        char between = text.charAt(monthTo);
        char last = text.charAt(length - 1);
        boolean chinese = mark == '年' && between == '月' && (last == '日' || last == '号');
        if (!chinese && (mark != between || mark != '-' && mark != '/' && mark != '.')) {
            return Optional.empty();
        }
        int dayTo = chinese ? length - 1 : length;
        return day(number(text, 0, 4), number(text, 5, monthTo), number(text, monthTo + 1, dayTo));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        boolean exists = year >= 0 && month >= 1 && month <= 12 && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The number of one to four digits; -1 when there are other characters. */
    private static int number(String text, int from, int to) {
        int number = to > from && to - from <= 4 ? 0 : -1;
        for (int at = from; at < to && number >= 0; at++) {
            number = isDigit(text.charAt(at)) ? 10 * number + text.charAt(at) - '0' : -1;
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String flat(String text) {
        return AROUND.matcher(Nfkc.of(text)).replaceAll("");
    }
}
