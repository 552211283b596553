package hebiao.template;

import hebiao.form.LevelName;
import java.util.HashMap;
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
    /** 1 or 2 by the names of levels. */
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();

    TemplateWords(TemplateSettings settings) {
        settings.synonyms().forEach((label, words) -> synonyms.put(LabelKey.of(label), words));
        this.optional = settings.optional().stream().map(LabelKey::of).collect(Collectors.toUnmodifiableSet());
        this.subtotals = settings.subtotals().stream().map(LabelKey::of).collect(Collectors.toUnmodifiableSet());
        this.rowsBetween = settings.rowsBetween().stream().map(LabelKey::of).collect(Collectors.toUnmodifiableSet());
        settings.levels().keySet().forEach(level1 -> levels.put(LevelName.of(level1), 1));
        settings.levels().forEach(this::add);
    }

    private void add(String level1, List<String> level2) {
        for (String name : level2) {
            levels.putIfAbsent(LevelName.of(name), 2);
            parents.computeIfAbsent(LevelName.of(name), key -> new TreeSet<>()).add(LevelName.of(level1));
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

    /** Whether any row between the indicators is known by its words. */
    boolean hasRowsBetween() {
        return !rowsBetween.isEmpty();
    }

    /** Whether a row whose first cell reads so is none of the indicators but belongs to the form. */
    boolean isRowBetween(String key) {
        return rowsBetween.stream().anyMatch(key::startsWith);
    }

    /** Whether a text is the name of a level: one of the template's, else one of those that forms usually have. */
    boolean isLevel(String text) {
        return levels.isEmpty() ? PrintedText.isLevel(LabelKey.of(text)) : levels.containsKey(LevelName.of(text));
    }

    /** 1 or 2 for the name of a level, as the template has it or as forms usually do; 0 for any other text. */
    int levelOf(String text) {
        String name = LevelName.of(text);
        return levels.containsKey(name) ? levels.get(name) : PrintedText.levelOf(name);
    }

    /** Whether a level 1 is a level 2 in other forms, or elsewhere in this one. */
    boolean mayBeSecond(String text) {
        String name = LevelName.of(text);
        return parents.containsKey(name) || !levels.containsKey(name) && name.contains("成本");
    }

    /** Whether a level 2 may stand under a level 1; true for one that no level 1 knows. */
    boolean mayBeUnder(String level2, String level1) {
        Set<String> known = parents.getOrDefault(LevelName.of(level2), Set.of());
        return known.isEmpty() || known.contains(LevelName.of(level1));
    }
}
