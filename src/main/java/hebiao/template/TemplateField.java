package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * One placeholder of a template's workbook.
 *
 * @param placeholder what stands between the braces: {@code funds.total.rate}, {@code indicators[].level1}
 * @param region the cells it covers in the template
 * @param rowAnchor the nearest label to its left that starts in its row; null when there is none
 * @param columnAnchor the nearest label above it that has exactly its columns; null when there is none
 * @param lastColumnAnchor where the field covers the columns of several labels above, the last of them, the column
 *     anchor being the first; else null
 * @param inside the label that shares its cell; null for a cell of its own
 */
record TemplateField(
        String placeholder, Region region, TemplateLabel rowAnchor, TemplateLabel columnAnchor,
        TemplateLabel lastColumnAnchor, TemplateLabel inside) {

    /** Stands for anything that is not read. */
    static final String ANYTHING = "*";

    static final String REPEATING = "indicators[].";
    private static final String TARGET = "target";
    private static final String JOINED = "[]";

    /** The labels that lead to it. */
    List<TemplateLabel> anchors() {
        List<TemplateLabel> anchors = new ArrayList<>(2);
        for (TemplateLabel anchor : new TemplateLabel[] {rowAnchor, columnAnchor, lastColumnAnchor}) {
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    /** The same field between two headers. */
    TemplateField between(TemplateLabel first, TemplateLabel last) {
        return new TemplateField(placeholder, region, rowAnchor, first, last, inside);
    }

    /** Whether it stands in the row that repeats. */
    boolean isRepeating() {
        return placeholder.startsWith(REPEATING);
    }

    /** Whether it shares its cell, in every row of the indicators, with other fields or words. */
    boolean isInRowText() {
        return isRepeating() && inside != null;
    }

    /** The part of an indicator, for a repeating field. */
    String part() {
        return placeholder.substring(REPEATING.length());
    }

    /** The part of an indicator to which this column belongs: a target's operator is part of the target. */
    String wholePart() {
        return isTargetColumn() ? TARGET : part();
    }

    /** Whether it holds the operator, the value or the unit of targets: {@code {indicators[].target.unit}}. */
    boolean isTargetColumn() {
        return isRepeating() && part().startsWith(TARGET + ".");
    }

    /** Whether the texts of all its rows are one text: {@code {expectedGoal[]}}. */
    boolean isJoined() {
        return placeholder.endsWith(JOINED);
    }

    /** Whether a field of a form is this one, in whichever row. */
    boolean isAt(FieldPath path) {
        return isRepeating() ? path.indicatorIndex() >= 0 && wholePart().equals(path.last()) : path().equals(path);
    }

    /** The field, for one that does not repeat. */
    FieldPath path() {
        return new FieldPath(isJoined() ? placeholder.substring(0, placeholder.length() - JOINED.length())
                : placeholder);
    }
}
