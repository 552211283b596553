package hebiao.ledger;

import hebiao.form.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums by month, side by side in memory: of a million payments each goes to another project, and what it costs to add
 * it is the way to its sum.
 */
final class MonthSums {

    private static final int MONTHS_A_YEAR = 12;

    private int[] months = new int[MONTHS_A_YEAR];
    private BigDecimal[] sums = new BigDecimal[MONTHS_A_YEAR];
    private int count;

    void add(Period month, BigDecimal amount) {
        int key = month.year() * MONTHS_A_YEAR + month.month() - 1;
        int at = Arrays.binarySearch(months, 0, count, key);
        if (at >= 0) {
            sums[at] = sums[at].add(amount);
        } else {
            insert(-at - 1, key, amount);
        }
    }

    private void insert(int at, int key, BigDecimal amount) {
        if (count == months.length) {
            months = Arrays.copyOf(months, 2 * count);
            sums = Arrays.copyOf(sums, 2 * count);
        }
        System.arraycopy(months, at, months, at + 1, count - at);
        System.arraycopy(sums, at, sums, at + 1, count - at);
        months[at] = key;
        sums[at] = amount;
        count++;
    }

    /** The sums of the months that have one, in order. */
    SortedMap<Period, BigDecimal> byMonth() {
        SortedMap<Period, BigDecimal> byMonth = new TreeMap<>();
        for (int at = 0; at < count; at++) {
            byMonth.put(new Period(months[at] / MONTHS_A_YEAR, months[at] % MONTHS_A_YEAR + 1), sums[at]);
        }
        return byMonth;
    }
}
