package hebiao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long answers took, by what was asked for, and which were no answers. */
final class Answered {

    private final Map<String, List<Long>> millis = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    synchronized void took(String work, long milliseconds) {
        millis.computeIfAbsent(work, unused -> new ArrayList<>()).add(milliseconds);
    }

    synchronized void failed(String failure) {
        failures.add(failure);
    }

    /** A line for each kind of work; milliseconds. */
    synchronized String table() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-12s%9s%9s%9s%9s%9s%n", "work", "count",
                "median", "p95", "p99", "worst"));
        millis.forEach((work, taken) -> {
            taken.sort(null);
            table.append(String.format(Locale.ROOT, "%-12s%9d%9d%9d%9d%9d%n", work, taken.size(), at(taken, 50),
                    at(taken, 95), at(taken, 99), taken.get(taken.size() - 1)));
        });
        table.append("failures: ").append(failures.size()).append('\n');
        failures.stream().limit(10).forEach(failure -> table.append("  ").append(failure).append('\n'));
        return table.toString();
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
