package hebiao.reconciler;

import hebiao.form.Normalised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Names that are nearly the same, found by the pairs of characters they share: no name is held against every other. */
final class NearNames {

    static final int MOST = 3;
    /** Of the pairs of the shorter of two names, in %: fewer in common and they are different names. */
    private static final int ALIKE = 45;

    /** Of 1500: about as much as one character of a name of ten. */
    private static final int LIKELIER = 150;

    private final List<String> names;
    private final int[] sizes;
    private final Map<String, int[]> byPair = new HashMap<>();

    /** @param names as printed, none twice */
    NearNames(List<String> names) {
        this.names = List.copyOf(names);
        this.sizes = new int[names.size()];
        Map<String, List<Integer>> found = new HashMap<>();
        for (int at = 0; at < sizes.length; at++) {
            Set<String> pairs = pairs(names.get(at));
            sizes[at] = pairs.size();
            for (String pair : pairs) {
                found.computeIfAbsent(pair, key -> new ArrayList<>()).add(at);
            }
        }
        found.forEach((pair, at) -> byPair.put(pair, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    /**
     * The best three, the best first.
     *
     * @param likely whether a name is likelier than others for another reason; it then comes before equally good ones
     */
    List<String> of(String name, Predicate<String> likely) {
        int[] common = new int[sizes.length];
        Set<String> pairs = pairs(name);
        for (String pair : pairs) {
            for (int at : byPair.getOrDefault(pair, new int[0])) {
                common[at]++;
            }
        }
        record Near(String name, int alike) {
        }

        return IntStream.range(0, sizes.length)
                .filter(at -> 100 * common[at] >= ALIKE * Math.min(pairs.size(), sizes[at]))
                .mapToObj(at -> new Near(names.get(at), alike(common[at], pairs.size(), sizes[at])
                        + (likely.test(names.get(at)) ? LIKELIER : 0)))
                .sorted(Comparator.comparingInt((Near near) -> -near.alike()).thenComparing(Near::name))
                .limit(MOST).map(Near::name).toList();
    }

    /** Alike when they share most of both; words that only one of them has weigh less than words that differ. */
    private static int alike(int common, int pairs, int others) {
        return 1000 * common / (pairs + others) + 500 * common / Math.min(pairs, others);
    }

    private static Set<String> pairs(String name) {
        String bare = "^" + Normalised.of(name) + "$";
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < bare.length(); at++) {
            pairs.add(bare.substring(at, at + 2));
        }
        return pairs;
    }
}
