package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the cells of the fields that do not repeat: where the row of one label crosses the columns of another. */
final class FieldFinder {

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final List<LayoutIssue> issues;
    private final FieldZones zones;
    private final Map<FieldPath, FoundField> fields = new LinkedHashMap<>();
    private final Set<FieldPath> together = new HashSet<>();
    private final Set<CellRef> accounted = new HashSet<>();

    FieldFinder(Template template, Grid grid, LabelAlignment labels, List<LayoutIssue> issues) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        this.issues = issues;
        this.zones = new FieldZones(template, grid, labels);
    }

    Map<FieldPath, FoundField> find() {
        for (TemplateField field : template.fields()) {
            if (!field.isRepeating()) {
                find(field);
            }
        }
        for (TemplateField field : template.ignored()) {
            if (!template.isInRepeatingRow(field)) {
                account(field);
            }
        }
        return fields;
    }

    /** Cells that belong to the form though no field is read from them alone. */
    Set<CellRef> accounted() {
        return accounted;
    }

    private void find(TemplateField field) {
        if (field.inside() != null) {
            if (together.add(field.path())) {
                findInsideLabels(field.path());
            }
        } else if (field.isJoined()) {
            if (together.add(field.path())) {
                findJoined(field.path());
            }
        } else {
            findAlone(field);
        }
    }

    private void findAlone(TemplateField field) {
        if (!zones.isAnchored(field)) {
            return;
        }
        Optional<FoundLabel> row = Optional.ofNullable(field.rowAnchor()).flatMap(labels::find);
        if (row.isPresent() && row.get().inline() != null) {
            fields.put(field.path(), new FoundField(row.get().region().corner(), row.get().inline()));
        } else {
            zones.of(field).ifPresentOrElse(zone -> take(field, zone), () -> sayNoPlace(field));
        }
    }

    /** A field that stands in several labels (1—{month}月) must read the same in all of them that say something. */
    private void findInsideLabels(FieldPath path) {
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
        CellRef cell = place.cell();
        return new FoundField(place.region().corner(), field.inside()
                .takeApart(labels.texts().at(cell), grid.at(cell).text())
                .map(values -> values.get(field.placeholder())).orElse(""));
    }

    /** The texts of several cells as one, a line a cell; read whole or not at all. */
    private void findJoined(FieldPath path) {
        List<TemplateField> parts = template.joined(path);
        if (!parts.stream().allMatch(zones::isAnchored)) {
            return;
        }
        TreeSet<CellRef> filled = new TreeSet<>();
        for (TemplateField part : parts) {
            Optional<Region> zone = zones.of(part);
            if (zone.isEmpty()) {
                sayNoPlace(part);
                return;
            }
            Set<CellRef> here = zones.filledIn(zone.get());
            if (zones.anyReachesOut(here, zone.get(), part)) {
                issues.add(new LayoutIssue.UnsureField(here.iterator().next(), path, List.copyOf(here)));
                return;
            }
            filled.addAll(here);
        }
        accounted.addAll(filled);
        String text = filled.stream().map(cell -> grid.at(cell).text().strip()).collect(Collectors.joining("\n"));
        CellRef first = filled.isEmpty() ? zones.blankCell(zones.of(parts.get(0)).orElseThrow()) : filled.first();
        fields.put(path, new FoundField(first, filled.size() > 1 ? text : null));
    }

    /** What stands where the template has {@code {*}} belongs to the form and is not read. */
    private void account(TemplateField field) {
        if (zones.isAnchored(field)) {
            zones.of(field).ifPresent(zone -> accounted.addAll(zones.filledIn(zone)));
        }
    }

    /** Both labels are there and no cell is left between them: the field's own row or column is gone. */
    private void sayNoPlace(TemplateField field) {
        FoundLabel near = field.anchors().stream().flatMap(label -> labels.find(label).stream()).findFirst()
                .orElseThrow();
        CellRef cell = near.region().corner();
        issues.add(new LayoutIssue.UnsureField(cell, field.path(), List.of(cell)));
    }

    private void take(TemplateField field, Region zone) {
        Set<CellRef> filled = zones.filledIn(zone);
        if (filled.size() > 1 || zones.anyReachesOut(filled, zone, field)) {
            List<CellRef> cells = new ArrayList<>(filled);
            issues.add(new LayoutIssue.UnsureField(cells.get(0), field.path(), cells));
        } else {
            CellRef cell = filled.isEmpty() ? zones.blankCell(zone) : filled.iterator().next();
            if (zones.isLabel(cell)) {
                sayNoPlace(field);
            } else {
                fields.put(field.path(), new FoundField(cell, null));
            }
        }
    }
}
