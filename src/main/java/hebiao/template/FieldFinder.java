package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the cells of the fields that do not repeat: where the row of one label crosses the columns of another. */
final class FieldFinder {

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final List<LayoutIssue> issues;
    private final Map<FieldPath, FoundField> fields = new LinkedHashMap<>();
    private final Set<FieldPath> inside = new HashSet<>();
    private final int rightEdge;

    FieldFinder(Template template, Grid grid, LabelAlignment labels, List<LayoutIssue> issues) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        this.issues = issues;
        this.rightEdge = labels.places().stream().mapToInt(place -> place.region().right()).max().orElse(0);
    }

    Map<FieldPath, FoundField> find() {
        template.fields().stream().filter(field -> !field.isRepeating()).forEach(this::find);
        return fields;
    }

    private void find(TemplateField field) {
        if (field.inside() != null) {
            findInsideLabels(field.path());
            return;
        }
        Optional<FoundLabel> row = Optional.ofNullable(field.rowAnchor()).flatMap(labels::find);
        Optional<FoundLabel> column = Optional.ofNullable(field.columnAnchor()).flatMap(labels::find);
        if (field.rowAnchor() != null && row.isEmpty() || field.columnAnchor() != null && column.isEmpty()) {
            return;
        }
        if (row.isPresent() && row.get().inline() != null) {
            fields.put(field.path(), new FoundField(row.get().region().corner(), row.get().inline()));
        } else {
            zone(field, row, column).ifPresentOrElse(zone -> take(field, zone), () -> sayNoPlace(field, row, column));
        }
    }

    /** A field that stands in several labels (1—{month}月) must read the same in all of them that say something. */
    private void findInsideLabels(FieldPath path) {
        if (!inside.add(path)) {
            return;
        }
        List<FoundField> all = template.fields().stream().filter(f -> f.inside() != null && f.path().equals(path))
                .flatMap(f -> labels.find(f.inside()).map(place -> insideLabel(f, place)).stream()).toList();
        List<FoundField> filled = all.stream().filter(one -> !one.inline().isEmpty()).toList();
        if (filled.stream().map(FoundField::inline).distinct().count() > 1) {
            List<CellRef> cells = filled.stream().map(FoundField::cell).sorted().toList();
            issues.add(new LayoutIssue.UnsureField(cells.get(0), path, cells));
        } else {
            Stream.concat(filled.stream(), all.stream()).findFirst().ifPresent(found -> fields.put(path, found));
        }
    }

    private FoundField insideLabel(TemplateField field, FoundLabel place) {
        CellRef cell = place.region().corner();
        List<TemplateField> same = template.fields().stream().filter(f -> f.inside() == field.inside()).toList();
        int group = same.indexOf(field) + 1;
        return new FoundField(cell, field.inside().takeApart(labels.texts().at(cell)).map(m -> m.group(group))
                .orElse(""));
    }

    /** The rectangle in which the field must lie; empty when its labels cannot both lead to it. */
    private Optional<Region> zone(TemplateField field, Optional<FoundLabel> row, Optional<FoundLabel> column) {
        if (row.isPresent() && column.isPresent()) {
            Region left = row.get().region();
            Region above = column.get().region();
            return left.top() <= above.bottom() ? Optional.empty()
                    : Optional.of(new Region(left.top(), above.left(), left.bottom(), above.right()));
        }
        if (row.isPresent()) {
            Region label = row.get().region();
            int end = Math.max(label.right() + 1, nextLabel(field.rowAnchor(), label));
            return Optional.of(new Region(label.top(), label.right() + 1, label.bottom(), end));
        }
        Region label = column.orElseThrow().region();
        int last = rowBefore(field, label);
        return last <= label.bottom() ? Optional.empty()
                : Optional.of(new Region(label.bottom() + 1, label.left(), last, label.right()));
    }

    /** Both labels are there and no cell is left between them: the field's own row or column is gone. */
    private void sayNoPlace(TemplateField field, Optional<FoundLabel> row, Optional<FoundLabel> column) {
        CellRef cell = (row.isPresent() ? row : column).orElseThrow().region().corner();
        issues.add(new LayoutIssue.UnsureField(cell, field.path(), List.of(cell)));
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
        int below = template.labels().stream().mapToInt(TemplateLabel::row).filter(row -> row > field.region().top())
                .min().orElse(-1);
        return labels.places().stream()
                .filter(place -> place.label().row() == below && place.region().top() > label.bottom())
                .mapToInt(place -> place.region().top() - 1).min()
                .orElse(label.bottom() + 1 + field.region().bottom() - field.region().top());
    }

    private void take(TemplateField field, Region zone) {
        TreeSet<CellRef> filled = new TreeSet<>();
        boolean reachesOut = false;
        for (int row = zone.top(); row <= zone.bottom(); row++) {
            for (int column = zone.left(); column <= zone.right(); column++) {
                Region region = grid.regionAt(new CellRef(row, column));
                if (!grid.at(region.corner()).isEmpty() && !isLabel(region.corner()) && filled.add(region.corner())) {
                    reachesOut |= reachesOut(region, zone, field.columnAnchor());
                }
            }
        }
        if (filled.size() > 1 || reachesOut) {
            issues.add(new LayoutIssue.UnsureField(filled.first(), field.path(), List.copyOf(filled)));
        } else {
            CellRef cell = filled.isEmpty() ? blankCell(zone) : filled.first();
            fields.put(field.path(), new FoundField(cell, null));
        }
    }

    /** Where the field would be typed: the widest cell of its zone, the first of equals. */
    private CellRef blankCell(Region zone) {
        Region widest = grid.regionAt(new CellRef(zone.top(), zone.left()));
        for (int column = zone.left(); column <= zone.right(); column++) {
            Region cell = grid.regionAt(new CellRef(zone.top(), column));
            widest = cell.right() - cell.left() > widest.right() - widest.left() ? cell : widest;
        }
        return widest.corner();
    }

    private boolean isLabel(CellRef cell) {
        return labels.places().stream().anyMatch(place -> place.region().corner().equals(cell));
    }

    /** Whether a cell also covers what belongs to other labels: another row label's rows, another header's columns. */
    private boolean reachesOut(Region cell, Region zone, TemplateLabel header) {
        boolean rows = (cell.top() < zone.top() || cell.bottom() > zone.bottom())
                && labels.places().stream().map(FoundLabel::region)
                .anyMatch(other -> other.top() > zone.bottom() && other.top() <= cell.bottom()
                        || other.top() < zone.top() && other.bottom() >= cell.top());
        boolean columns = header != null && (cell.left() < zone.left() || cell.right() > zone.right())
                && labels.places().stream().filter(place -> place.label().row() == header.row()).map(FoundLabel::region)
                .anyMatch(other -> other.left() > zone.right() && other.left() <= cell.right()
                        || other.right() < zone.left() && other.right() >= cell.left());
        return rows || columns;
    }
}
