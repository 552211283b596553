package hebiao.authoring;

import hebiao.finding.Limits;
import hebiao.finding.Policy;
import hebiao.form.CellRef;
import hebiao.form.MoneyUnit;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import hebiao.importer.BookReader;
import hebiao.template.DraftWorkbook;
import hebiao.template.Template;
import hebiao.template.Vocabulary;
import hebiao.yaml.YamlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code templates draft}: a filled form as a proposal for its template. */
public final class TemplateDraft {

    private static final Pattern UNIT = Pattern.compile("(?:单位[:：]?|[(（])\\s*(?:人民币)?(万?元)");
    private static final int FEWEST_LABELS = 2;
    private static final Pattern TITLE = Pattern.compile("表(?:[(（].*[)）])?$");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");
    private static final Pattern EXECUTION_POINTS = Pattern.compile("(?s)执行.*[(（](\\d{1,2})分[)）]");
    /** Level-1 names that every form has an indicator of. */
    private static final Pattern REQUIRED = Pattern.compile("产出|效益|效果");

    private final String id;
    private final List<Grid> sheets;
    private final SheetStack stack;
    private final Sketch sketch;
    private final SketchTable table;

    /**
     * @param id of the template, the name of its folder
     * @param forms the bytes of filled forms, at least one; the first becomes the template
     * @param known the templates whose labels are known
     * @throws IOException when it is no workbook, or no indicators were found in it
     */
    public TemplateDraft(String id, List<byte[]> forms, List<Template> known, Limits limits) throws IOException {
        this.id = id;
        Vocabulary vocabulary = new Vocabulary(known);
        List<DraftedForm> given = new ArrayList<>();
        for (byte[] form : forms) {
            given.add(new DraftedForm(BookReader.read(form, limits).sheets()));
        }
        Optional<DraftedForm> blank = DraftedForm.blankOf(given);
        blank.ifPresent(given::remove);
        List<Grid> all = given.get(0).sheets();
        List<Set<String>> others = given.stream().skip(1).map(DraftedForm::texts).toList();
        this.sheets = all.stream().filter(sheet -> !sheet.isHidden() && sheet.cells().stream()
                .filter(cell -> vocabulary.isLabel(cell.text())).count() >= FEWEST_LABELS).toList();
        if (sheets.isEmpty()) {
            throw new IOException("no known label");
        }
        this.stack = new SheetStack(sheets);
        this.sketch = new Sketch(stack.grid(), vocabulary, others, blank.map(DraftedForm::texts).orElse(null));
        this.table = new SketchTable(sketch);
        SketchFields fields = new SketchFields(sketch, table);
        SketchFunds funds = new SketchFunds(sketch);
        fields.mixed();
        int until = firstHeader();
        funds.read(until);
        table.read(funds.havePoints());
        if (!table.isThere()) {
            throw new IOException("no indicators");
        }
        fields.read();
    }

    private int firstHeader() {
        SketchTable trial = new SketchTable(new Sketch(stack.grid(), sketch.vocabulary(), List.of(), null));
        trial.read(true);
        return trial.isThere() ? trial.top() : stack.grid().lastRow() + 1;
    }

    /** What a person should look at, in reading order. */
    public List<Doubtful> doubts() {
        return sketch.doubts().stream().map(doubt -> new Doubtful(sheet(doubt.cell()).name(),
                inItsSheet(afterDeletion(doubt.cell())), doubt.code(), doubt.fact())).toList();
    }

    /**
     * Something to look at in the draft.
     *
     * @param code the reason; the sentences are found by it
     */
    public record Doubtful(String sheet, CellRef cell, String code, String fact) {
    }

    /** @param words the sentence for a doubt: it stands as a comment at the red cell */
    public byte[] workbook(Function<Doubtful, String> words) throws IOException {
        try (DraftWorkbook draft = new DraftWorkbook()) {
            sheets.forEach(draft::add);
            sketch.written().forEach((at, text) -> draft.text(stack.sheetOf(at.row()), inItsSheet(at), text));
            List<Doubtful> doubtful = doubts();
            for (int at = 0; at < doubtful.size(); at++) {
                CellRef cell = sketch.doubts().get(at).cell();
                draft.mark(stack.sheetOf(cell.row()), inItsSheet(cell), words.apply(doubtful.get(at)));
            }
            Map<Integer, Set<Integer>> gone = new TreeMap<>();
            table.gone().forEach(row -> gone.computeIfAbsent(stack.sheetOf(row), sheet -> new TreeSet<>())
                    .add(row - stack.tops().get(stack.sheetOf(row))));
            gone.forEach(draft::deleteRows);
            return draft.bytes();
        }
    }

    private CellRef afterDeletion(CellRef at) {
        long above = table.gone().stream().filter(row -> row < at.row()
                && stack.sheetOf(row) == stack.sheetOf(at.row())).count();
        return new CellRef(at.row() - (int) above, at.column());
    }

    private Grid sheet(CellRef at) {
        return sheets.get(stack.sheetOf(at.row()));
    }

    private CellRef inItsSheet(CellRef at) {
        return new CellRef(at.row() - stack.tops().get(stack.sheetOf(at.row())), at.column());
    }

