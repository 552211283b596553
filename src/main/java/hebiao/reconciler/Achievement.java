package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Policy.AtMostScoring;
import hebiao.finding.Policy.EqualTarget;
import hebiao.form.Indicator;
import hebiao.form.Operator;
import hebiao.form.TargetValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How far an indicator with a number came: whether its target is attained and, where not, what it may score.
 *
 * @param target the target, quantified
 * @param actual the result; a negative one counts as 0 where the target is more than 0
 * @param moreIsBetter whether the target wants at least its number or at most
 * @param policy how scores follow
 */
record Achievement(TargetValue target, BigDecimal actual, boolean moreIsBetter, Policy policy) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A score in proportion, with its calculation. */
    record Proportional(BigDecimal score, String arithmetic) {
    }

    /** None where a number is missing, or where a target without operator stands under a level that was not read. */
    static Optional<Achievement> of(Indicator indicator, Policy policy, Levels levels) {
        return Measured.of(indicator).flatMap(measured -> moreIsBetter(indicator, measured.target(), levels)
                .map(more -> new Achievement(measured.target(), counted(measured), more, policy)));
    }

    private static BigDecimal counted(Measured measured) {
        BigDecimal actual = measured.actual().number();
        return measured.target().number().signum() > 0 ? actual.max(BigDecimal.ZERO) : actual;
    }

    private static Optional<Boolean> moreIsBetter(Indicator indicator, TargetValue target, Levels levels) {
        boolean equalOrNone = target.operator() == null || target.operator() == Operator.EQUAL;
        if (equalOrNone && target.number().signum() == 0) {
            return Optional.of(false);
        }
        if (target.operator() == null) {
            return levels.isCost(indicator).map(cost -> !cost);
        }
        return Optional.of(target.operator() != Operator.AT_MOST && target.operator() != Operator.LESS);
    }

    boolean isAttained() {
        int difference = actual.compareTo(target.number());
        if (difference == 0) {
            return target.operator() != Operator.MORE && target.operator() != Operator.LESS;
        }
        return difference > 0 == moreIsBetter && !isExact();
    }

    /** Whether nothing but the target's own number attains it. */
    private boolean isExact() {
        return target.operator() == Operator.EQUAL && target.number().signum() > 0
                && policy.equalTarget() == EqualTarget.EXACT;
    }

    /**
     * The scores accepted where the target is not attained, in points; none for a target of 0 or less, and none for a
     * result beyond a target that wants exactly its number.
     */
    List<Proportional> proportional(BigDecimal weight) {
        if (target.number().signum() <= 0 || isExact() && actual.compareTo(target.number()) > 0) {
            return List.of();
        }
        if (moreIsBetter) {
            return List.of(quotient(weight, actual, target.number()));
        }
        return policy.atMostScoring().stream().map(way -> way == AtMostScoring.LINEAR ? linear(weight)
                : quotient(weight, target.number(), actual)).toList();
    }

    private Proportional quotient(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        BigDecimal product = weight.multiply(part);
        BigDecimal score = product.divide(whole, policy.scoreDecimals(), RoundingMode.HALF_UP);
        return new Proportional(score, "%s × %s ÷ %s = %s → %s".formatted(Figures.plain(weight), Figures.plain(part),
                Figures.plain(whole), Figures.quotient(product, whole), Figures.plain(score)));
    }

    private Proportional linear(BigDecimal weight) {
        BigDecimal number = target.number();
        BigDecimal left = weight.multiply(number.multiply(TWO).subtract(actual)).max(BigDecimal.ZERO);
        BigDecimal score = left.divide(number, policy.scoreDecimals(), RoundingMode.HALF_UP);
        return new Proportional(score, "%s × (2 − %s ÷ %s) → %s".formatted(Figures.plain(weight), Figures.plain(actual),
                Figures.plain(number), Figures.plain(score)));
    }
}
