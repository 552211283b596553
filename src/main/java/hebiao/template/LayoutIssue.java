package hebiao.template;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.grid.Region;
import java.util.List;

/** One way in which a sheet departs from its template. */
public sealed interface LayoutIssue {

    /** The cell to look at; null when there is none. */
    CellRef cell();

    /**
     * Labels that are gone or altered; their fields are not read.
     *
     * @param labels as the template has them
     * @param near what stands in the nearest cell; empty when nothing does
     */
    record MissingLabels(CellRef cell, List<String> labels, String near) implements LayoutIssue {
    }

    /** A label that stands in more than one place; none is chosen. */
    record DoubledLabel(CellRef cell, String label, List<CellRef> places) implements LayoutIssue {
    }

    /** A field for which more than one cell is filled, or a cell that covers more than the field; it is not read. */
    record UnsureField(CellRef cell, FieldPath field, List<CellRef> places) implements LayoutIssue {
    }

    /** A level cell that is blank without a merge and was filled from its neighbour. */
    record SplitMerge(CellRef cell, FieldPath field, String filledWith) implements LayoutIssue {
    }

    /**
     * Filled cells that no field accounts for.
     *
     * @param cell the first of them in reading order
     * @param text what stands in it
     * @param box the rectangle around them
     * @param count how many they are
     */
    record ExtraCells(CellRef cell, String text, Region box, int count) implements LayoutIssue {
    }
}
