package hebiao.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words of template.yaml, as labels are compared: blanks and width do not matter here either. */
final class TemplateWords {

    private final Map<String, List<String>> synonyms = new HashMap<>();
    private final Set<String> optional;
    private final Set<String> subtotals;
    private final Set<String> rowsBetween;
    private final Set<String> levels = new HashSet<>();
    private final Map<String, Set<String>> parents = new HashMap<>();

    TemplateWords(TemplateSettings settings) {
        settings.synonyms().forEach((label, words) -> synonyms.put(LabelKey.of(label), words));
        this.optional = settings.optional().stream().map(LabelKey::of).collect(Collectors.toUnmodifiableSet());
        this.subtotals = settings.subtotals().stream().map(LabelKey::of).collect(Collectors.toUnmodifiableSet());
        this.rowsBetween = settings.rowsBetween().stream().map(LabelKey::of).collect(Collectors.toUnmodifiableSet());
        settings.levels().forEach(this::add);
    }

    private void add(String level1, List<String> level2) {
        levels.add(LabelKey.of(level1));
        for (String name : level2) {
            levels.add(LabelKey.of(name));
            parents.computeIfAbsent(LabelKey.of(name), key -> new TreeSet<>()).add(LabelKey.of(level1));
        }
    }

    /** Other words for a label, by its key. */
    List<String> synonymsOf(String key) {
        return synonyms.getOrDefault(key, List.of());
    }

    /** Whether a form may lack the label of a key. */
    boolean isOptional(String key) {
        return optional.contains(key);
    }

    /** Whether a key in a level column makes its row no indicator. */
    boolean isSubtotal(String key) {
        return subtotals.contains(key);
    }

    /** Whether a row that begins with this key is none of the indicators but belongs to the form. */
    boolean isRowBetween(String key) {
        return rowsBetween.contains(key);
    }

    /** Whether a key is the name of a level: one of the template's, else one of those that forms usually have. */
    boolean isLevel(String key) {
        return levels.isEmpty() ? PrintedText.isLevel(key) : levels.contains(key);
    }

    /** The keys of the level-1 names under which a level 2 may stand; empty for one that no level 1 knows. */
    Set<String> parents(String level2) {
        return parents.getOrDefault(level2, Set.of());
    }
}
