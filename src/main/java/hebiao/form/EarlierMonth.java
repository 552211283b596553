package hebiao.form;

import java.util.List;
import java.util.Objects;

/**
 * What was filed in an earlier month.
 *
 * @param period the month
 * @param place the name of the file that says so
 * @param forms every form, in the order of that file; their entries have no cells
 * @param executed what was executed by the end of this month and of those before it that it knew of, in their order
 */
public record EarlierMonth(Period period, String place, List<Submission> forms, List<MonthExecution> executed) {

    public EarlierMonth {
        Objects.requireNonNull(period);
        Objects.requireNonNull(place);
        forms = List.copyOf(forms);
        executed = List.copyOf(executed);
    }
}
