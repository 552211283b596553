package hebiao.exporter.consolidated;

import hebiao.consolidation.Status;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.MonthExecution;
import hebiao.form.Normalised;
import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.form.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the projects of one department come to.
 *
 * @param name as its first form prints it; empty where none is read
 * @param projects none for a department that filed in earlier months only
 */
record DepartmentTotals(String name, List<ProjectRow> projects, Edition edition) {

    private static final Comparator<DepartmentTotals> LARGEST_BUDGET_FIRST =
            Comparator.comparing(DepartmentTotals::hasFiled).thenComparing(DepartmentTotals::budget).reversed()
                    .thenComparing(DepartmentTotals::name);

    /**
     * The departments, the largest budget first; names that differ in writing only are one.
     *
     * @param before earlier months, whose departments are there too
     */
    static List<DepartmentTotals> of(List<ProjectRow> projects, List<MonthExecution> before, Edition edition) {
        Map<String, List<ProjectRow>> byName = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (ProjectRow project : projects) {
            String key = Normalised.of(nameOf(project));
            names.putIfAbsent(key, nameOf(project));
            byName.computeIfAbsent(key, one -> new ArrayList<>()).add(project);
        }
        before.stream().flatMap(month -> month.departments().keySet().stream()).forEach(name -> {
            names.putIfAbsent(Normalised.of(name), name);
            byName.putIfAbsent(Normalised.of(name), List.of());
        });
        return byName.entrySet().stream()
                .map(entry -> new DepartmentTotals(names.get(entry.getKey()), entry.getValue(), edition))
                .sorted(LARGEST_BUDGET_FIRST).toList();
    }

    /** What the departments executed by the end of a month, for the months to come. */
    static MonthExecution executed(Period period, List<ProjectRow> projects, Edition edition) {
        SortedMap<String, Wan> executed = new TreeMap<>();
        of(projects, List.of(), edition).forEach(department ->
                executed.put(department.name(), new Wan(department.amount("executed"))));
        return new MonthExecution(period, executed);
    }

    private static String nameOf(ProjectRow project) {
        return project.form().map(Submission::departmentInCharge).flatMap(Entry::optional).orElse("");
    }

    /** Whether anything was filed in this month. */
    boolean hasFiled() {
        return !projects.isEmpty();
    }

    /** The sum of one amount of 年度资金总额, in 万元; what was not read counts as nothing. */
    BigDecimal amount(String part) {
        return sum(form -> part);
    }

    /** The sum of what each form's execution is measured against, in 万元. */
    BigDecimal budget() {
        return sum(edition::denominator);
    }

    private BigDecimal sum(Function<Submission, String> part) {
        return projects.stream().flatMap(project -> project.form().stream())
                .flatMap(form -> form.funds().total().flatMap(line -> line.part(part.apply(form)).optional())
                        .map(value -> Wan.of(value, form.unit()).value()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it had executed by the end of an earlier month, in 万元; empty where it had filed nothing. */
    Optional<BigDecimal> executed(MonthExecution month) {
        List<BigDecimal> amounts = month.departments().entrySet().stream()
                .filter(one -> Normalised.of(one.getKey()).equals(Normalised.of(name)))
                .map(one -> one.getValue().value()).toList();
        return amounts.stream().reduce(BigDecimal::add);
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
