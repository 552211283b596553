package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where in a sheet a field's labels lead: the rectangle in which its cell must lie. */
final class FieldZones {

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final int rightEdge;
    private final Set<CellRef> labelCells = new HashSet<>();

    FieldZones(Template template, Grid grid, LabelAlignment labels) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        labels.places().forEach(place -> labelCells.add(place.region().corner()));
        this.rightEdge = labels.places().stream().mapToInt(place -> place.region().right()).max().orElse(0);
    }

    /** Whether every label that leads to the field is certain, and there is one. */
    boolean isAnchored(TemplateField field) {
        return field.anchors().findAny().isPresent()
                && field.anchors().allMatch(label -> labels.find(label).isPresent());
    }

    /** The rectangle of a field whose labels were found; empty when they cannot both lead to it. */
    Optional<Region> of(TemplateField field) {
        Optional<FoundLabel> row = Optional.ofNullable(field.rowAnchor()).flatMap(labels::find);
        Optional<FoundLabel> column = Optional.ofNullable(field.columnAnchor()).flatMap(labels::find);
        if (row.isPresent() && column.isPresent()) {
            Region left = row.get().region();
            Region above = column.get().region();
            int right = field.lastColumnAnchor() == null ? above.right()
                    : labels.find(field.lastColumnAnchor()).orElseThrow().region().right();
            boolean below = field.columnAnchor().row() > field.region().top();
            boolean apart = below ? left.bottom() < above.top() : left.top() > above.bottom();
            return !apart || right < above.left() ? Optional.empty()
                    : Optional.of(new Region(left.top(), above.left(), lastRow(field, left), right));
        }
        if (row.isPresent()) {
            Region label = row.get().region();
            int end = Math.max(label.right() + 1, nextLabel(field.rowAnchor(), label));
            return Optional.of(new Region(label.top(), label.right() + 1, lastRow(field, label), end));
        }
        Region label = column.orElseThrow().region();
        int last = rowBefore(field, label);
        return last <= label.bottom() ? Optional.empty()
                : Optional.of(new Region(label.bottom() + 1, label.left(), last, label.right()));
    }

    /** A field that the template has beside several row labels ends where the last of them does. */
    private int lastRow(TemplateField field, Region label) {
        Region cell = field.region();
        return Math.max(label.bottom(), template.labels().stream()
                .filter(other -> other.row() > cell.top() && other.row() <= cell.bottom()
                        && other.region().right() < cell.left())
                .flatMap(other -> labels.find(other).stream()).mapToInt(place -> place.region().bottom()).max()
                .orElse(-1));
    }

    /** The last column before the next label in the same row, or before the place of one that is gone. */
    private int nextLabel(TemplateLabel rowAnchor, Region label) {
        IntStream found = labels.regions().stream()
                .filter(other -> other.left() > label.right() && other.top() <= label.bottom()
                        && other.bottom() >= label.top())
                .mapToInt(Region::left);
        IntStream gone = labels.missing().stream()
                .filter(other -> other.row() == rowAnchor.row() && other.column() > rowAnchor.column())
                .map(other -> new CellRef(label.top(), label.left() + other.column() - rowAnchor.column()))
                .filter(expected -> grid.cornerOf(expected).column() == expected.column()).mapToInt(CellRef::column);
        return IntStream.concat(found, gone).map(column -> column - 1).min().orElse(rightEdge);
    }

    /**
     * The last row before the next row of the template; where that row is gone, the rows that the template gives the
     * field.
     */
    private int rowBefore(TemplateField field, Region label) {
        int below = template.labels().stream().mapToInt(TemplateLabel::row).filter(row -> row > field.region().bottom())
                .min().orElse(-1);
        return labels.places().stream()
                .filter(place -> place.label().row() == below && place.region().top() > label.bottom())
                .mapToInt(place -> place.region().top() - 1).min()
                .orElse(label.bottom() + 1 + field.region().bottom() - field.region().top());
    }

    /** The corners of the filled cells in a rectangle that are no labels, in reading order. */
    Set<CellRef> filledIn(Region zone) {
        Set<CellRef> filled = new TreeSet<>();
        for (int row = zone.top(); row <= zone.bottom(); row++) {
            for (int column = zone.left(); column <= zone.right(); column++) {
                CellRef corner = grid.cornerOf(new CellRef(row, column));
                if (!grid.at(corner).isEmpty() && !isLabel(corner)) {
                    filled.add(corner);
                }
            }
        }
        return filled;
    }

    /** Where a field would be typed: the widest cell of its rectangle, the first of equals. */
    CellRef blankCell(Region zone) {
        Region widest = grid.regionAt(new CellRef(zone.top(), zone.left()));
        for (int column = zone.left(); column <= zone.right(); column++) {
            Region cell = grid.regionAt(new CellRef(zone.top(), column));
            widest = cell.right() - cell.left() > widest.right() - widest.left() ? cell : widest;
        }
        return widest.corner();
    }

    /** Whether a label stands in a cell. */
    boolean isLabel(CellRef cell) {
        return labelCells.contains(cell);
    }

    /** Whether one of a field's cells also covers what belongs to other labels. */
    boolean anyReachesOut(Set<CellRef> cells, Region zone, TemplateField field) {
        return cells.stream().anyMatch(cell -> reachesOut(grid.regionAt(cell), zone, field));
    }

    /** Another row label's rows where the template has something of theirs, another header's columns. */
    private boolean reachesOut(Region cell, Region zone, TemplateField field) {
        TemplateLabel header = field.columnAnchor();
        boolean rows = (cell.top() < zone.top() || cell.bottom() > zone.bottom())
                && labels.places().stream().filter(place -> header == null || isFieldOf(place.label(), header))
                .map(FoundLabel::region)
                .anyMatch(other -> other.top() > zone.bottom() && other.top() <= cell.bottom()
                        || other.top() < zone.top() && other.bottom() >= cell.top());
        boolean columns = header != null && (cell.left() < zone.left() || cell.right() > zone.right())
                && labels.places().stream().filter(place -> place.label().row() == header.row()).map(FoundLabel::region)
                .anyMatch(other -> other.left() > zone.right() && other.left() <= cell.right()
                        || other.right() < zone.left() && other.right() >= cell.left());
        return rows || columns;
    }

    private boolean isFieldOf(TemplateLabel row, TemplateLabel header) {
        return Stream.concat(template.fields().stream(), template.ignored().stream())
                .anyMatch(other -> other.rowAnchor() == row && other.columnAnchor() == header);
    }
}
