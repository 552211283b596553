package hebiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A submission as a flat map from path to entry, and back: what reading collects, writing walks over and tests compare.
 */
public final class SubmissionFields {

    /** The fields at the top that every submission has. */
    private static final Set<FieldPath> TOP = Set.of(FieldPath.FISCAL_YEAR, FieldPath.PROJECT_NAME,
            FieldPath.DEPARTMENT_IN_CHARGE, FieldPath.IMPLEMENTING_UNIT, FieldPath.EXPECTED_GOAL, FieldPath.ACTUAL_GOAL,
            FieldPath.TOTAL_WEIGHT, FieldPath.TOTAL_SCORE, FieldPath.GRADE);
    private static final String AT_THE_TOP = "";

    private final Map<FieldPath, Entry<?>> entries = new LinkedHashMap<>();

    /** Every field of a submission, in printed order; what its template adds stands behind what every form has. */
    public static SubmissionFields of(Submission form) {
        SubmissionFields fields = new SubmissionFields();
        fields.put(FieldPath.FISCAL_YEAR, form.fiscalYear());
        fields.put(FieldPath.PROJECT_NAME, form.projectName());
        fields.put(FieldPath.DEPARTMENT_IN_CHARGE, form.departmentInCharge());
        fields.put(FieldPath.IMPLEMENTING_UNIT, form.implementingUnit());
        for (FundLine line : form.funds().lines()) {
            FundLine.PARTS.forEach(part -> fields.put(line.path(part), line.part(part)));
            line.others().forEach((part, entry) -> fields.put(line.path(part), entry));
        }
        fields.put(FieldPath.EXPECTED_GOAL, form.expectedGoal());
        fields.put(FieldPath.ACTUAL_GOAL, form.actualGoal());
        for (Indicator indicator : form.indicators()) {
            Indicator.PARTS.forEach(part -> fields.put(indicator.path(part), indicator.part(part)));
            indicator.others().forEach((part, entry) -> fields.put(indicator.path(part), entry));
        }
        fields.put(FieldPath.TOTAL_WEIGHT, form.totalWeight());
        fields.put(FieldPath.TOTAL_SCORE, form.totalScore());
        fields.put(FieldPath.GRADE, form.grade());
        form.others().forEach((name, entry) -> fields.put(new FieldPath(name), entry));
        return fields;
    }

    /** Sets a field; its place in the order is that of its first setting. */
    public void put(FieldPath path, Entry<?> entry) {
        entries.put(path, entry);
    }

    /** The entry of a field; {@link EntryState#ABSENT} where nothing was put. */
    public Entry<?> get(FieldPath path) {
        return entries.getOrDefault(path, Entry.absent());
    }

    /** All entries, in the order in which they were put. */
    public Map<FieldPath, Entry<?>> asMap() {
        return Collections.unmodifiableMap(entries);
    }

    /** The fund lines named so far, in order. */
    public List<String> fundLines() {
        return entries.keySet().stream().filter(FieldPath::isFunds)
                .map(path -> path.parent().substring("funds.".length())).distinct().toList();
    }

    /**
     * Puts the fields together again.
     *
     * @param rows the sheet row of each indicator, counted from 1
     * @param header the cell of the header 一级指标; may be null
     */
    public Submission assemble(Source source, String template, MoneyUnit unit, List<Integer> rows, CellRef header) {
        Map<String, Map<String, Entry<?>>> others = others();
        List<FundLine> lines = fundLines().stream().map(name -> fundLine(name, others)).toList();
        List<Indicator> indicators = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            indicators.add(indicator(index, rows.get(index), others));
        }
        return new Submission(source, template, unit, typed(FieldPath.FISCAL_YEAR, Integer.class),
                text(FieldPath.PROJECT_NAME), text(FieldPath.DEPARTMENT_IN_CHARGE), text(FieldPath.IMPLEMENTING_UNIT),
                new Funds(lines), text(FieldPath.EXPECTED_GOAL), text(FieldPath.ACTUAL_GOAL), indicators, header,
                number(FieldPath.TOTAL_WEIGHT), number(FieldPath.TOTAL_SCORE), text(FieldPath.GRADE),
                others.getOrDefault(AT_THE_TOP, Map.of()));
    }

    /** What no record has a place for, by the fund line or the indicator that it lies in. */
    private Map<String, Map<String, Entry<?>>> others() {
        Map<String, Map<String, Entry<?>>> others = new HashMap<>();
        entries.forEach((path, entry) -> {
            boolean indicator = path.indicatorIndex() >= 0;
            boolean known = path.isFunds() ? FundLine.PARTS.contains(path.last())
                    : indicator ? Indicator.PARTS.contains(path.last()) : TOP.contains(path);
            if (!known) {
                String parent = path.isFunds() || indicator ? path.parent() : AT_THE_TOP;
                others.computeIfAbsent(parent, line -> new LinkedHashMap<>()).put(path.last(), entry);
            }
        });
        return others;
    }

    private FundLine fundLine(String name, Map<String, Map<String, Entry<?>>> others) {
        return new FundLine(name, fund(name, "initialBudget"), fund(name, "fullYearBudget"), fund(name, "executed"),
                fund(name, "weight"), fund(name, "rate"), fund(name, "score"),
                others.getOrDefault("funds." + name, Map.of()));
    }

    private Entry<BigDecimal> fund(String line, String part) {
        return number(FieldPath.funds(line, part));
    }

    private Indicator indicator(int index, int row, Map<String, Map<String, Entry<?>>> others) {
        return new Indicator(index, row, text(FieldPath.indicator(index, "level1")),
                text(FieldPath.indicator(index, "level2")), text(FieldPath.indicator(index, "level3")),
                text(FieldPath.indicator(index, "target")), text(FieldPath.indicator(index, "actual")),
                number(FieldPath.indicator(index, "weight")), number(FieldPath.indicator(index, "score")),
                text(FieldPath.indicator(index, "reason")), others.getOrDefault("indicators[" + index + "]", Map.of()));
    }

    private Entry<String> text(FieldPath path) {
        return typed(path, String.class);
    }

    private Entry<BigDecimal> number(FieldPath path) {
        return typed(path, BigDecimal.class);
    }

    private <T> Entry<T> typed(FieldPath path, Class<T> type) {
        return get(path).map(type::cast);
    }
}
