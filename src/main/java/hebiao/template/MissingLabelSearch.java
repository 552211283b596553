package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels that are gone: where each should stand, and what stands there. A whole row or column that is gone is one
 * issue.
 */
final class MissingLabelSearch {

    /** A text so much like the label is taken for the altered label when the issue is written; never read from. */
    static final double ALIKE = 0.5;
    /** Labels of one row belong together more than labels of one column. */
    private static final int ROW_COUNTS = 4;

    private final Template template;
    private final Grid grid;
    private final LabelAlignment labels;
    private final Set<CellRef> taken = new HashSet<>();

    MissingLabelSearch(Template template, Grid grid, LabelAlignment labels, Collection<FoundField> fields) {
        this.template = template;
        this.grid = grid;
        this.labels = labels;
        labels.places().forEach(place -> taken.add(place.region().corner()));
        fields.forEach(field -> taken.add(field.cell()));
    }

    List<LayoutIssue> issues() {
        List<LayoutIssue> issues = new ArrayList<>();
        for (List<TemplateLabel> group : groups(labels.missing())) {
            CellRef near = nearest(group.get(0));
            issues.add(new LayoutIssue.MissingLabels(near, group.stream().map(TemplateLabel::text).toList(),
                    grid.at(near).text()));
        }
        labels.doubled().entrySet().stream()
                .map(doubled -> new LayoutIssue.DoubledLabel(doubled.getValue().get(doubled.getValue().size() - 1),
                        doubled.getKey().text(), doubled.getValue())).distinct().forEach(issues::add);
        return issues;
    }

    /** Labels of one template row of which none is left, then of one template column, stand together. */
    private List<List<TemplateLabel>> groups(List<TemplateLabel> missing) {
        List<TemplateLabel> rest = new ArrayList<>(missing.stream().filter(label -> !label.optional()).toList());
        List<List<TemplateLabel>> groups = new ArrayList<>();
        Map<Integer, List<TemplateLabel>> rows = new LinkedHashMap<>();
        rest.forEach(label -> rows.computeIfAbsent(label.row(), row -> new ArrayList<>()).add(label));
        rows.forEach((row, ofRow) -> {
            long inTemplate = template.labels().stream().filter(label -> label.row() == row).count();
            if (ofRow.size() > 1 && ofRow.size() == inTemplate) {
                groups.add(ofRow);
                rest.removeAll(ofRow);
            }
        });
        Map<Integer, List<TemplateLabel>> columns = new LinkedHashMap<>();
        rest.forEach(label -> columns.computeIfAbsent(label.column(), column -> new ArrayList<>()).add(label));
        columns.forEach((column, ofColumn) -> {
            boolean gone = labels.places().stream().noneMatch(place -> place.label().column() == column);
            if (gone) {
                groups.add(ofColumn);
            } else {
                ofColumn.forEach(label -> groups.add(List.of(label)));
            }
        });
        return groups;
    }

    /** The cell that is most like the label and closest to where it should be; else the place where it should be. */
    private CellRef nearest(TemplateLabel label) {
        CellRef expected = expected(label);
        return grid.cells().stream()
                .filter(cell -> cell.kind() == CellKind.TEXT && !taken.contains(cell.at()))
                .filter(cell -> LabelKey.similarity(LabelKey.of(cell.text()), label.key()) >= ALIKE)
                .min(Comparator.comparingInt((Cell cell) -> distance(cell.at(), expected)).thenComparing(Cell::at))
                .map(Cell::at).orElse(grid.cornerOf(expected));
    }

    /** Where the label should stand: as far from the nearest label that was found as in the template. */
    private CellRef expected(TemplateLabel label) {
        FoundLabel near = labels.places().stream()
                .min(Comparator.comparingInt((FoundLabel place) ->
                        distance(place.label().region().corner(), label.region().corner()))).orElseThrow();
        int row = near.region().top() + label.row() - near.label().row();
        int column = near.region().left() + label.column() - near.label().column();
        return new CellRef(Math.max(0, row), Math.max(0, column));
    }

    private static int distance(CellRef one, CellRef other) {
        return Math.abs(one.row() - other.row()) * ROW_COUNTS + Math.abs(one.column() - other.column());
    }
}
