package hebiao.exporter.consolidated;

import hebiao.consolidation.Status;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import hebiao.form.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the projects of one department come to.
 *
 * @param name as its first form prints it; empty where none is read
 */
record DepartmentTotals(String name, List<ProjectRow> projects) {

    private static final Comparator<DepartmentTotals> LARGEST_BUDGET_FIRST =
            Comparator.comparing((DepartmentTotals totals) -> totals.amount("fullYearBudget")).reversed()
                    .thenComparing(DepartmentTotals::name);

    /** The departments, the largest full-year budget first; names that differ in writing only are one. */
    static List<DepartmentTotals> of(List<ProjectRow> projects) {
        Map<String, List<ProjectRow>> byName = new TreeMap<>();
        projects.forEach(project -> byName.computeIfAbsent(Normalised.of(nameOf(project)), key -> new ArrayList<>())
                .add(project));
        return byName.values().stream().map(all -> new DepartmentTotals(nameOf(all.get(0)), all))
                .sorted(LARGEST_BUDGET_FIRST).toList();
    }

    private static String nameOf(ProjectRow project) {
        return project.form().map(Submission::departmentInCharge).flatMap(Entry::optional).orElse("");
    }

    /** The sum of one amount of 年度资金总额, in 万元; what was not read counts as nothing. */
    BigDecimal amount(String part) {
        return projects.stream().flatMap(project -> project.form().stream())
                .flatMap(form -> form.funds().total().flatMap(line -> line.part(part).optional())
                        .map(value -> Wan.of(value, form.unit()).value()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean of the total scores in points, to two decimals, half up. */
    Optional<BigDecimal> meanScore() {
        List<BigDecimal> scores = projects.stream().flatMap(project -> project.form().stream())
                .flatMap(form -> form.totalScore().optional().stream()).toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP));
    }

    long returned() {
        return projects.stream().filter(project -> project.status() != Status.ACCEPTED).count();
    }

    long count(Severity severity) {
        return projects.stream().mapToLong(project -> project.count(severity)).sum();
    }
}
