package hebiao.template;

import hebiao.form.LevelName;
import hebiao.template.LabelUse.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The labels of all known templates, with their synonyms, and what each leads to. */
public final class Vocabulary {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    /** A longer text is hardly a label. */
    private static final int LONGEST = 12;
    private static final double ALIKE = 0.7;

    private final Map<String, List<LabelUse>> uses = new HashMap<>();
    /** Known labels by what they are without brackets. */
    private final Map<String, String> bareKeys = new HashMap<>();
    private final List<TemplateLabel> mixed = new ArrayList<>();
    private final Map<TemplateLabel, List<LabelUse>> ofMixed = new HashMap<>();
    private final Set<String> levels = new LinkedHashSet<>();

    public Vocabulary(List<Template> templates) {
        templates.forEach(this::add);
        UsualLabels.all().forEach((use, words) -> words.forEach(word ->
                uses.computeIfAbsent(word, key -> new ArrayList<>()).add(use)));
        uses.keySet().stream().sorted().forEach(key -> bareKeys.putIfAbsent(BRACKETS.matcher(key).replaceAll(""), key));
    }

    private void add(Template template) {
        Map<TemplateLabel, List<LabelUse>> found = new LinkedHashMap<>();
        template.labels().forEach(label -> found.put(label, new ArrayList<>()));
        template.fields().forEach(field -> add(template, field, found));
        template.ignored().forEach(field -> add(template, field, found));
        found.forEach((label, all) -> {
            List<LabelUse> known = all.isEmpty() ? List.of(new LabelUse(Kind.PLAIN, "", null)) : all;
            if (label.isMixed()) {
                mixed.add(label);
                ofMixed.put(label, known);
            } else {
                Set<String> words = new LinkedHashSet<>(List.of(label.key()));
                words.addAll(label.synonyms());
                words.forEach(word -> uses.computeIfAbsent(word, key -> new ArrayList<>()).addAll(known));
            }
        });
        template.settings().levels().forEach((level1, below) -> {
            levels.add(LevelName.of(level1));
            below.forEach(name -> levels.add(LevelName.of(name)));
        });
    }

    private void add(Template template, TemplateField field, Map<TemplateLabel, List<LabelUse>> found) {
        TemplateLabel row = field.rowAnchor();
        TemplateLabel column = field.columnAnchor();
        if (field.inside() != null) {
            return;
        }
        if (template.isInRepeatingRow(field)) {
            put(found, column, Kind.HEADER, field.isRepeating() ? field.part() : TemplateField.ANYTHING,
                    ownName(template, field));
        } else if (row != null && column != null && field.path().isFunds()) {
            if (isHeader(template, column)) {
                put(found, row, Kind.FIXED, field.placeholder(), null);
            } else {
                put(found, row, Kind.LINE, field.path().parent().substring("funds.".length()), null);
                put(found, column, Kind.PART, field.path().last(), null);
            }
        } else if (row != null && column != null && isHeader(template, column)) {
            if (!field.placeholder().equals(TemplateField.ANYTHING)) {
                put(found, row, Kind.TOTAL, field.placeholder(), null);
            }
        } else if (row != null) {
            put(found, row, Kind.ROW, field.placeholder(), ownName(template, field));
        } else if (column != null) {
            put(found, column, Kind.COLUMN, field.placeholder(), ownName(template, field));
        }
    }

    /** Whether a label stands over a column of the indicators. */
    private static boolean isHeader(Template template, TemplateLabel column) {
        return template.fields().stream().filter(TemplateField::isRepeating)
                .anyMatch(one -> one.columnAnchor() == column);
    }

    /** What users call a field that only its template knows; null for every other. */
    private static String ownName(Template template, TemplateField field) {
        Map<String, String> own = template.settings().names().get(field.placeholder());
        boolean needed = own != null && !PlaceholderNames.isKnown(field.placeholder());
        return needed ? own.get("zh") : null;
    }

    private static void put(Map<TemplateLabel, List<LabelUse>> found, TemplateLabel label, Kind kind, String name,
            String ownName) {
        if (label != null && found.containsKey(label)) {
            found.get(label).add(new LabelUse(kind, name, ownName));
        }
    }

    /** What the text of a cell may be as a label; empty for a text that no template has. */
    public List<LabelUse> uses(String text) {
        List<LabelUse> plain = uses.get(LabelKey.of(text));
        if (plain != null) {
            return List.copyOf(plain);
        }
        Optional<List<LabelUse>> known = fitting(text).map(ofMixed::get);
        return known.isPresent() ? known.get() : bare(text).map(uses::get).orElse(List.of());
    }

    /** A known label that the text is when remarks in brackets are left out: 执行数（B）. */
    private Optional<String> bare(String text) {
        String key = BRACKETS.matcher(LabelKey.of(text)).replaceAll("");
        return uses.containsKey(key) ? Optional.of(key) : Optional.ofNullable(bareKeys.get(key));
    }

    /** The known label that an unknown text is most like, if any is like it; never for sure. */
    public Optional<String> nearest(String text) {
        String key = BRACKETS.matcher(LabelKey.of(text)).replaceAll("");
        return key.length() > LONGEST ? Optional.empty() : uses.keySet().stream()
                .filter(word -> LabelKey.similarity(word, key) >= ALIKE || key.length() > 2 && key.endsWith(word)
                        && word.length() > 2)
                .max(Comparator.comparingDouble((String word) -> LabelKey.similarity(word, key))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The most frequent use of a kind, if a text has one. */
    public Optional<LabelUse> use(String text, Kind kind) {
        return use(text, kind, use -> true);
    }

    /** The most frequent use of a kind that is as wanted; of equal ones the one of the first template. */
    public Optional<LabelUse> use(String text, Kind kind, Predicate<LabelUse> wanted) {
        Map<LabelUse, Integer> counts = new LinkedHashMap<>();
        uses(text).stream().filter(use -> use.kind() == kind).filter(wanted)
                .forEach(use -> counts.merge(use, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<LabelUse, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().name().equals(TemplateField.ANYTHING) ? 0 : 1))
                .map(Map.Entry::getKey);
    }

    /** Whether a text is a label of some template. */
    public boolean isLabel(String text) {
        return !uses(text).isEmpty();
    }

    /** Whether a text names a level of indicators. */
    public boolean isLevel(String text) {
        return levels.contains(LevelName.of(text)) || PrintedText.isLevel(LevelName.of(text));
    }

    /** For a cell that is label and content at once: the label with placeholders in the place of the content. */
    public Optional<String> withPlaceholders(String text) {
        if (uses.containsKey(LabelKey.of(text))) {
            return Optional.empty();
        }
        String compact = LabelKey.compact(text);
        return fitting(text).flatMap(label -> label.readings().stream().filter(reading -> reading.fits(compact))
                .min(Comparator.comparingInt(reading -> reading.takeApart(compact, text).orElseThrow().values().stream()
                        .mapToInt(String::length).sum())).map(MixedText::source));
    }

    private Optional<TemplateLabel> fitting(String text) {
        String compact = LabelKey.compact(text);
        return mixed.stream().filter(label -> label.fits(compact)).findFirst();
    }
}
