package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which rows are indicators, from the lowest header cell to the next row of the template. A cell over several columns,
 * a repeated header and a subtotal are none; a blank row is nothing.
 */
final class IndicatorRows {

    private static final Set<String> NAMES = Set.of("level3", "target", "actual");

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final IndicatorColumns columns;
    private final LevelCaptions captions;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> levelRows = new ArrayList<>();
    private final Set<CellRef> accounted = new HashSet<>();

    /** @param captions takes the rows that are nothing but the name of a level */
    IndicatorRows(Template template, Grid grid, LabelAlignment labels, IndicatorColumns columns,
            LevelCaptions captions) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        this.columns = columns;
        this.captions = captions;
        if (!columns.isEmpty()) {
            find();
        }
    }

    /** The indicators' rows, counted from 0. */
    List<Integer> rows() {
        return rows;
    }

    /** Those and the rows that hold nothing but level names and what the blank had printed there. */
    List<Integer> levelRows() {
        return levelRows;
    }

    /** Cells that belong to the table though no field is read from them. */
    Set<CellRef> accounted() {
        return accounted;
    }

    private void find() {
        int first = columns.firstRow();
        int end = end(first);
        int right = columns.right();
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
            if (columns.partOf(region) != null) {
                inColumns.computeIfAbsent(row, key -> new ArrayList<>()).add(cell);
            } else if (!labelRows.contains(row) && columns.isIgnored(region)) {
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
    }

    /** {@code 绩效指标} beside all indicators may begin in the first of their rows. */
    private boolean isLabelBesideRows(Region region) {
        return region.bottom() > region.top()
                && labels.places().stream().anyMatch(place -> place.region().equals(region));
    }

    /** Rows that begin, or whose part under the headers begins, with words that the form prints between indicators. */
    private Set<Integer> rowsBetween(int first, int end) {
        if (!template.words().hasRowsBetween()) {
            return Set.of();
        }
        Set<Integer> begun = new HashSet<>();
        Set<Integer> begunInside = new HashSet<>();
        Set<Integer> between = new HashSet<>();
        for (Cell cell : grid.cells()) {
            int row = cell.at().row();
            if (row < first || row >= end || cell.isEmpty() || !grid.cornerOf(cell.at()).equals(cell.at())) {
                continue;
            }
            boolean inside = columns.partOf(grid.regionAt(cell.at())) != null && begunInside.add(row);
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

    private boolean isIndicator(List<Cell> cells) {
        Set<String> filled = new HashSet<>();
        for (Cell cell : cells) {
            Region region = grid.regionAt(cell.at());
            if (columns.across(region) > 1) {
                return false;
            }
            String part = columns.partOf(region);
            filled.add(part);
            boolean named = IndicatorTable.LEVELS.contains(part) || part.equals("level3");
            if (named && template.words().isSubtotal(LabelKey.of(cell.text()))) {
                return false;
            }
        }
        if (IndicatorTable.LEVELS.containsAll(filled)) {
            accountLevelNames(cells);
            return false;
        }
        if (isLeftOver(cells)) {
            levelRows.add(cells.get(0).at().row());
            cells.forEach(cell -> accounted.add(cell.at()));
            return false;
        }
        if (columns.areHeaders(cells)) {
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
            String part = columns.partOf(grid.regionAt(cell.at()));
            boolean zero = cell.kind() == CellKind.NUMBER && cell.number().signum() == 0 && !part.equals("level3");
            if (!IndicatorTable.LEVELS.contains(part) && !zero && !saysNothing(cell)) {
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
}
