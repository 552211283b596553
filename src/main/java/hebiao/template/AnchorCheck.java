package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether labels lead to every placeholder, and to no two the same. */
final class AnchorCheck {

    /** Longer texts are explanations; a form often prints them with other words. */
    private static final int LONG = 30;

    private final Template template;
    private final List<String> pictured;
    private final List<TemplateFault> faults = new ArrayList<>();

    AnchorCheck(Template template, List<String> pictured) {
        this.template = template;
        this.pictured = pictured;
    }

    List<TemplateFault> faults() {
        List<TemplateField> all = Stream.concat(template.fields().stream(), template.ignored().stream())
                .filter(field -> field.inside() == null).toList();
        all.forEach(this::isLedTo);
        noTwoLeadToOne(all);
        noTwoLabelsAreOne();
        noTwoRowsAreOne();
        longTexts();
        return faults;
    }

    private void isLedTo(TemplateField field) {
        boolean led = template.isInRepeatingRow(field) ? hasHeader(field) : !field.anchors().isEmpty();
        if (led) {
            return;
        }
        String sheet = template.sheetNameOf(field.region().top());
        String code = pictured.contains(sheet) ? "labelInPicture"
                : template.isInRepeatingRow(field) ? "noHeader" : "noAnchor";
        say(code, field.region(), field.placeholder());
    }

    /** A header of the funds far above is none of the indicators': rows with fields of their own stand between. */
    private boolean hasHeader(TemplateField field) {
        int lowest = template.fields().stream().filter(TemplateField::isRepeating)
                .flatMap(one -> Stream.ofNullable(one.columnAnchor())).mapToInt(TemplateLabel::row).max().orElse(-1);
        TemplateLabel header = field.columnAnchor();
        return header != null && template.fields().stream().filter(one -> one.inside() == null)
                .map(one -> one.region().top()).noneMatch(row -> row > header.row() && row < lowest);
    }

    /** Two placeholders behind one row label without headers of their own: whatever is typed could be either. */
    private void noTwoLeadToOne(List<TemplateField> all) {
        Map<List<Object>, TemplateField> seen = new LinkedHashMap<>();
        for (TemplateField field : all) {
            if (field.isJoined() || field.anchors().isEmpty()) {
                continue;
            }
            boolean repeating = template.isInRepeatingRow(field);
            List<Object> way = new ArrayList<>();
            way.add(repeating ? "" : place(field.rowAnchor()));
            way.add(place(field.columnAnchor()));
            way.add(place(field.lastColumnAnchor()));
            TemplateField first = seen.putIfAbsent(way, field);
            boolean bothRead = first != null && !(isIgnored(first) && isIgnored(field));
            if (bothRead) {
                say("sameWay", field.region(), field.placeholder(), first.placeholder());
            }
        }
    }

    private static Object place(TemplateLabel label) {
        return label == null ? "" : label.region();
    }

    private static boolean isIgnored(TemplateField field) {
        return field.placeholder().equals(TemplateField.ANYTHING);
    }

    /** A word in one row that may be either of two labels: a form that has only one of them would be misread. */
    private void noTwoLabelsAreOne() {
        List<TemplateLabel> labels = template.labels();
        for (int first = 0; first < labels.size(); first++) {
            for (int second = first + 1; second < labels.size(); second++) {
                TemplateLabel one = labels.get(first);
                TemplateLabel other = labels.get(second);
                if (one.row() == other.row() && !one.key().equals(other.key())) {
                    Set<String> shared = words(one);
                    shared.retainAll(words(other));
                    shared.stream().sorted().findFirst().ifPresent(word ->
                            say("sameWord", other.region(), other.text().strip(), one.text().strip(), word));
                }
            }
        }
    }

    private static Set<String> words(TemplateLabel label) {
        Set<String> words = new HashSet<>(label.isMixed() ? Set.of() : label.synonyms());
        if (!label.isMixed()) {
            words.add(label.key());
        }
        return words;
    }

    /** Rows with the same labels and no others between: where a form lacks one of them nobody can tell which. */
    private void noTwoRowsAreOne() {
        Map<Integer, TreeSet<String>> rows = new TreeMap<>();
        Map<Integer, Region> labels = new TreeMap<>();
        Set<TemplateLabel> leading = new HashSet<>();
        template.fields().stream().filter(field -> !field.isRepeating() && !field.isJoined())
                .map(TemplateField::anchors).forEach(leading::addAll);
        template.labels().stream().filter(leading::contains).forEach(label -> {
            rows.computeIfAbsent(label.row(), row -> new TreeSet<>()).add(label.key());
            labels.putIfAbsent(label.row(), label.region());
        });
        Map<TreeSet<String>, Integer> seen = new LinkedHashMap<>();
        rows.forEach((row, keys) -> {
            Integer before = seen.put(keys, row);
            boolean apart = before != null && template.labels().stream()
                    .anyMatch(label -> !label.optional() && label.row() > before && label.row() < row
                            && !keys.contains(label.key()));
            if (before != null && !apart) {
                say("sameRow", labels.get(row), String.join("、", keys),
                        template.inItsSheet(new CellRef(before, 0)).row() + 1);
            }
        });
    }

    /** A long text that every form must have as it stands: hardly any has. */
    private void longTexts() {
        template.labels().stream().filter(label -> !label.optional() && label.key().length() > LONG)
                .forEach(label -> say("longLabel", label.region(), label.text().strip().substring(0, LONG / 2)));
    }

    private void say(String code, Region at, Object... facts) {
        faults.add(TemplateFault.inSheet(code, template.sheetNameOf(at.top()), template.inItsSheet(at.corner()),
                facts));
    }
}
