package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where in a sheet a field's labels lead: the rectangle in which its cell must lie. */
final class FieldZones {

    private static final int NONE = Integer.MAX_VALUE;

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final int rightEdge;
    private final Set<CellRef> labelCells = new HashSet<>();

    FieldZones(Template template, Grid grid, LabelAlignment labels) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        int edge = 0;
        for (FoundLabel place : labels.places()) {
            labelCells.add(place.region().corner());
            edge = Math.max(edge, place.region().right());
        }
        this.rightEdge = edge;
    }

    /** Whether every label that leads to the field is certain, and there is one. */
    boolean isAnchored(TemplateField field) {
        for (TemplateLabel label : field.anchors()) {
            if (labels.find(label).isEmpty()) {
                return false;
            }
        }
        return !field.anchors().isEmpty();
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
        int last = label.bottom();
        for (int row = cell.top() + 1; row <= cell.bottom(); row++) {
            for (TemplateLabel other : template.labelsIn(row)) {
                if (other.region().right() < cell.left()) {
                    last = Math.max(last, labels.find(other).map(place -> place.region().bottom()).orElse(-1));
                }
            }
        }
        return last;
    }

    /** The last column before the next label in the same row, or before the place of one that is gone. */
    private int nextLabel(TemplateLabel rowAnchor, Region label) {
        int next = NONE;
        for (Region other : labels.regions()) {
            boolean beside = other.left() > label.right() && other.top() <= label.bottom()
                    && other.bottom() >= label.top();
            next = beside ? Math.min(next, other.left()) : next;
        }
        for (TemplateLabel other : labels.missing()) {
            if (other.row() == rowAnchor.row() && other.column() > rowAnchor.column()) {
                int expected = label.left() + other.column() - rowAnchor.column();
                boolean own = grid.cornerOf(CellRef.at(label.top(), expected)).column() == expected;
                next = own ? Math.min(next, expected) : next;
            }
        }
        return next == NONE ? rightEdge : next - 1;
    }

    /**
     * The last row before the next row of the template; where that row is gone, the rows that the template gives the
     * field.
     */
    private int rowBefore(TemplateField field, Region label) {
        int below = template.labelRowAfter(field.region().bottom());
        int next = NONE;
        for (FoundLabel place : labels.places()) {
            if (place.label().row() == below && place.region().top() > label.bottom()) {
                next = Math.min(next, place.region().top());
            }
        }
        return next == NONE ? label.bottom() + 1 + field.region().bottom() - field.region().top() : next - 1;
    }

    /** The corners of the filled cells in a rectangle that are no labels, in reading order. */
    Set<CellRef> filledIn(Region zone) {
        Set<CellRef> filled = new TreeSet<>();
        for (int row = zone.top(); row <= zone.bottom(); row++) {
            for (int column = zone.left(); column <= zone.right(); column++) {
                CellRef corner = grid.cornerOf(CellRef.at(row, column));
                if (!grid.at(corner).isEmpty() && !isLabel(corner)) {
                    filled.add(corner);
                }
            }
        }
        return filled;
    }

    /** Where a field would be typed: the widest cell of its rectangle, the first of equals. */
    CellRef blankCell(Region zone) {
        Region widest = grid.regionAt(CellRef.at(zone.top(), zone.left()));
        for (int column = zone.left(); column <= zone.right(); column++) {
            Region cell = grid.regionAt(CellRef.at(zone.top(), column));
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
        for (CellRef cell : cells) {
            if (reachesOut(grid.regionAt(cell), zone, field)) {
                return true;
            }
        }
        return false;
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
