package hebiao.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 报送: one filled form as data; every value knows the cell it came from.
 *
 * @param source the file and sheet it was read from
 * @param template the id of the template that read it
 * @param unit the unit of its amounts
 * @param fiscalYear the year of {@code (2024年度)}
 * @param projectName 项目名称
 * @param departmentInCharge 主管部门
 * @param implementingUnit 实施单位
 * @param funds 项目资金
 * @param expectedGoal 预期目标
 * @param actualGoal 实际完成情况
 * @param indicators 绩效指标, in printed order
 * @param indicatorHeader the cell of the header 一级指标; null when it was not found
 * @param totalWeight 总分's weight, in points
 * @param totalScore 总分's score, in points
 * @param grade 评分等级
 * @param others fields that the template adds, by their names; those that were not found are there and absent
 */
public record Submission(
        Source source,
        String template,
        MoneyUnit unit,
        Entry<Integer> fiscalYear,
        Entry<String> projectName,
        Entry<String> departmentInCharge,
        Entry<String> implementingUnit,
        Funds funds,
        Entry<String> expectedGoal,
        Entry<String> actualGoal,
        List<Indicator> indicators,
        CellRef indicatorHeader,
        Entry<BigDecimal> totalWeight,
        Entry<BigDecimal> totalScore,
        Entry<String> grade,
        Map<String, Entry<?>> others) {

    public Submission {
        Objects.requireNonNull(source);
        Objects.requireNonNull(unit);
        indicators = List.copyOf(indicators);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** N of 1–N月, from 1 to 12; absent in a form of the whole year. */
    public Entry<Integer> month() {
        Entry<?> month = others.get(FieldPath.MONTH.text());
        return month == null ? Entry.absent() : month.map(Integer.class::cast);
    }

    /**
     * Whether the form is filed through the year: its template says up to which month, whether or not it could be read.
     */
    public boolean isMonitoring() {
        return others.containsKey(FieldPath.MONTH.text());
    }

    /** The sum of the indicators' weights in points, if every one of them was read. */
    public Optional<BigDecimal> indicatorWeightSum() {
        return sum(indicators.stream().map(Indicator::weight).toList());
    }

    /** The sum of the indicators' scores in points, if every one of them was read. */
    public Optional<BigDecimal> indicatorScoreSum() {
        return sum(indicators.stream().map(Indicator::score).toList());
    }

    private static Optional<BigDecimal> sum(List<Entry<BigDecimal>> entries) {
        if (entries.isEmpty() || !entries.stream().allMatch(Entry::isFilled)) {
            return Optional.empty();
        }
        return Optional.of(entries.stream().map(Entry::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
