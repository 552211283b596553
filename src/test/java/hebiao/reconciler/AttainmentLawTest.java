package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** For any target and result: the score they earn is not accused, another is, by one rule. Worth 10 points. */
class AttainmentLawTest {

    private static final List<String> OPERATORS = List.of("≥", ">", "=", "", "≤", "<");
    private static final BigDecimal WEIGHT = BigDecimal.TEN;

    @Property(tries = 500)
    void whatIsEarnedIsNotAccused(@ForAll @IntRange(max = 5) int operator,
            @ForAll @IntRange(min = 1, max = 300_00) int target,
            @ForAll @IntRange(max = 600_00) int actual, @ForAll boolean inverse) {
        assertThat(said(operator, target, actual, earned(operator, target, actual, inverse))).isEmpty();
    }

    @Property(tries = 500)
    void oneTenthLessIsSaidOnce(@ForAll @IntRange(max = 5) int operator,
            @ForAll @IntRange(min = 1, max = 300_00) int target,
            @ForAll @IntRange(max = 600_00) int actual, @ForAll boolean inverse) {
        BigDecimal score = earned(operator, target, actual, inverse).subtract(new BigDecimal("0.1"));
        BigDecimal other = earned(operator, target, actual, !inverse);
        Assume.that(score.signum() >= 0 && score.subtract(other).abs().compareTo(new BigDecimal("0.05")) > 0);
        assertThat(said(operator, target, actual, score)).containsExactly(isAttained(operator, target, actual)
                ? "I05" : "I07");
    }

    @Property(tries = 500)
    void theFullScoreForAMissedTargetIsSaid(@ForAll @IntRange(max = 5) int operator,
            @ForAll @IntRange(min = 1, max = 300_00) int target, @ForAll @IntRange(max = 600_00) int actual) {
        Assume.that(!isAttained(operator, target, actual));
        boolean roundsToFull = earned(operator, target, actual, true).compareTo(WEIGHT) == 0
                || earned(operator, target, actual, false).compareTo(WEIGHT) == 0;
        assertThat(said(operator, target, actual, WEIGHT)).isEqualTo(roundsToFull ? List.of() : List.of("I06"));
    }

    private static boolean isAttained(int operator, int target, int actual) {
        return switch (OPERATORS.get(operator)) {
            case "<" -> actual < target;
            case "≤" -> actual <= target;
            case ">" -> actual > target;
            default -> actual >= target;
        };
    }

    private static BigDecimal earned(int operator, int target, int actual, boolean inverse) {
        if (isAttained(operator, target, actual)) {
            return WEIGHT.setScale(2);
        }
        BigDecimal share = ratio(actual, target);
        if (operator >= OPERATORS.indexOf("≤")) {
            share = inverse ? ratio(target, actual) : BigDecimal.valueOf(2).subtract(share).max(BigDecimal.ZERO);
        }
        return WEIGHT.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private static List<String> said(int operator, int target, int actual, BigDecimal score) {
        return IndicatorForm.codes(4, "indicators[4].target = " + OPERATORS.get(operator)
                + BigDecimal.valueOf(target, 2),
                "indicators[4].actual = " + BigDecimal.valueOf(actual, 2),
                "indicators[4].score = " + score.toPlainString(),
                "indicators[4].reason = 进度有偏差，已整改").stream().filter(code -> code.matches("I0[3-9]")).toList();
    }
}
