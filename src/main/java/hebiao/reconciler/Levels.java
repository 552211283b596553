package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.Indicator;
import hebiao.form.LevelName;
import hebiao.form.Normalised;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 一级指标 and 二级指标 as forms write them, against a policy's tree; compared without a points caption such as
 * {@code （50分）}.
 */
final class Levels {

    /** The tree's level-2 names by its level-1 names, as they are compared, in the policy's order. */
    private final Map<String, List<String>> tree = new LinkedHashMap<>();
    /** The tree's level-1 names that a level 2 stands under, as the policy writes them. */
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, String> level1Words;
    private final Map<String, String> level2Words;
    private final List<String> costWords;
    /** The same few names stand in row after row. */
    private final Map<String, String> names = new HashMap<>();

    Levels(Policy policy) {
        Set<String> below = new HashSet<>();
        policy.levels().forEach((level1, level2) -> {
            List<String> same = level2.stream().map(Levels::name).toList();
            tree.putIfAbsent(name(level1), same);
            below.addAll(same);
            same.stream().distinct().forEach(one ->
                    parents.computeIfAbsent(one, name -> new ArrayList<>()).add(level1));
        });
        this.level1Words = words(policy, tree.keySet());
        this.level2Words = words(policy, below);
        this.costWords = policy.costWords().stream().map(Normalised::of).toList();
    }

    /** Each name of the tree by itself and by its other words; of several the first counts. */
    private static Map<String, String> words(Policy policy, Collection<String> inTree) {
        Map<String, String> words = new HashMap<>();
        inTree.forEach(name -> words.put(name, name));
        policy.levelSynonyms().forEach((level, others) -> {
            String name = name(level);
            if (inTree.contains(name)) {
                others.forEach(other -> words.putIfAbsent(name(other), name));
            }
        });
        return words;
    }

    /** The name as it is compared. */
    static String name(String text) {
        return LevelName.of(text);
    }

    /** The name of a level 1 as the policy's tree has it, where the tree knows it by this or another word. */
    Optional<String> level1(Indicator indicator) {
        return read(indicator.level1(), level1Words);
    }

    /** The name of a level 2 likewise. */
    Optional<String> level2(Indicator indicator) {
        return read(indicator.level2(), level2Words);
    }

    private Optional<String> read(Entry<String> level, Map<String, String> words) {
        return level.optional().map(text -> names.computeIfAbsent(text, Levels::name))
                .map(name -> words.getOrDefault(name, name));
    }

    /** The level-2 names of a level-1 name in the policy's tree, if that level-1 is in it. */
    Optional<List<String>> below(String level1) {
        return Optional.ofNullable(tree.get(level1));
    }

    /** The level-1 names of the tree, as the policy writes them, that a level 2 stands under; none for another name. */
    List<String> parents(String level2) {
        return parents.getOrDefault(level2, List.of());
    }

    boolean isCost(String level) {
        return costWords.stream().anyMatch(level::endsWith);
    }

    /** Whether an indicator is one of cost; unknown where a level that would decide it was not read. */
    Optional<Boolean> isCost(Indicator indicator) {
        Optional<String> level1 = level1(indicator);
        Optional<String> level2 = level2(indicator);
        if (Stream.of(level1, level2).flatMap(Optional::stream).anyMatch(this::isCost)) {
            return Optional.of(true);
        }
        boolean level2Decides = level1.flatMap(this::below)
                .map(names -> names.stream().anyMatch(this::isCost)).orElse(true);
        return level1.isPresent() && (level2.isPresent() || !level2Decides) ? Optional.of(false) : Optional.empty();
    }
}
