package hebiao.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * 期间: a month of a fiscal year, printed as {@code 2024-12}.
 *
 * @param year four digits
 * @param month 1 to 12
 */
public record Period(int year, int month) implements Comparable<Period> {

    private static final Pattern PRINTED = Pattern.compile("[1-9][0-9]{3}-(0[1-9]|1[0-2])");

    /** @throws IllegalArgumentException when it is no month of a year with four digits */
    public Period {
        if (year < 1000 || year > 9999 || month < 1 || month > 12) {
            throw new IllegalArgumentException("no month: " + year + "-" + month);
        }
    }

    /**
     * Reads exactly {@code YYYY-MM} in ASCII digits.
     *
     * @throws IllegalArgumentException for anything else; the message is the text itself
     */
    public static Period of(String text) {
        if (!PRINTED.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Period(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    /** The month in which a day lies. */
    public static Period of(LocalDate day) {
        return new Period(day.getYear(), day.getMonthValue());
    }

    /** The last day of the month. */
    public LocalDate lastDay() {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(year * 12 + month, other.year * 12 + other.month);
    }

    @Override
    public String toString() {
        return year + (month < 10 ? "-0" : "-") + month;
    }
}
