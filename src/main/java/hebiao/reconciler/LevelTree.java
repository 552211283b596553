package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.LevelName;
import hebiao.form.Normalised;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy's tree of 一级指标 and 二级指标, by the names as they are compared. Made once for a policy; immutable. */
final class LevelTree {

    /** Of no policy. */
    static final LevelTree NONE = new LevelTree(Map.of(), Map.of(), List.of());

    /** The tree's level-2 names by its level-1 names, in the policy's order. */
    private final Map<String, List<String>> tree = new LinkedHashMap<>();
    /** The tree's level-1 names that a level 2 stands under, as the policy writes them. */
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, String> level1Words;
    private final Map<String, String> level2Words;
    private final List<String> costWords;

    private LevelTree(Map<String, List<String>> levels, Map<String, List<String>> synonyms, List<String> costWords) {
        Set<String> below = new HashSet<>();
        levels.forEach((level1, level2) -> {
            List<String> same = level2.stream().map(LevelName::of).toList();
            tree.putIfAbsent(LevelName.of(level1), same);
            below.addAll(same);
            same.stream().distinct().forEach(one ->
                    parents.computeIfAbsent(one, name -> new ArrayList<>()).add(level1));
        });
        this.level1Words = words(synonyms, tree.keySet());
        this.level2Words = words(synonyms, below);
        this.costWords = costWords.stream().map(Normalised::of).toList();
    }

    static LevelTree of(Policy policy) {
        return new LevelTree(policy.levels(), policy.levelSynonyms(), policy.costWords());
    }

    /** Each name of the tree by itself and by its other words; of several the first counts. */
    private static Map<String, String> words(Map<String, List<String>> synonyms, Collection<String> inTree) {
        Map<String, String> words = new HashMap<>();
        inTree.forEach(name -> words.put(name, name));
        synonyms.forEach((level, others) -> {
            String name = LevelName.of(level);
            if (inTree.contains(name)) {
                others.forEach(other -> words.putIfAbsent(LevelName.of(other), name));
            }
        });
        return words;
    }

    /** A level 1 as the tree names it, where the tree knows it by this or another word; else the name itself. */
    String level1(String name) {
        return level1Words.getOrDefault(name, name);
    }

    /** A level 2 likewise. */
    String level2(String name) {
        return level2Words.getOrDefault(name, name);
    }

    /** The level-2 names of a level-1 name; null where the tree has not that level 1. */
    List<String> below(String level1) {
        return tree.get(level1);
    }

    /** The level-1 names, as the policy writes them, that a level 2 stands under; none for another name. */
    List<String> parents(String level2) {
        return parents.getOrDefault(level2, List.of());
    }

    boolean isCost(String level) {
        for (String word : costWords) {
            if (level.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
