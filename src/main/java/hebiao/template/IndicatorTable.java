package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The rows that repeat, read: each part of each indicator, and the levels that hold for several of them. */
final class IndicatorTable {

    /** Parts whose text holds for the rows below too. */
    static final Set<String> LEVELS = Set.of("level1", "level2");

    private final Grid grid;
    private final List<LayoutIssue> issues;
    private final TemplateWords words;
    private final IndicatorColumns columns;
    private final LevelCaptions captions;
    private final IndicatorRows found;
    private final List<Integer> rows;
    private final List<Integer> levelRows;
    private final Map<FieldPath, FoundField> fields = new LinkedHashMap<>();

    IndicatorTable(Template template, Grid grid, LabelAlignment labels, List<LayoutIssue> issues) {
        this.grid = grid;
        this.issues = issues;
        this.words = template.words();
        this.columns = new IndicatorColumns(template, labels);
        this.captions = new LevelCaptions(grid, words, columns);
        this.found = new IndicatorRows(template, grid, labels, columns, captions);
        this.rows = found.rows();
        this.levelRows = found.levelRows();
    }

    void read() {
        for (int index = 0; index < rows.size(); index++) {
            readRow(index, rows.get(index));
        }
        readLevels();
    }

    Map<FieldPath, FoundField> fields() {
        return fields;
    }

    /** The sheet rows of the indicators, counted from 1. */
    List<Integer> rows() {
        return rows.stream().map(row -> row + 1).toList();
    }

    /** Cells that belong to the table though no field was read from them. */
    Set<CellRef> accounted() {
        return found.accounted();
    }

    /** The cell of the first header; null when there is none. */
    CellRef header() {
        return columns.header();
    }

    private void readRow(int index, int row) {
        columns.byPart().forEach((part, column) -> {
            if (!LEVELS.contains(part)) {
                readCell(FieldPath.indicator(index, part), part, row, column);
            }
        });
    }

    private void readCell(FieldPath path, String part, int row, Region column) {
        List<CellRef> filled = new ArrayList<>(1);
        for (int at = column.left(); at <= column.right(); at++) {
            CellRef corner = grid.cornerOf(CellRef.at(row, at));
            if (!filled.contains(corner) && !grid.at(corner).isEmpty()) {
                filled.add(corner);
            }
        }
        if (filled.size() > 1) {
            filled.sort(null);
            issues.add(new LayoutIssue.UnsureField(filled.get(0), path, List.copyOf(filled)));
        } else {
            CellRef cell = filled.isEmpty() ? grid.cornerOf(CellRef.at(row, column.left())) : filled.get(0);
            fields.put(path, new FoundField(cell, rowText(part, cell)));
        }
    }

    /** A part's own text in a cell that holds more; a text that does not read so is all the first part's. */
    private String rowText(String part, CellRef cell) {
        TemplateLabel label = columns.rowText(part);
        if (label == null || grid.at(cell).isEmpty()) {
            return null;
        }
        String typed = grid.at(cell).text();
        String name = TemplateField.REPEATING + part;
        boolean first = label.text().indexOf(name) == label.text().indexOf(TemplateField.REPEATING);
        return label.takeApart(LabelKey.compact(typed), typed).map(values -> values.get(name))
                .orElse(first ? typed.strip() : "");
    }

    private void readLevels() {
        List<Integer> captioned = levelRows.stream().map(row -> captions.group("level1", row)).toList();
        List<?> level1 = columns.has("level1")
                ? put("level1", column("level1", captioned, this::level1Fits).read()) : captioned;
        if (columns.has("level2")) {
            put("level2", column("level2", level1, (row, text) -> true).read());
        }
        LEVELS.stream().filter(level -> !columns.has(level) && captions.has(level)).forEach(this::putCaptions);
    }

    /** A form without a column for a level has it in captions alone. */
    private void putCaptions(String level) {
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            FieldPath path = FieldPath.indicator(index, level);
            captions.at(level, row).ifPresent(caption -> fields.put(path, new FoundField(caption.at(), null)));
        }
    }

    private LevelColumn column(String part, List<?> groups, BiPredicate<Integer, String> fits) {
        List<Integer> indicators = levelRows.stream().map(rows::indexOf).toList();
        List<Optional<Cell>> above = levelRows.stream().map(row -> captions.at(part, row)).toList();
        return new LevelColumn(grid, part, cells(part), indicators, above, groups, fits, issues);
    }

    private List<String> put(String part, List<LevelColumn.Level> levels) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < levels.size(); index++) {
            LevelColumn.Level level = levels.get(index);
            texts.add(level.text());
            int indicator = rows.indexOf(levelRows.get(index));
            if (level.certain() && indicator >= 0) {
                boolean own = !grid.at(level.cell()).isEmpty();
                fields.put(FieldPath.indicator(indicator, part),
                        new FoundField(level.cell(), own ? null : level.text()));
            }
        }
        return texts;
    }

    private List<Region> cells(String part) {
        Region column = columns.of(part);
        List<Region> cells = new ArrayList<>();
        for (int row : levelRows) {
            Region chosen = grid.regionAt(CellRef.at(row, column.left()));
            for (int at = column.left(); at <= column.right(); at++) {
                Region region = grid.regionAt(CellRef.at(row, at));
                if (!grid.at(region.corner()).isEmpty()) {
                    chosen = region;
                    break;
                }
            }
            cells.add(chosen);
        }
        return cells;
    }

    /** A row's level 2 tells which level 1 it may stand under; a level 2 that no level 1 knows tells nothing. */
    private boolean level1Fits(int index, String level1) {
        Region column = columns.of("level2");
        if (column == null) {
            return true;
        }
        String level2 = grid.at(grid.cornerOf(new CellRef(levelRows.get(index), column.left()))).text();
        return words.mayBeUnder(level2, level1);
    }
}
