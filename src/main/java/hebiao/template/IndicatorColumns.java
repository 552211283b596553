package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the rows that repeat: where the header of each part of an indicator was found on a sheet. */
final class IndicatorColumns {

    private final Map<String, Region> byPart = new LinkedHashMap<>();
    /** What the cells of a part hold besides, where they hold more than the part. */
    private final Map<String, TemplateLabel> rowTexts = new HashMap<>();
    /** Every cell that reads as one of the headers. */
    private final Set<CellRef> headers = new HashSet<>();
    /** Columns of which nothing is read. */
    private final List<Region> ignored = new ArrayList<>();
    private final List<Region> distinct;

    IndicatorColumns(Template template, LabelAlignment labels) {
        for (TemplateField field : template.fields()) {
            if (field.isRepeating() && field.columnAnchor() != null) {
                labels.find(field.columnAnchor()).ifPresent(place -> byPart.put(field.part(), place.region()));
                headers.addAll(labels.texts().candidates(field.columnAnchor()));
                if (field.isInRowText()) {
                    rowTexts.put(field.part(), field.inside());
                }
            }
        }
        template.ignored().stream().filter(field -> template.isInRepeatingRow(field) && field.columnAnchor() != null)
                .forEach(field -> labels.find(field.columnAnchor()).ifPresent(place -> ignored.add(place.region())));
        distinct = byPart.values().stream().distinct().toList();
    }

    boolean isEmpty() {
        return byPart.isEmpty();
    }

    /** The headers by part, in the order of the template's fields. */
    Map<String, Region> byPart() {
        return byPart;
    }

    boolean has(String part) {
        return byPart.containsKey(part);
    }

    /** The header of a part; null when the form has none. */
    Region of(String part) {
        return byPart.get(part);
    }

    /** What the cells of a part hold besides; null when they hold the part alone. */
    TemplateLabel rowText(String part) {
        return rowTexts.get(part);
    }

    /** The part in whose columns a cell begins; null when it lies in none. */
    String partOf(Region cell) {
        for (Map.Entry<String, Region> column : byPart.entrySet()) {
            if (column.getValue().overlapsColumns(cell)) {
                return column.getKey();
            }
        }
        return null;
    }

    /** Over how many columns a cell reaches; a column may hold several parts in one text. */
    int across(Region cell) {
        int over = 0;
        for (Region column : distinct) {
            over += column.overlapsColumns(cell) ? 1 : 0;
        }
        return over;
    }

    boolean isIgnored(Region cell) {
        return ignored.stream().anyMatch(cell::overlapsColumns);
    }

    /** Whether the headers stand here once more. */
    boolean areHeaders(List<Cell> row) {
        return row.stream().filter(cell -> headers.contains(cell.at())).count() * 2 > row.size();
    }

    /** The row below the lowest header. */
    int firstRow() {
        return byPart.values().stream().mapToInt(Region::bottom).max().orElseThrow() + 1;
    }

    /** The last column of all. */
    int right() {
        return byPart.values().stream().mapToInt(Region::right).max().orElseThrow();
    }

    /** The cell of the first header; null when there is none. */
    CellRef header() {
        return byPart.values().stream().map(Region::corner).min(CellRef::compareTo).orElse(null);
    }
}
