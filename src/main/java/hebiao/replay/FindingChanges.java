package hebiao.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which findings come and which go between two runs of one month, each in the order of findings.json.
 *
 * @param come said only in the second run
 * @param gone said only in the first
 * @param changed said in both, but with another severity, in other words or in another cell
 */
public record FindingChanges(List<SaidFinding> come, List<SaidFinding> gone, List<Change> changed) {

    /** Nothing comes and nothing goes. */
    public static final FindingChanges NONE = new FindingChanges(List.of(), List.of(), List.of());

    /** One finding in both runs. */
    public record Change(SaidFinding before, SaidFinding after) {

        /** Whether it only sits in another cell now. */
        public boolean isMove() {
            return !before.place().equals(after.place());
        }
    }

    public FindingChanges {
        come = List.copyOf(come);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /**
     * Pairs the findings of two runs: those that are equal first, then those at one place, then those of the same
     * words, since a line that comes into a ledger moves all below it.
     */
    public static FindingChanges between(List<SaidFinding> before, List<SaidFinding> after) {
        List<SaidFinding> old = without(before, after);
        List<SaidFinding> fresh = without(after, before);
        Map<SaidFinding, SaidFinding> partners = new IdentityHashMap<>();
        Set<SaidFinding> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Function<SaidFinding, List<String>>> ways = List.of(SaidFinding::place, SaidFinding::words);
        for (Function<SaidFinding, List<String>> key : ways) {
            Map<List<String>, Deque<SaidFinding>> left = new HashMap<>();
            old.stream().filter(one -> !paired.contains(one))
                    .forEach(one -> left.computeIfAbsent(key.apply(one), same -> new ArrayDeque<>()).add(one));
            for (SaidFinding one : fresh) {
                Deque<SaidFinding> same = left.get(key.apply(one));
                if (!partners.containsKey(one) && same != null && !same.isEmpty()) {
                    paired.add(same.peek());
                    partners.put(one, same.remove());
                }
            }
        }
        return new FindingChanges(fresh.stream().filter(one -> !partners.containsKey(one)).toList(),
                old.stream().filter(one -> !paired.contains(one)).toList(),
                fresh.stream().filter(partners::containsKey).map(one -> new Change(partners.get(one), one)).toList());
    }

    /** What is left when each of the others takes one equal to it away. */
    private static List<SaidFinding> without(List<SaidFinding> all, List<SaidFinding> others) {
        Map<SaidFinding, Integer> counts = new HashMap<>();
        others.forEach(one -> counts.merge(one, 1, Integer::sum));
        List<SaidFinding> left = new ArrayList<>();
        for (SaidFinding one : all) {
            if (counts.getOrDefault(one, 0) > 0) {
                counts.merge(one, -1, Integer::sum);
            } else {
                left.add(one);
            }
        }
        return left;
    }

    /**
     * What changes in one rule.
     *
     * @param come how many findings come
     * @param gone how many go
     * @param changed how many say something else at the same place
     */
    public record OfRule(String rule, int come, int gone, int changed) {
    }

    /** The changes counted by rule, in the order of codes. */
    public List<OfRule> byRule() {
        Stream<String> rules = Stream.of(come.stream(), gone.stream(), changed.stream().map(Change::after))
                .flatMap(Function.identity()).map(SaidFinding::rule).distinct().sorted();
        return rules.map(rule -> new OfRule(rule, count(come.stream(), rule), count(gone.stream(), rule),
                count(changed.stream().map(Change::after), rule))).toList();
    }

    private static int count(Stream<SaidFinding> findings, String rule) {
        return (int) findings.filter(one -> one.rule().equals(rule)).count();
    }

    /** Whether both runs say the same. */
    public boolean isNone() {
        return come.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }
}
