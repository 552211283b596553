package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The level-1 or level-2 column of the indicators. A level cell fills down through its merge; one that is blank without
 * a merge is a split merge and takes a neighbour's text, which is said (S14).
 */
final class LevelColumn {

    /** What became of one level cell; text is null when there is none or it is not certain. */
    record Level(CellRef cell, String text, boolean certain) {
    }

    private final Grid grid;
    private final String part;
    private final List<Region> cells;
    private final List<Integer> indicators;
    /** Whether a level name of this column may stand in the given row, as far as the row itself tells. */
    private final BiPredicate<Integer, String> fits;
    private final List<Optional<Cell>> captions;
    /** Rows with equal groups may fill from each other. */
    private final List<?> groups;
    private final List<LayoutIssue> issues;

    /**
     * @param cells for each row, the merge or cell in this column
     * @param indicators for each row, the index of its indicator; -1 for a row that the blank printed and nobody filled
     * @param captions for each row, the level's name in a row of its own above it: what a blank cell means there
     * @param groups for each row, the level above; rows of different groups never fill from each other
     */
    LevelColumn(Grid grid, String part, List<Region> cells, List<Integer> indicators,
            List<Optional<Cell>> captions, List<?> groups, BiPredicate<Integer, String> fits,
            List<LayoutIssue> issues) {
        this.grid = grid;
        this.part = part;
        this.cells = cells;
        this.indicators = indicators;
        this.captions = captions;
        this.groups = groups;
        this.fits = fits;
        this.issues = issues;
    }

    List<Level> read() {
        List<Level> levels = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            String own = text(row);
            levels.add(own != null ? new Level(cells.get(row).corner(), own, true) : captions.get(row)
                    .map(caption -> new Level(caption.at(), caption.text().strip(), true)).orElse(null));
        }
        for (int row = 0; row < levels.size(); row++) {
            if (levels.get(row) == null) {
                row = fillRun(levels, row);
            }
        }
        return levels;
    }

    private String text(int row) {
        Cell cell = grid.at(cells.get(row).corner());
        return cell.isEmpty() ? null : cell.text().strip();
    }

    /** Fills blank rows from {@code first} on as long as they have the same source; gives the last row filled. */
    private int fillRun(List<Level> levels, int first) {
        Source source = source(levels, first);
        int last = first;
        while (last + 1 < levels.size() && levels.get(last + 1) == null
                && Objects.equals(source(levels, last + 1), source)) {
            last++;
        }
        for (int row = first; row <= last; row++) {
            levels.set(row, new Level(cells.get(row).corner(), source.text(), source.certain()));
        }
        int said = IntStream.rangeClosed(first, last).filter(row -> indicators.get(row) >= 0).findFirst().orElse(-1);
        if (said < 0) {
            return last;
        }
        FieldPath field = FieldPath.indicator(indicators.get(said), part);
        CellRef cell = cells.get(said).corner();
        if (!source.certain()) {
            issues.add(new LayoutIssue.UnsureField(cell, field, List.of(cell)));
        } else if (source.text() != null) {
            issues.add(new LayoutIssue.SplitMerge(cell, field, source.text()));
        }
        return last;
    }

    private record Source(int row, String text, boolean certain) {
    }

    /**
     * Where a blank cell's text comes from. From above, as a merge is split; from below only when the text was left in
     * the split merge's last cell beyond doubt: nothing stands above it, or what stands above does not fit the row and
     * what stands below does. When an unsplit merge ends above and a single cell follows, nobody can tell.
     */
    private Source source(List<Level> levels, int row) {
        int above = neighbour(row, -1);
        int below = neighbour(row, 1);
        if (above < 0 && below < 0) {
            return new Source(-1, null, true);
        }
        if (above < 0) {
            return new Source(below, text(below), true);
        }
        // a merge is split as a whole: one row that does not fit is an error of that row, not of the split
        boolean aboveFits = IntStream.range(above + 1, below < 0 ? row + 1 : below)
                .allMatch(at -> fits.test(at, text(above)));
        boolean belowFits = below >= 0 && IntStream.range(above + 1, below).allMatch(at -> fits.test(at, text(below)));
        if (!aboveFits && belowFits) {
            return new Source(below, text(below), true);
        }
        boolean ended = cells.get(above).bottom() > cells.get(above).top();
        boolean single = below >= 0 && cells.get(below).bottom() == cells.get(below).top();
        boolean tellable = !ended || !single || aboveFits != belowFits;
        return new Source(above, tellable ? text(above) : null, tellable);
    }

    /** The nearest row of the same group with a text, in one direction; -1 when there is none. */
    private int neighbour(int row, int step) {
        for (int at = row + step; at >= 0 && at < cells.size()
                && Objects.equals(groups.get(at), groups.get(row)); at += step) {
            if (text(at) != null) {
                return at;
            }
        }
        return -1;
    }
}
