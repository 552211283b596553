package hebiao.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of 绩效指标. Weight and score are in points.
 *
 * @param index its place in the form, counted from 0
 * @param row the row of the sheet it stands in, counted from 1 as Excel shows it; 0 when it came from no sheet
 * @param level1 一级指标, filled down through merges; its cell is the top-left cell of the merge
 * @param level2 二级指标, likewise
 * @param level3 三级指标, the indicator's own name
 * @param target 年度指标值 as text
 * @param actual 实际完成值 as text
 * @param weight 分值
 * @param score 得分
 * @param reason 偏差原因分析及改进措施
 * @param others parts that a template adds, by their names: {@code likelihood.certain}
 */
public record Indicator(
        int index,
        int row,
        Entry<String> level1,
        Entry<String> level2,
        Entry<String> level3,
        Entry<String> target,
        Entry<String> actual,
        Entry<BigDecimal> weight,
        Entry<BigDecimal> score,
        Entry<String> reason,
        Map<String, Entry<?>> others) {

    /** The two parts that several indicators may share in one cell. */
    public static final List<String> LEVELS = List.of("level1", "level2");

    /** All parts of an indicator, in printed order. */
    public static final List<String> PARTS =
            List.of("level1", "level2", "level3", "target", "actual", "weight", "score", "reason");

    public Indicator {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** The path of one part of this indicator. */
    public FieldPath path(String part) {
        return FieldPath.indicator(index, part);
    }

    /**
     * One part of the indicator by its name.
     *
     * @throws IllegalArgumentException when there is no such part
     */
    public Entry<?> part(String part) {
        return switch (part) {
            case "level1" -> level1;
            case "level2" -> level2;
            case "level3" -> level3;
            case "target" -> target;
            case "actual" -> actual;
            case "weight" -> weight;
            case "score" -> score;
            case "reason" -> reason;
            default -> throw new IllegalArgumentException("an indicator has no part " + part);
        };
    }
}
