package hebiao.reconciler;

import hebiao.form.Indicator;
import hebiao.form.TargetValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The target and the result of an indicator, both read as numbers. */
record Measured(TargetValue target, TargetValue actual) {

    static Optional<Measured> of(Indicator indicator) {
        Optional<TargetValue> target = TargetValue.of(indicator.target()).filter(TargetValue::isQuantified);
        Optional<TargetValue> actual = TargetValue.of(indicator.actual()).filter(TargetValue::isQuantified);
        return target.flatMap(wanted -> actual.map(reached -> new Measured(wanted, reached)));
    }

    /** Whether the unit is %; a missing unit agrees with the other's. */
    boolean isPercent() {
        List<String> units = Stream.of(target.unit(), actual.unit()).filter(Objects::nonNull).distinct().toList();
        return units.equals(List.of(TargetValue.PERCENT));
    }
}