    /** The text of template.yaml. */
    public String settings() {
        List<String> lines = new ArrayList<>(List.of("# " + title(), "id: " + YamlText.quoted(id), "version: \"1\"",
                "name: " + inChinese(title()), "unit: " + unit()));
        boolean scored = sketch.written().containsValue("{indicators[].score}")
                || sketch.written().containsValue("{totalScore}");
        if (!scored) {
            lines.add("recognisedBy: [\"indicators[].actual\"]");
        }
        if (!sketch.names().isEmpty()) {
            lines.add("names:");
            sketch.names().forEach((name, words) -> lines.add("  " + name + ": " + inChinese(words)));
        }
        if (!sketch.optional().isEmpty()) {
            lines.add("optional:");
            sketch.optional().forEach(text -> lines.add("  - " + YamlText.quoted(text)));
        }
        if (!table.rowsBetween().isEmpty()) {
            lines.add("rowsBetween: [" + table.rowsBetween().stream().distinct().map(YamlText::quoted)
                    .collect(Collectors.joining(", ")) + "]");
        }
        if (!table.levels().isEmpty()) {
            lines.add("levels:");
            table.levels().forEach((level1, below) -> lines.add("  " + YamlText.quoted(level1) + ": ["
                    + below.stream().map(YamlText::quoted).collect(Collectors.joining(", ")) + "]"));
        }
        return String.join("\n", lines) + "\n";
    }

    private String title() {
        return sketch.grid().cells().stream().filter(cell -> cell.at().row() < table.top())
                .map(cell -> sketch.written().getOrDefault(cell.at(), cell.text()).strip())
                .filter(text -> TITLE.matcher(text).find()).findFirst()
                .map(text -> onOneLine(text.replaceAll("[(（]?\\{fiscalYear}年度?[)）]?|\\{\\*}", ""))).orElse(id);
    }

    /**
     * The text of policy.yaml; empty where the national policy serves: it knows the form's level names, gives execution
     * as many points, and no result repeats a target's words.
     *
     * @param national the policy that holds where a template names none
     */
    public Optional<String> policy(Policy national) {
        List<String> lines = new ArrayList<>();
        Optional<String> points = executionPoints().filter(text -> new BigDecimal(text)
                .compareTo(national.executionWeight()) != 0);
        points.ifPresent(text -> lines.add("executionWeight: " + text));
        lines.addAll(levels(national));
        if (table.repeatsTargets()) {
            lines.add("repeatedTarget: true");
        }
        return lines.isEmpty() ? Optional.empty()
                : Optional.of("base: " + national.id() + "\n" + String.join("\n", lines) + "\n");
    }

    /** The points for execution: those in their cell, else those in the words above the indicators. */
    private Optional<String> executionPoints() {
        Optional<String> typed = sketch.written().entrySet().stream()
                .filter(cell -> cell.getValue().equals("{funds.total.weight}"))
                .map(cell -> sketch.text(cell.getKey())).filter(text -> POINTS.matcher(text).matches()).findFirst();
        return typed.or(() -> sketch.grid().cells().stream().filter(cell -> cell.at().row() < table.top())
                .map(cell -> EXECUTION_POINTS.matcher(cell.text())).filter(Matcher::find)
                .map(found -> found.group(1)).findFirst());
    }

    private List<String> levels(Policy national) {
        Set<String> upper = withSynonyms(national.levels().keySet(), national);
        Set<String> lower = withSynonyms(national.levels().values().stream().flatMap(List::stream).toList(), national);
        Map<String, Set<String>> levels = table.levels();
        boolean allKnown = levels.entrySet().stream().allMatch(level -> upper.contains(level.getKey())
                && lower.containsAll(level.getValue()));
        if (levels.isEmpty() || allKnown) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("levels:"));
        levels.forEach((level1, below) -> lines.add("  " + YamlText.quoted(level1) + ": [" + below.stream()
                .map(YamlText::quoted).collect(Collectors.joining(", ")) + "]"));
        lines.add("requiredLevels: [" + levels.keySet().stream().filter(level1 -> REQUIRED.matcher(level1).find())
                .map(YamlText::quoted).collect(Collectors.joining(", ")) + "]");
        return lines;
    }

    private static Set<String> withSynonyms(Collection<String> names, Policy policy) {
        Set<String> all = new HashSet<>(names);
        names.forEach(name -> all.addAll(policy.levelSynonyms().getOrDefault(name, List.of())));
        return all;
    }

    private String unit() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Cell cell : sketch.grid().cells()) {
            Matcher found = UNIT.matcher(cell.text());
            if (found.find() && sketch.vocabulary().isLabel(cell.text())) {
                counts.merge(found.group(1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(MoneyUnit.WAN.label());
    }

    /** A title is often broken into lines to fit its cell. */
    private static String onOneLine(String title) {
        return title.replaceAll("\\s*[\\p{Cntrl}\u2028\u2029]\\s*", "");
    }

    private static String inChinese(String name) {
        return "{zh: " + YamlText.quoted(name) + "}";
    }
}
