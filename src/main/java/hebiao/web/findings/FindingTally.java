package hebiao.web.findings;

import hebiao.finding.Severity;
import hebiao.web.findings.FindingsPage.Counts;
import hebiao.web.findings.FindingsPage.OfDepartment;
import hebiao.web.page.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the findings of a month one after the other and keeps only those that are shown. */
final class FindingTally {

    private static final int FIRST = 3;

    private final FindingFilter filter;
    private final Part asked;
    private final TreeSet<String> rules = new TreeSet<>();
    private final TreeSet<String> departments = new TreeSet<>();
    private final Map<Severity, Long> total = new EnumMap<>(Severity.class);
    private final Map<String, Map<Severity, Long>> byDepartment = new TreeMap<>();
    private final Map<String, OfRule> byRule = new HashMap<>();
    private final List<Found> rows = new ArrayList<>();
    private int count;

    /** @param asked the part of the list of one rule that is wanted */
    FindingTally(FindingFilter filter, Part asked) {
        this.filter = filter;
        this.asked = asked;
    }

    /** The findings of one rule. */
    static final class OfRule {

        private final String rule;
        private final List<Found> first = new ArrayList<>();
        private Severity worst;
        private int count;

        private OfRule(String rule) {
            this.rule = rule;
        }

        private void add(Found found) {
            Severity severity = found.finding().severity();
            worst = worst == null || severity.compareTo(worst) < 0 ? severity : worst;
            count++;
            if (first.size() < FIRST) {
                first.add(found);
            }
        }

        String rule() {
            return rule;
        }

        /** The severity of the worst of them. */
        Severity worst() {
            return worst;
        }

        int count() {
            return count;
        }

        List<Found> first() {
            return first;
        }
    }

    /** @param taken whether the filter takes it */
    void count(Found found, boolean taken) {
        rules.add(found.finding().rule());
        if (!found.department().isEmpty()) {
            departments.add(found.department());
        }
        if (!taken) {
            return;
        }
        Severity severity = found.finding().severity();
        total.merge(severity, 1L, Long::sum);
        byDepartment.computeIfAbsent(found.department(), name -> new EnumMap<>(Severity.class))
                .merge(severity, 1L, Long::sum);
        if (filter.rule().isEmpty()) {
            byRule.computeIfAbsent(found.finding().rule(), OfRule::new).add(found);
        } else if (count / asked.size() == asked.number() - 1) {
            rows.add(found);
        }
        count++;
    }

    /** Of those that the filter takes. */
    Counts total() {
        return counts(total);
    }

    private static Counts counts(Map<Severity, Long> counts) {
        return new Counts(counts.getOrDefault(Severity.ERROR, 0L), counts.getOrDefault(Severity.WARNING, 0L),
                counts.getOrDefault(Severity.NOTICE, 0L));
    }

    /** By rule, the worst first; none where one rule is chosen. */
    List<OfRule> groups() {
        return byRule.values().stream().sorted(Comparator.comparing(OfRule::worst)
                .thenComparing(OfRule::count, Comparator.reverseOrder()).thenComparing(OfRule::rule)).toList();
    }

    /** Those of the chosen rule in the part that is asked for. */
    List<Found> rows() {
        return rows;
    }

    /** Where these stand in the whole list. */
    Part part() {
        return new Part(asked.number(), asked.size(), filter.rule().isEmpty() ? 0 : count);
    }

    /** How many each department has, the most errors first. */
    List<OfDepartment> byDepartment() {
        return byDepartment.entrySet().stream().map(one -> new OfDepartment(one.getKey(), counts(one.getValue())))
                .sorted(Comparator.comparing((OfDepartment one) -> one.counts().errors()).reversed()
                        .thenComparing(OfDepartment::department)).toList();
    }

    /** All rules that there are. */
    List<String> rules() {
        return List.copyOf(rules);
    }

    /** All departments that there are. */
    List<String> departments() {
        return List.copyOf(departments);
    }
}
