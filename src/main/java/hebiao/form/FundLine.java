package hebiao.form;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of 项目资金. Amounts are in the form's unit (万元 unless the form says 元), the rate in %, weight and score
 * in points.
 *
 * @param name {@code total}, {@code fiscal}, {@code carryOver}, {@code other}, or a line that a template adds
 */
public record FundLine(
        String name,
        Entry<BigDecimal> initialBudget,
        Entry<BigDecimal> fullYearBudget,
        Entry<BigDecimal> executed,
        Entry<BigDecimal> weight,
        Entry<BigDecimal> rate,
        Entry<BigDecimal> score) {

    /** The names of the three amounts, in printed order. */
    public static final List<String> AMOUNTS = List.of("initialBudget", "fullYearBudget", "executed");

    /** All parts of a line, in printed order. */
    public static final List<String> PARTS =
            List.of("initialBudget", "fullYearBudget", "executed", "weight", "rate", "score");

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
            default -> throw new IllegalArgumentException("a fund line has no part " + part);
        };
    }

    /** The path of one part of this line. */
    public FieldPath path(String part) {
        return FieldPath.funds(name, part);
    }
}
