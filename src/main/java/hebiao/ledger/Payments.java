package hebiao.ledger;

import hebiao.finding.Place;
import hebiao.form.Period;
import hebiao.form.Yuan;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 支付明细, of which only sums by project, source and month are kept, and where each project and source first appears:
 * so a million lines take no more memory than a thousand.
 */
public final class Payments {

    private final Map<String, Project> projects;
    private final Place amountColumn;

    private Payments(Map<String, Project> projects, Place amountColumn) {
        this.projects = projects;
        this.amountColumn = amountColumn;
    }

    private record Project(String name, Map<FundSource, Paid> sources) {
    }

    private record Paid(Place first, MonthSums months) {
    }

    /** Adds up lines as they are read. */
    public static final class Sums {

        private final Map<String, Project> projects = new HashMap<>();

        /** Where a line stands, made only for the first line of a project and source. */
        @FunctionalInterface
        public interface Where {

            Place place();
        }

        /** Adds a payment; a negative amount (冲销, 退回) subtracts. */
        public void add(String code, String name, FundSource source, Period month, Yuan amount, Where where) {
            Project project = projects.get(code);
            if (project == null) {
                project = new Project(name, new EnumMap<>(FundSource.class));
                projects.put(code, project);
            }
            Paid paid = project.sources().get(source);
            if (paid == null) {
                paid = new Paid(where.place(), new MonthSums());
                project.sources().put(source, paid);
            }
            paid.months().add(month, amount.value());
        }

        /** @param amountColumn the header cell of the amounts, for what is said of all of them */
        public Payments under(Place amountColumn) {
            return new Payments(new TreeMap<>(projects), amountColumn);
        }
    }

    /** The header cell of the amounts. */
    public Place amountColumn() {
        return amountColumn;
    }

    /** The projects that have a payment, sorted. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(projects.keySet());
    }

    /** 项目名称 as the project's first line gives it; empty when it gives none. */
    public String name(String code) {
        return Optional.ofNullable(projects.get(code)).map(Project::name).orElse("");
    }

    /** The first line of a project and source, if there is one. */
    public Optional<Place> first(String code, FundSource source) {
        return paid(code, source).map(Paid::first);
    }

    /** The sums of a project and source by month, in order; months without a payment are left out. */
    public SortedMap<Period, BigDecimal> months(String code, FundSource source) {
        return paid(code, source).map(paid -> Collections.unmodifiableSortedMap(paid.months().byMonth()))
                .orElse(Collections.emptySortedMap());
    }

    /** What was paid from 1 January of the period's year to its last day, both included; 0 without a line. */
    public Yuan executed(String code, FundSource source, Period period) {
        Period january = new Period(period.year(), 1);
        return new Yuan(months(code, source).tailMap(january).entrySet().stream()
                .filter(month -> month.getKey().compareTo(period) <= 0)
                .map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Optional<Paid> paid(String code, FundSource source) {
        return Optional.ofNullable(projects.get(code)).map(project -> project.sources().get(source));
    }
}
