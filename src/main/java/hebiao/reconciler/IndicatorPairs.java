package hebiao.reconciler;

import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.TargetValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A form's indicators paired with others (L07, C06): by level 1, level 2 and normalised name, repeats in order.
 *
 * @param pairs in printed order
 * @param added the form's own without a partner
 * @param missing the others without a partner
 */
record IndicatorPairs<T>(List<Pair<T>> pairs, List<Indicator> added, List<T> missing) {

    /** An indicator and its partner. */
    record Pair<T>(Indicator indicator, T other) {
    }

    /** @param key the others' {@link #key} */
    static <T> IndicatorPairs<T> of(List<Indicator> indicators, List<T> others, Function<T, List<String>> key) {
        Map<List<String>, Deque<T>> waiting = new HashMap<>();
        others.forEach(other -> waiting.computeIfAbsent(key.apply(other), k -> new ArrayDeque<>()).add(other));
        List<Pair<T>> pairs = new ArrayList<>();
        List<Indicator> added = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Deque<T> same = waiting.get(key(indicator.level1().value(), indicator.level2().value(),
                    indicator.level3().value()));
            if (same == null || same.isEmpty()) {
                added.add(indicator);
            } else {
                pairs.add(new Pair<>(indicator, same.remove()));
            }
        }
        List<T> paired = pairs.stream().map(Pair::other).toList();
        return new IndicatorPairs<>(pairs, added,
                others.stream().filter(other -> paired.stream().noneMatch(one -> one == other)).toList());
    }

    static List<String> key(String level1, String level2, String name) {
        return List.of(level1 == null ? "" : Levels.name(level1), level2 == null ? "" : Levels.name(level2),
                Normalised.of(name));
    }

    /** Whether every name by which indicators pair was read: else nothing can be said of them. */
    static boolean areKnown(List<Indicator> indicators) {
        return indicators.stream().allMatch(one -> one.level3().isFilled()
                && (one.level1().isFilled() || one.level1().saysNothing())
                && (one.level2().isFilled() || one.level2().saysNothing()));
    }

    /** Whether two targets say the same, however they are spelled. */
    static boolean isSameTarget(String one, String other) {
        if (Normalised.of(one).equals(Normalised.of(other))) {
            return true;
        }
        TargetValue first = TargetValue.of(one);
        TargetValue second = TargetValue.of(other);
        return first.isQuantified() && second.isQuantified() && first.operator() == second.operator()
                && first.number().compareTo(second.number()) == 0 && !first.differsInUnit(second);
    }
}
