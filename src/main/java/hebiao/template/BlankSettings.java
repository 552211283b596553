package hebiao.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What the formulas and lists of a blank take from the policy, as plain values.
 *
 * @param rateRounding how a rate is brought to two decimals
 * @param rateDenominator the amount that execution is measured against: {@code fullYearBudget} or {@code initialBudget}
 * @param executionWeight points for execution
 * @param grades the grades, from the best
 */
public record BlankSettings(
        RoundingMode rateRounding, String rateDenominator, BigDecimal executionWeight, List<String> grades) {

    public BlankSettings {
        Objects.requireNonNull(rateRounding);
        Objects.requireNonNull(rateDenominator);
        Objects.requireNonNull(executionWeight);
        grades = List.copyOf(grades);
    }
}
