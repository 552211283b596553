package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import hebiao.grid.SheetStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The placeholders of a template's workbook: which labels lead to each, and how each is read. Immutable. */
final class TemplateFields {

    private final TemplateSettings settings;
    private final SheetStack stack;
    private final Grid grid;
    private final List<TemplateLabel> labels;
    private final List<TemplateLabel> rowTexts;
    private final int repeatingRow;
    private final List<TemplateField> all;
    private final List<TemplateField> ignored;
    private final Map<FieldPath, List<TemplateLabel>> unitLabels = new LinkedHashMap<>();
    private final Map<String, FieldDefinition> definitions = new HashMap<>();
    private final LabelTwins twins;
    private final List<TemplateLabel> own;

    /**
     * @param rowTexts the cells of the repeating row that hold words beside placeholders
     * @param repeatingRow counted from 0; -1 when there is none
     */
    TemplateFields(TemplateSettings settings, SheetStack stack, List<TemplateLabel> labels,
            List<TemplateLabel> rowTexts, int repeatingRow) {
        this.settings = settings;
        this.stack = stack;
        this.grid = stack.grid();
        this.labels = labels;
        this.rowTexts = rowTexts;
        this.repeatingRow = repeatingRow;
        List<TemplateField> anchored = anchoredFields();
        this.all = anchored.stream().filter(field -> !field.placeholder().equals(TemplateField.ANYTHING)).toList();
        this.ignored = anchored.stream().filter(field -> field.placeholder().equals(TemplateField.ANYTHING)
                && field.inside() == null).toList();
        PrintedUnits units = new PrintedUnits(labels);
        all.stream().filter(field -> field.path().isFunds() && FundLine.MONEY.contains(field.path().last()))
                .forEach(field -> unitLabels.put(field.path(), units.over(field)));
        all.forEach(field -> definitions.put(field.path().text(), defined(field.path())));
        this.twins = new LabelTwins(labels);
        this.own = all.stream().filter(field -> settings.recognisedBy().contains(field.placeholder()))
                .flatMap(field -> Stream.of(field.columnAnchor(), field.rowAnchor())).filter(Objects::nonNull)
                .distinct().toList();
    }

    /** Whether a cell's text has a placeholder of the row that repeats. */
    static boolean isRepeating(String text) {
        if (!text.contains("{" + TemplateField.REPEATING)) {
            return false;
        }
        return Template.PLACEHOLDER.matcher(text).results()
                .anyMatch(found -> found.group(1).startsWith(TemplateField.REPEATING));
    }

    /** Those that are read, in printed order. */
    List<TemplateField> all() {
        return all;
    }

    /** The places of {@code {*}} in cells of their own. */
    List<TemplateField> ignored() {
        return ignored;
    }

    /** Labels of the same words in one row. */
    LabelTwins twins() {
        return twins;
    }

    /** The labels of the fields that only this form has: one of them stands in every sheet of the template. */
    List<TemplateLabel> own() {
        return own;
    }

    /** The labels that may say in which unit each amount is printed, the one that counts most first. */
    Map<FieldPath, List<TemplateLabel>> unitLabels() {
        return unitLabels;
    }

    /** How a field is read; an amount whose labels say a unit is in that unit. */
    FieldDefinition definition(FieldPath path) {
        boolean alone = path.indicatorIndex() < 0 || settings.fields().containsKey(path.text());
        FieldDefinition known = definitions.get(alone ? path.text() : TemplateSettings.general(path));
        return known != null ? known : defined(path);
    }

    private FieldDefinition defined(FieldPath path) {
        FieldDefinition said = settings.definition(path);
        return said.unit() != null ? said : unitLabels.getOrDefault(path, List.of()).stream()
                .flatMap(label -> PrintedUnits.in(label.key()).stream()).findFirst().map(said::in).orElse(said);
    }

    private List<TemplateField> anchoredFields() {
        List<TemplateField> found = new ArrayList<>();
        Set<Integer> fieldRows = rowsOf(text -> Template.PLACEHOLDER.matcher(text.strip()).matches());
        for (Cell cell : grid.cells()) {
            Region region = grid.regionAt(cell.at());
            TemplateLabel inside = Stream.concat(labels.stream(), rowTexts.stream())
                    .filter(l -> l.isMixed() && l.region().equals(region)).findFirst().orElse(null);
            Matcher matcher = Template.PLACEHOLDER.matcher(cell.text());
            while (matcher.find()) {
                found.add(new TemplateField(matcher.group(1), region, rowAnchor(region),
                        columnAnchor(region, fieldRows), null, inside));
            }
        }
        return found.stream().map(field -> betweenHeaders(field, found)).toList();
    }

    private Set<Integer> rowsOf(Predicate<String> text) {
        return grid.cells().stream().filter(cell -> text.test(cell.text())).map(cell -> cell.at().row())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Of several fields behind one row label, one over the columns of several headers lies between two of them; one
     * over the header row, as in a total line before the indicators, goes by the header below it.
     */
    private TemplateField betweenHeaders(TemplateField field, List<TemplateField> all) {
        boolean alone = all.stream().noneMatch(other -> other != field && other.rowAnchor() == field.rowAnchor());
        if (field.rowAnchor() == null || field.columnAnchor() != null || field.inside() != null || alone) {
            return field;
        }
        Region region = field.region();
        int next = labels.stream().mapToInt(TemplateLabel::row).filter(row -> row > region.top()).min().orElse(-1);
        Optional<TemplateLabel> below = labels.stream().filter(label -> label.row() == next)
                .filter(label -> hasColumnsOf(label, region)).findFirst();
        if (below.isPresent()) {
            return field.between(below.get(), null);
        }
        return labels.stream().filter(label -> label.region().bottom() < region.top()
                && stack.sheetOf(label.row()) == stack.sheetOf(region.top())
                && label.region().left() == region.left() && label.region().right() < region.right())
                .max(Comparator.comparingInt(label -> label.region().bottom()))
                .flatMap(first -> labels.stream().filter(label -> label.row() == first.row()
                        && label.region().right() == region.right()).findFirst()
                        .map(last -> field.between(first, last)))
                .orElse(field);
    }

    private TemplateLabel rowAnchor(Region field) {
        return labels.stream()
                .filter(label -> label.row() == field.top() && label.region().right() < field.left())
                .max(Comparator.comparingInt(TemplateLabel::column)).orElse(null);
    }

    private boolean hasColumnsOf(TemplateLabel label, Region field) {
        return label.region().left() == field.left() && label.region().right() == field.right()
                && stack.sheetOf(label.row()) == stack.sheetOf(field.top());
    }

    /** The row that repeats stands under headers: a row with fields of its own between them is none. */
    private TemplateLabel columnAnchor(Region field, Set<Integer> fieldRows) {
        return labels.stream()
                .filter(label -> label.region().bottom() < field.top() && hasColumnsOf(label, field))
                .filter(label -> field.top() != repeatingRow || !fieldRows.contains(label.row()))
                .max(Comparator.comparingInt(label -> label.region().bottom())).orElse(null);
    }
}
