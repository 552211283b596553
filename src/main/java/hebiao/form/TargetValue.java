package hebiao.form;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * 年度指标值 or 实际完成值 as read: an operator, a number and a unit, or words.
 *
 * @param kind what stands there
 * @param operator the sign in front; null when there is none
 * @param number the number; not null exactly when the kind is {@link Kind#QUANTIFIED}
 * @param unit the unit as it is compared, {@code %} for every spelling of percent; null when there is none
 */
public record TargetValue(Kind kind, Operator operator, BigDecimal number, String unit) {

    /** The unit of percentages. */
    public static final String PERCENT = "%";

    /** To read one takes some 6 µs, to find it here 0.05. */
    private static final KnownTexts<TargetValue> KNOWN = new KnownTexts<>(TargetText::read);

    /** What stands in a target or in a result. */
    public enum Kind {
        /** One number, perhaps with operator and unit. */
        QUANTIFIED,
        /** Words without any figure. */
        QUALITATIVE,
        /** Figures or words that are no number: a date, a standard, a range, several numbers. */
        NO_NUMBER,
        /** One number that cannot be read: {@code 约90%}, {@code 9O%}. It is never guessed. */
        UNREADABLE
    }

    public TargetValue {
        Objects.requireNonNull(kind);
        if ((kind == Kind.QUANTIFIED) != (number != null)) {
            throw new IllegalArgumentException(kind + " with the number " + number);
        }
    }

    /** Reads a target or a result as typed. */
    public static TargetValue of(String text) {
        return KNOWN.of(text);
    }

    /** Reads a field, if something stands in it. */
    public static Optional<TargetValue> of(Entry<String> entry) {
        return entry.optional().map(TargetValue::of);
    }

    public boolean isQuantified() {
        return kind == Kind.QUANTIFIED;
    }

    /** Whether both have a unit and the units differ; a missing unit agrees with any. */
    public boolean differsInUnit(TargetValue other) {
        return unit != null && other.unit != null && !unit.equals(other.unit);
    }
}
