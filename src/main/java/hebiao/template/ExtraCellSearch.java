package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Filled cells that no label and no field accounts for, one issue a block of neighbouring cells. */
final class ExtraCellSearch {

    private final Grid grid;
    private final LabelAlignment labels;
    private final Set<CellRef> accounted = new HashSet<>();
    private final List<CellRef> gone = new ArrayList<>();
    private final boolean explained;

    ExtraCellSearch(Grid grid, LabelAlignment labels, Collection<FoundField> fields, Set<CellRef> alsoAccounted,
            List<LayoutIssue> others) {
        this.grid = grid;
        this.labels = labels;
        accounted.addAll(alsoAccounted);
        fields.forEach(field -> accounted.add(field.cell()));
        labels.places().forEach(place -> accounted.add(place.region().corner()));
        labels.doubled().values().forEach(accounted::addAll);
        others.forEach(this::account);
        this.explained = others.stream().anyMatch(issue ->
                issue instanceof LayoutIssue.MissingLabels || issue instanceof LayoutIssue.DoubledLabel);
    }

    private void account(LayoutIssue issue) {
        if (issue instanceof LayoutIssue.UnsureField unsure) {
            accounted.addAll(unsure.places());
        } else if (issue instanceof LayoutIssue.MissingLabels missing) {
            accounted.add(missing.cell());
            gone.add(missing.cell());
        }
    }

    List<LayoutIssue> issues() {
        TreeSet<CellRef> extra = new TreeSet<>();
        // a label that is gone leaves its fields unread: they are its consequence, not something of their own
        Region body = explained ? body() : null;
        for (Cell cell : grid.cells()) {
            if (accounted.contains(cell.at())) {
                continue;
            }
            boolean insideMerge = !grid.cornerOf(cell.at()).equals(cell.at());
            boolean consequence = body != null && body.contains(cell.at().row(), cell.at().column());
            if (!insideMerge && !consequence && !isOptionalLabel(cell.at())) {
                extra.add(cell.at());
            }
        }
        List<LayoutIssue> issues = new ArrayList<>();
        for (List<CellRef> block : CellBlocks.of(grid, extra)) {
            issues.add(new LayoutIssue.ExtraCells(block.get(0), grid.at(block.get(0)).text(), box(block),
                    block.size()));
        }
        return issues;
    }

    /** The rectangle around everything that was found or should be there, from the sheet's left edge on. */
    private Region body() {
        List<Region> all = new ArrayList<>(labels.regions());
        gone.forEach(cell -> all.add(grid.regionAt(cell)));
        return new Region(all.stream().mapToInt(Region::top).min().orElse(0), 0,
                all.stream().mapToInt(Region::bottom).max().orElse(0),
                all.stream().mapToInt(Region::right).max().orElse(0));
    }

    /** A label that a form may lack may also be worded in its own way: 2024年度项目支出绩效自评表. */
    private boolean isOptionalLabel(CellRef cell) {
        String key = LabelKey.of(grid.at(cell).text());
        return labels.missing().stream().filter(TemplateLabel::optional)
                .anyMatch(label -> LabelKey.similarity(key, label.key()) >= MissingLabelSearch.ALIKE);
    }

    private static Region box(List<CellRef> cells) {
        return new Region(cells.stream().mapToInt(CellRef::row).min().orElseThrow(),
                cells.stream().mapToInt(CellRef::column).min().orElseThrow(),
                cells.stream().mapToInt(CellRef::row).max().orElseThrow(),
                cells.stream().mapToInt(CellRef::column).max().orElseThrow());
    }
}
