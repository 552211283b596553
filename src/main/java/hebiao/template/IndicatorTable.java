package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The rows that repeat: from the lowest header cell to the next row of the template. A cell over several columns, a
 * repeated header and a subtotal are no indicators; a blank row is nothing.
 */
final class IndicatorTable {

    private static final Set<String> LEVELS = Set.of("level1", "level2");
    private static final Set<String> NAMES = Set.of("level3", "target", "actual");

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final List<LayoutIssue> issues;
    private final Map<String, Region> columns = new LinkedHashMap<>();
    /** What the cells of a part hold besides, where they hold more than the part. */
    private final Map<String, TemplateLabel> rowTexts = new HashMap<>();
    /** Every cell that reads as one of the headers. */
    private final Set<CellRef> headers = new HashSet<>();
    /** Columns of which nothing is read. */
    private final List<Region> ignored = new ArrayList<>();
    private final Map<FieldPath, FoundField> fields = new LinkedHashMap<>();
    private final List<Integer> rows = new ArrayList<>();
    /** The indicators' rows and those that hold nothing but level names and what the blank had printed there. */
    private final List<Integer> levelRows = new ArrayList<>();
    private final Set<CellRef> accounted = new HashSet<>();
    private final LevelCaptions captions;

    IndicatorTable(Template template, Grid grid, LabelAlignment labels, List<LayoutIssue> issues) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        this.issues = issues;
        this.captions = new LevelCaptions(grid, template.words(), columns, this::partOf);
        for (TemplateField field : template.fields()) {
            if (field.isRepeating() && field.columnAnchor() != null) {
                labels.find(field.columnAnchor()).ifPresent(place -> columns.put(field.part(), place.region()));
                headers.addAll(labels.texts().candidates(field.columnAnchor()));
                if (field.isInRowText()) {
                    rowTexts.put(field.part(), field.inside());
                }
            }
        }
        template.ignored().stream().filter(field -> template.isInRepeatingRow(field) && field.columnAnchor() != null)
                .forEach(field -> labels.find(field.columnAnchor()).ifPresent(place -> ignored.add(place.region())));
    }

    void read() {
        if (columns.isEmpty()) {
            return;
        }
        int first = columns.values().stream().mapToInt(Region::bottom).max().orElseThrow() + 1;
        int end = end(first);
        int right = columns.values().stream().mapToInt(Region::right).max().orElseThrow();
        Map<Integer, List<Cell>> byRow = new TreeMap<>();
        Map<Integer, List<Cell>> inColumns = new HashMap<>();
        Set<Integer> labelRows = labelRows();
        Set<Integer> between = rowsBetween(first, end);
        for (Cell cell : grid.cells()) {
            int row = cell.at().row();
            if (row < first || row >= end) {
                continue;
            }
            Region region = grid.regionAt(cell.at());
            if (between.contains(row)) {
                accounted.add(cell.at());
            }
            if (region.left() <= right && !isLabelBesideRows(region)) {
                byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(cell);
            }
            if (partOf(region) != null) {
                inColumns.computeIfAbsent(row, key -> new ArrayList<>()).add(cell);
            } else if (!labelRows.contains(row) && ignored.stream().anyMatch(region::overlapsColumns)) {
                accounted.add(cell.at());
            }
        }
        byRow.forEach((row, cells) -> {
            if (captions.take(row, cells)) {
                cells.forEach(cell -> accounted.add(cell.at()));
            } else if (!labelRows.contains(row) && !between.contains(row) && inColumns.containsKey(row)
                    && isIndicator(inColumns.get(row))) {
                rows.add(row);
                levelRows.add(row);
            }
        });
        for (int index = 0; index < rows.size(); index++) {
            readRow(index, rows.get(index));
        }
        readLevels();
    }

    /** {@code 绩效指标} beside all indicators may begin in the first of their rows. */
    private boolean isLabelBesideRows(Region region) {
        return region.bottom() > region.top()
                && labels.places().stream().anyMatch(place -> place.region().equals(region));
    }

    /** Rows that begin, or whose part under the headers begins, with words that the form prints between indicators. */
    private Set<Integer> rowsBetween(int first, int end) {
        Set<Integer> begun = new HashSet<>();
        Set<Integer> begunInside = new HashSet<>();
        Set<Integer> between = new HashSet<>();
        for (Cell cell : grid.cells()) {
            int row = cell.at().row();
            if (row < first || row >= end || cell.isEmpty() || !grid.cornerOf(cell.at()).equals(cell.at())) {
                continue;
            }
            boolean inside = partOf(grid.regionAt(cell.at())) != null && begunInside.add(row);
            if ((begun.add(row) || inside) && template.words().isRowBetween(LabelKey.of(cell.text()))) {
                between.add(row);
            }
        }
        return between;
    }

    /** Rows in which a label stands, or may stand: those of the template's own among the indicators are none. */
    private Set<Integer> labelRows() {
        Set<Integer> taken = new HashSet<>();
        labels.places().forEach(place -> taken.add(place.region().top()));
        int headers = template.fields().stream().filter(TemplateField::isRepeating)
                .flatMap(field -> Stream.ofNullable(field.columnAnchor())).mapToInt(label -> label.region().bottom())
                .max().orElse(0);
        labels.doubled().forEach((label, cells) -> {
            if (label.row() > headers) {
                cells.forEach(cell -> taken.add(cell.row()));
            }
        });
        return taken;
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
        return accounted;
    }

    /** The cell of the first header. */
    CellRef header() {
        return columns.values().stream().map(Region::corner).min(CellRef::compareTo).orElse(null);
    }

    private int end(int first) {
        int repeating = template.repeatingRow().orElseThrow();
        TreeSet<Integer> below = new TreeSet<>();
        labels.places().stream().filter(place -> place.label().row() > repeating)
                .forEach(p -> below.add(p.region().top()));
        labels.doubled().forEach((label, cells) -> {
            if (label.row() > repeating) {
                cells.forEach(cell -> below.add(cell.row()));
            }
        });
        Integer next = below.ceiling(first);
        return next != null ? next : grid.lastRow() + 1;
    }

    /** Whether the row before which the indicators end is the one that the template has there. */
    private boolean endsAsTheTemplateDoes() {
        int repeating = template.repeatingRow().orElseThrow();
        int next = template.labels().stream().mapToInt(TemplateLabel::row).filter(row -> row > repeating).min()
                .orElse(-1);
        return labels.places().stream().anyMatch(place -> place.label().row() == next);
    }

    /** The part in whose columns a cell begins; null when it lies in none. */
    private String partOf(Region cell) {
        for (Map.Entry<String, Region> column : columns.entrySet()) {
            if (column.getValue().overlapsColumns(cell)) {
                return column.getKey();
            }
        }
        return null;
    }

    private boolean isIndicator(List<Cell> cells) {
        Set<String> filled = new HashSet<>();
        for (Cell cell : cells) {
            Region region = grid.regionAt(cell.at());
            if (captions.columnsOf(region) > 1) {
                return false;
            }
            String part = partOf(region);
            filled.add(part);
            boolean named = LEVELS.contains(part) || part.equals("level3");
            if (named && template.words().isSubtotal(LabelKey.of(cell.text()))) {
                return false;
            }
        }
        if (LEVELS.containsAll(filled)) {
            accountLevelNames(cells);
            return false;
        }
        if (isLeftOver(cells)) {
            levelRows.add(cells.get(0).at().row());
            cells.forEach(cell -> accounted.add(cell.at()));
            return false;
        }
        if (isRepeatedHeader(cells)) {
            return false;
        }
        boolean nameless = Collections.disjoint(filled, NAMES);
        return !(nameless && !endsAsTheTemplateDoes());
    }

    /**
     * A row of the blank that nobody filled in: 指标2, ……, or no name at all, with nothing but marks for no value and
     * zeros beside it.
     */
    private boolean isLeftOver(List<Cell> cells) {
        for (Cell cell : cells) {
            String part = partOf(grid.regionAt(cell.at()));
            boolean zero = cell.kind() == CellKind.NUMBER && cell.number().signum() == 0 && !part.equals("level3");
            if (!LEVELS.contains(part) && !zero && !saysNothing(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean saysNothing(Cell cell) {
        String text = cell.text().strip();
        return PrintedText.isPlaceholder(text) || PrintedText.isNothing(text)
                || template.settings().blankMarks().contains(text);
    }

    /** A level name beside an otherwise blank row is part of the form; any other text there is not. */
    private void accountLevelNames(List<Cell> cells) {
        List<CellRef> known = cells.stream().filter(cell -> template.words().isLevel(cell.text()))
                .map(Cell::at).toList();
        accounted.addAll(known);
        if (known.size() == cells.size()) {
            levelRows.add(cells.get(0).at().row());
        }
    }

    private boolean isRepeatedHeader(List<Cell> cells) {
        return cells.stream().filter(cell -> headers.contains(cell.at())).count() * 2 > cells.size();
    }

    private void readRow(int index, int row) {
        columns.forEach((part, column) -> {
            if (!LEVELS.contains(part)) {
                readCell(FieldPath.indicator(index, part), part, row, column);
            }
        });
    }

    private void readCell(FieldPath path, String part, int row, Region column) {
        TreeSet<CellRef> filled = new TreeSet<>();
        for (int at = column.left(); at <= column.right(); at++) {
            CellRef corner = grid.cornerOf(new CellRef(row, at));
            if (!grid.at(corner).isEmpty()) {
                filled.add(corner);
            }
        }
        if (filled.size() > 1) {
            issues.add(new LayoutIssue.UnsureField(filled.first(), path, List.copyOf(filled)));
        } else {
            CellRef cell = filled.isEmpty() ? grid.cornerOf(new CellRef(row, column.left())) : filled.first();
            fields.put(path, new FoundField(cell, rowText(part, cell)));
        }
    }

    /** A part's own text in a cell that holds more; a text that does not read so is all the first part's. */
    private String rowText(String part, CellRef cell) {
        TemplateLabel label = rowTexts.get(part);
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
        List<?> level1 = columns.containsKey("level1")
                ? put("level1", column("level1", captioned, this::level1Fits).read()) : captioned;
        if (columns.containsKey("level2")) {
            put("level2", column("level2", level1, (row, text) -> true).read());
        }
        LEVELS.stream().filter(level -> !columns.containsKey(level) && captions.has(level)).forEach(this::putCaptions);
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
        Region column = columns.get(part);
        List<Region> cells = new ArrayList<>();
        for (int row : levelRows) {
            Region chosen = grid.regionAt(new CellRef(row, column.left()));
            for (int at = column.left(); at <= column.right(); at++) {
                Region region = grid.regionAt(new CellRef(row, at));
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
        Region column = columns.get("level2");
        if (column == null) {
            return true;
        }
        String level2 = grid.at(grid.cornerOf(new CellRef(levelRows.get(index), column.left()))).text();
        return template.words().mayBeUnder(level2, level1);
    }
}
