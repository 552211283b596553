package hebiao.form;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each department had executed by the end of a month, as its forms said then: travels from month to month in
 * {@code submissions.json}.
 *
 * @param departments 主管部门 as its first form printed it, empty where none was read; with 年度资金总额's amount executed
 */
public record MonthExecution(Period period, SortedMap<String, Wan> departments) {

    public MonthExecution {
        Objects.requireNonNull(period);
        departments = Collections.unmodifiableSortedMap(new TreeMap<>(departments));
    }
}
