package hebiao.store;

import hebiao.form.Period;
import java.time.LocalDate;

/**
 * A month that is collected.
 *
 * @param month as {@code 2024-12}
 * @param due the last day in time, as {@code YYYY-MM-DD} of Shanghai
 * @param closes the last day on which anything is taken
 * @param closed whether it was closed by hand
 */
public record PeriodRow(String month, String due, String closes, boolean closed) {

    public Period period() {
        return Period.of(month);
    }

    public LocalDate dueDay() {
        return LocalDate.parse(due);
    }

    public LocalDate closingDay() {
        return LocalDate.parse(closes);
    }

    /** Whether anything is taken on a day. */
    public boolean takes(LocalDate day) {
        return !closed && !day.isAfter(closingDay());
    }
}
