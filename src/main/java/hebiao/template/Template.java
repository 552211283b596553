package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.MoneyUnit;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import hebiao.grid.SheetStack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 表样: one fixed form. Its workbook is at once the blank, the way to read a filled form and the way to write one.
 */
public final class Template {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.*]+(?:\\[])?(?:\\.[\\w.]+)?)}");
    private static final String MONTH = "{month}";
    private static final String UNKNOWN_MONTH = "N";

    private final TemplateSettings settings;
    private final Supplier<byte[]> workbook;
    private final SheetStack stack;
    private final Grid grid;
    private final List<TemplateLabel> labels;
    private final List<TemplateLabel> rowTexts;
    private final Set<TemplateLabel> once = new HashSet<>();
    private final Set<String> labelKeys = new HashSet<>();
    private final Map<Integer, List<TemplateLabel>> labelRows;
    private final TemplateWords words;
    private final Optional<Integer> repeatingRow;
    /** Made when the first form is read: of many templates that are tried most never need them. */
    private volatile TemplateFields fields;

    private Template(TemplateSettings settings, Supplier<byte[]> workbook, SheetStack stack) {
        this.settings = settings;
        this.words = new TemplateWords(settings);
        this.workbook = workbook;
        this.stack = stack;
        this.grid = stack.grid();
        List<TemplateLabel> found = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            label(cell).ifPresent(found::add);
        }
        this.labels = found.stream().filter(label -> !label.isOfRows()).toList();
        this.rowTexts = found.stream().filter(TemplateLabel::isOfRows).toList();
        this.labelRows = labels.stream().collect(Collectors.groupingBy(TemplateLabel::row));
        for (TemplateLabel label : labels) {
            labelKeys.add(label.key());
            labelKeys.addAll(label.synonyms());
        }
        Map<String, Long> counts = labels.stream().collect(Collectors.groupingBy(TemplateLabel::key,
                Collectors.counting()));
        labels.stream().filter(label -> counts.get(label.key()) == 1).forEach(once::add);
        this.repeatingRow = grid.cells().stream().filter(cell -> TemplateFields.isRepeating(cell.text()))
                .map(cell -> cell.at().row()).findFirst();
    }

    /**
     * A template from its two files.
     *
     * @param workbook the bytes of template.xlsx
     * @param sheets the same workbook's sheets; a form of this template has them all
     * @throws IllegalArgumentException when the workbook has no placeholder, no row that repeats or nothing to
     *     recognise it by
     */
    public static Template of(TemplateSettings settings, byte[] workbook, List<Grid> sheets) {
        Template template = unchecked(settings, workbook, sheets);
        if (template.repeatingRow().isEmpty()) {
            throw new IllegalArgumentException(settings.id() + ": template.xlsx has no row with {indicators[]...}");
        }
        if (template.placeholders().stream().noneMatch(settings.recognisedBy()::contains)) {
            throw new IllegalArgumentException(settings.id() + ": template.xlsx has none of "
                    + settings.recognisedBy());
        }
        return template;
    }

    /** A template with which something may be wrong. */
    static Template unchecked(TemplateSettings settings, byte[] workbook, List<Grid> sheets) {
        byte[] own = workbook.clone();
        return new Template(settings, () -> own, new SheetStack(sheets));
    }

    /**
     * A template of which it is known that nothing is wrong.
     *
     * @param workbook gives the bytes of template.xlsx, which only who writes a form needs
     */
    public static Template known(TemplateSettings settings, Supplier<byte[]> workbook, List<Grid> sheets) {
        return new Template(settings, workbook, new SheetStack(sheets));
    }

    public TemplateSettings settings() {
        return settings;
    }

    public String id() {
        return settings.id();
    }

    /** The bytes of template.xlsx. */
    public byte[] workbook() {
        return workbook.get().clone();
    }

    /** The template's own sheets, read as one. */
    SheetStack stack() {
        return stack;
    }

    /** The name of the sheet in which a row lies, all sheets counted as one. */
    String sheetNameOf(int row) {
        return stack.sheets().get(stack.sheetOf(row)).name();
    }

    /** A cell as its own sheet counts it. */
    CellRef inItsSheet(CellRef at) {
        return new CellRef(at.row() - stack.tops().get(stack.sheetOf(at.row())), at.column());
    }

    /** The index of the sheet with the row that repeats. */
    int mainSheet() {
        return stack.sheetOf(repeatingRow().orElseThrow());
    }

    /** The words by which rows of indicators are told from others. */
    TemplateWords words() {
        return words;
    }

    List<TemplateLabel> labels() {
        return labels;
    }

    List<TemplateField> fields() {
        return anchored().all();
    }

    private TemplateFields anchored() {
        TemplateFields made = fields;
        if (made == null) {
            made = new TemplateFields(settings, stack, labels, rowTexts, repeatingRow.orElse(-1));
            fields = made;
        }
        return made;
    }

    /** How a field is read; an amount whose labels say a unit, {@code 全年执行数(元)}, is in that unit. */
    public FieldDefinition definition(FieldPath path) {
        return anchored().definition(path);
    }

    /**
     * The same for a form whose own labels say a unit.
     *
     * @param printed the unit that they say; null for none
     */
    public FieldDefinition definition(FieldPath path, MoneyUnit printed) {
        boolean said = printed == null || settings.definition(path).unit() != null;
        return said ? definition(path) : definition(path).in(printed);
    }

    /** The labels that may say in which unit each amount is printed, the one that counts most first. */
    Map<FieldPath, List<TemplateLabel>> unitLabels() {
        return anchored().unitLabels();
    }

    /** The labels that begin in a row of the template, from left to right. */
    List<TemplateLabel> labelsIn(int row) {
        return labelRows.getOrDefault(row, List.of());
    }

    /** The nearest row below another in which a label begins; -1 when there is none. */
    int labelRowAfter(int row) {
        int next = -1;
        for (int at : labelRows.keySet()) {
            next = at > row && (next < 0 || at < next) ? at : next;
        }
        return next;
    }

    /** The cells of the repeating row that hold words beside placeholders; no form has them as labels. */
    List<TemplateLabel> rowTexts() {
        return rowTexts;
    }

    /** The keys of all labels and of their synonyms. */
    Set<String> labelKeys() {
        return labelKeys;
    }

    /** The labels of the same words in its row, itself among them, from left to right. */
    List<TemplateLabel> twinsOf(TemplateLabel label) {
        return anchored().twins().of(label);
    }

    /** The labels of the fields that only this form has: one of them stands in every sheet of the template. */
    List<TemplateLabel> ownLabels() {
        return anchored().own();
    }

    /** Whether no other label has the same words. */
    boolean isOnce(TemplateLabel label) {
        return once.contains(label);
    }

    /** The cells whose texts are one text. */
    List<TemplateField> joined(FieldPath path) {
        return fields().stream().filter(field -> field.isJoined() && field.path().equals(path)).toList();
    }

    /** The places of {@code {*}}: what stands there belongs to the form and is not read. */
    List<TemplateField> ignored() {
        return anchored().ignored();
    }

    /** Whether a field stands in the row that repeats. */
    boolean isInRepeatingRow(TemplateField field) {
        return repeatingRow().filter(row -> row == field.region().top()).isPresent();
    }

    /** The placeholders in printed order. */
    public List<String> placeholders() {
        return fields().stream().map(TemplateField::placeholder).toList();
    }

    /** The fields of a form with so many indicators, in printed order. */
    public List<FieldPath> paths(int indicators) {
        Set<FieldPath> paths = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        for (TemplateField field : fields()) {
            if (field.isRepeating()) {
                parts.add(field.wholePart());
            } else {
                paths.add(field.path());
            }
        }
        for (int index = 0; index < indicators; index++) {
            for (String part : parts) {
                paths.add(FieldPath.indicator(index, part));
            }
        }
        return List.copyOf(paths);
    }

    /**
     * What users call a field of this template, by language: as template.yaml names it; for a field that the template
     * adds else the words of its label; empty where the usual name serves.
     *
     * @param month N of 1–N月, which names may have as {@code {month}}; absent where the form says none
     */
    public Map<String, String> namesOf(FieldPath path, Entry<Integer> month) {
        String shown = month.isFilled() ? month.value().toString() : UNKNOWN_MONTH;
        Map<String, String> names = new TreeMap<>();
        namesOf(path).forEach((language, name) -> names.put(language, name.replace(MONTH, shown)));
        return names;
    }

    /**
     * What users call the fund line of a field, by language, for a line that the template adds: as template.yaml names
     * it ({@code funds.city}), else the words of its label; empty for every other field.
     */
    public Map<String, String> lineNamesOf(FieldPath path) {
        if (!path.isFunds() || PlaceholderNames.isUsualLine(path)) {
            return Map.of();
        }
        Map<String, String> named = settings.names().get(path.parent());
        return named != null ? named : fields().stream().filter(field -> field.path().parent().equals(path.parent()))
                .flatMap(field -> Stream.ofNullable(field.rowAnchor())).findFirst()
                .map(label -> label.key().replaceFirst("^其中:?", ""))
                .map(label -> Map.of("zh", label, "en", label)).orElse(Map.of());
    }

    private Map<String, String> namesOf(FieldPath path) {
        Map<String, String> named = settings.namesOf(path);
        boolean usual = path.isFunds() ? FundLine.PARTS.contains(path.last())
                : path.indicatorIndex() < 0 || Indicator.PARTS.contains(path.last());
        if (!named.isEmpty() || usual) {
            return named;
        }
        return fields().stream().filter(field -> field.isAt(path)).findFirst()
                .flatMap(field -> Stream.of(field.columnAnchor(), field.rowAnchor()).filter(Objects::nonNull)
                        .findFirst())
                .map(label -> Map.of("zh", label.key(), "en", label.key())).orElse(Map.of());
    }

    /** The template's row that repeats, counted from 0. */
    Optional<Integer> repeatingRow() {
        return repeatingRow;
    }

    private Optional<TemplateLabel> label(Cell cell) {
        Region region = grid.regionAt(cell.at());
        String key = LabelKey.of(cell.text());
        Matcher matcher = PLACEHOLDER.matcher(cell.text());
        if (cell.text().indexOf('{') < 0 || !matcher.find()) {
            return Optional.of(new TemplateLabel(cell.text(), region, key, words.synonymsOf(key).stream()
                    .map(LabelKey::of).collect(Collectors.toSet()), List.of(), words.isOptional(key)));
        }
        if (matcher.end() - matcher.start() == cell.text().strip().length()) {
            return Optional.empty();
        }
        return Optional.of(new TemplateLabel(cell.text(), region, LabelKey.of(matcher.replaceAll("")), Set.of(),
                mixedTexts(cell.text(), key), words.isOptional(key)));
    }

    private List<MixedText> mixedTexts(String text, String key) {
        return Stream.concat(Stream.of(text), words.synonymsOf(key).stream())
                .map(one -> new MixedText(one, this::typeOf)).toList();
    }

    private FieldType typeOf(String placeholder) {
        return placeholder.equals(TemplateField.ANYTHING) ? FieldType.TEXT
                : settings.definition(new FieldPath(placeholder)).type();
    }
}
