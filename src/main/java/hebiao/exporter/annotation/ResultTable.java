package hebiao.exporter.annotation;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.exporter.SafeText;
import hebiao.exporter.TextWidth;
import hebiao.finding.FieldName;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the sheet 核对结果 says, whatever the format of the workbook. */
final class ResultTable {

    /** The row of column titles, counted from 0; all rows to it stay in sight. */
    static final int HEADER_ROW = 3;
    private static final List<Words> COLUMNS = List.of(Words.NUMBER, Words.SEVERITY, Words.RULE, Words.CELL,
            Words.FIELD,
            Words.REPORTED, Words.EXPECTED, Words.ARITHMETIC, Words.MESSAGE, Words.ACTION, Words.BASIS);
    private static final int[] WIDTHS = {5, 9, 17, 9, 19, 12, 12, 25, 33, 29, 26};
    private static final int MAX_HEIGHT = 400;
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    /**
     * One cell.
     *
     * @param text what it says
     * @param link the place it leads to, as {@link Memory#target} writes it; null when it leads nowhere
     */
    record Cell(String text, ResultStyle style, String link) {

        /** Whether a spreadsheet would take the text for a formula once somebody edits it. */
        boolean looksLikeFormula() {
            return SafeText.looksLikeFormula(text);
        }
    }

    /**
     * One row.
     *
     * @param cells one a column, or one over all columns
     * @param height in points
     */
    record Row(List<Cell> cells, int height) {
    }

    private final Rulebook rulebook;
    private final Language language;
    private final List<Row> rows = new ArrayList<>();
    private final boolean returned;
    private int number;

    ResultTable(CheckedFile file, Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
        Map<Severity, Integer> counts = counts(file.allFindings());
        this.returned = counts.get(Severity.ERROR) > 0;
        String name = file.file().substring(file.file().lastIndexOf('/') + 1);
        whole(Words.TITLE.fill(language, Map.of("file", name)), ResultStyle.TITLE, 30);
        whole(verdict(counts), returned ? ResultStyle.RETURNED : ResultStyle.ACCEPTED, 24);
        whole(file.allFindings().isEmpty() ? "" : Words.HINT.in(language), ResultStyle.HINT, 30);
        rows.add(new Row(COLUMNS.stream().map(column -> new Cell(column.in(language), ResultStyle.HEADER, null))
                .toList(), 22));
        if (!file.findings().isEmpty()) {
            group(Words.WHOLE_FILE.in(language), file.findings());
        }
        file.forms().forEach(form -> group(title(form), form.findings()));
    }

    private static Map<Severity, Integer> counts(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, (int) findings.stream().filter(finding -> finding.severity() == severity).count());
        }
        return counts;
    }

    private String verdict(Map<Severity, Integer> counts) {
        if (Collections.max(counts.values()) == 0) {
            return Words.PASSED.in(language);
        }
        String list = String.join(Words.LIST_SEPARATOR.in(language), counts.entrySet().stream()
                .filter(count -> count.getKey() != Severity.ERROR && count.getValue() > 0)
                .map(count -> Words.COUNT.fill(language, Map.of("name", count.getKey().name(language),
                        "count", String.valueOf(count.getValue())))).toList());
        String others = list.isEmpty() ? "" : Words.OTHERS.fill(language, Map.of("list", list));
        Words words = returned ? Words.RETURNED : Words.ACCEPTED;
        return words.fill(language, Map.of("count", String.valueOf(counts.get(Severity.ERROR)), "others", others));
    }

    private String title(CheckedForm form) {
        String project = form.form().projectName().value();
        return Words.FORM.fill(language, Map.of("sheet", form.form().source().sheet(),
                "project", project == null ? "" : Words.PROJECT.fill(language, Map.of("name", project))))
                + (form.findings().isEmpty() ? " · " + Words.PASSED.in(language) : "");
    }

    private void whole(String text, ResultStyle style, int height) {
        rows.add(new Row(List.of(new Cell(text, style, null)), height));
    }

    private void group(String title, List<Finding> findings) {
        whole(title, ResultStyle.GROUP, 21);
        findings.stream().sorted(WORST_FIRST).forEach(this::line);
    }

    private void line(Finding finding) {
        Rule rule = rulebook.rule(finding.rule());
        boolean placed = finding.place().cell() != null && finding.place().sheet() != null;
        String sheet = finding.place().sheet() == null ? "" : finding.place().sheet();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(String.valueOf(++number), ResultStyle.CENTRE, null));
        cells.add(new Cell(finding.severity().name(language), ResultStyle.valueOf(finding.severity().name()), null));
        cells.add(new Cell(rule.code() + " " + rule.name().in(language), ResultStyle.TEXT, null));
        cells.add(placed ? new Cell(finding.place().cell().toString(), ResultStyle.LINK,
                Memory.target(sheet, finding.place().cell()))
                : new Cell(sheet, ResultStyle.CENTRE, null));
        cells.add(new Cell(FieldName.of(finding, language), ResultStyle.TEXT, null));
        cells.add(new Cell(orEmpty(finding.reported()), ResultStyle.CENTRE, null));
        cells.add(new Cell(orEmpty(finding.expected()), ResultStyle.CENTRE, null));
        cells.add(new Cell(orEmpty(finding.arithmetic()), ResultStyle.TEXT, null));
        cells.add(new Cell(rulebook.message(finding, language), ResultStyle.TEXT, null));
        cells.add(new Cell(rule.action(finding.variant()).in(language), ResultStyle.TEXT, null));
        cells.add(new Cell(rule.cite(language), ResultStyle.TEXT, null));
        rows.add(new Row(cells, height(cells)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : SafeText.forCell(text);
    }

    private static int height(List<Cell> cells) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            lines = Math.max(lines, TextWidth.lines(cells.get(column).text(), WIDTHS[column] - 2));
        }
        return Math.min(MAX_HEIGHT, lines * 16 + 6);
    }

    static int columns() {
        return WIDTHS.length;
    }

    /** The width of a column in characters. */
    static int width(int column) {
        return WIDTHS[column];
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether the file goes back. */
    boolean isReturned() {
        return returned;
    }

    /** The foot of each printed page. */
    String foot() {
        return Words.PAGES.in(language);
    }
}
