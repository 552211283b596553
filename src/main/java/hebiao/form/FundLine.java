package hebiao.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of 项目资金. Amounts are in the form's unit (万元 unless the form says 元), the rate in %, weight and score
 * in points.
 *
 * @param name {@code total}, {@code fiscal}, {@code carryOver}, {@code other}, or a line that a template adds
 * @param others parts that a template adds, by their names; {@link #FORECAST} is one of them
 */
public record FundLine(
        String name,
        Entry<BigDecimal> initialBudget,
        Entry<BigDecimal> fullYearBudget,
        Entry<BigDecimal> executed,
        Entry<BigDecimal> weight,
        Entry<BigDecimal> rate,
        Entry<BigDecimal> score,
        Map<String, Entry<?>> others) {

    /** The names of the three amounts, in printed order. */
    public static final List<String> AMOUNTS = List.of("initialBudget", "fullYearBudget", "executed");

    /** 全年预计执行数 of a monitoring form, in {@link #others}. */
    public static final String FORECAST = "forecast";

    /** Every amount that a line may have, in printed order. */
    public static final List<String> MONEY = List.of("initialBudget", "fullYearBudget", "executed", FORECAST);

    /** All parts that every line has, in printed order. */
    public static final List<String> PARTS =
            List.of("initialBudget", "fullYearBudget", "executed", "weight", "rate", "score");


    public FundLine {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * One part of the line by its name.
     *
     * @throws IllegalArgumentException when there is no such part
     */
    public Entry<BigDecimal> part(String part) {
        return switch (part) {
            case "initialBudget" -> initialBudget;
            case "fullYearBudget" -> fullYearBudget;
            case "executed" -> executed;
            case "weight" -> weight;
            case "rate" -> rate;
            case "score" -> score;
            case FORECAST -> others.getOrDefault(FORECAST, Entry.absent()).map(BigDecimal.class::cast);
            default -> throw new IllegalArgumentException("a fund line has no part " + part);
        };
    }

    /** The path of one part of this line. */
    public FieldPath path(String part) {
        return FieldPath.funds(name, part);
    }
}
