package hebiao.reconciler;

import hebiao.form.Normalised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that are nearly the same, found by the pairs of characters they share: no name is held against every other. */
final class NearNames {

    private static final int MOST = 3;
    /** Of the pairs of two names, in %: fewer in common and they are different names. */
    private static final int ALIKE = 40;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<Integer>> byPair = new HashMap<>();

    NearNames(List<String> names) {
        names.stream().distinct().forEach(name -> {
            Set<String> pairs = pairs(name);
            pairs.forEach(pair -> byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(this.names.size()));
            this.names.add(name);
            sizes.add(pairs.size());
        });
    }

    /** The best three, with what differs between 【】. */
    List<String> of(String name) {
        Map<Integer, Integer> common = new HashMap<>();
        Set<String> pairs = pairs(name);
        pairs.forEach(pair -> byPair.getOrDefault(pair, List.of()).forEach(at -> common.merge(at, 1, Integer::sum)));
        Comparator<Integer> best = Comparator.comparingInt((Integer at) -> -alike(common.get(at), pairs.size(), at))
                .thenComparing(names::get);
        return common.keySet().stream().filter(at -> alike(common.get(at), pairs.size(), at) >= ALIKE)
                .sorted(best).limit(MOST).map(at -> marked(name, names.get(at))).toList();
    }

    private int alike(int common, int pairs, int at) {
        return 200 * common / (pairs + sizes.get(at));
    }

    private static Set<String> pairs(String name) {
        String bare = "^" + Normalised.of(name) + "$";
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < bare.length(); at++) {
            pairs.add(bare.substring(at, at + 2));
        }
        return pairs;
    }

    private static String marked(String name, String other) {
        int start = 0;
        int most = Math.min(name.length(), other.length());
        while (start < most && name.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && name.charAt(name.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return other.substring(0, start) + "【" + other.substring(start, other.length() - end) + "】"
                + other.substring(other.length() - end);
    }
}
