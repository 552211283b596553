package hebiao.web.sheet;

import java.util.List;

/**
 * A sheet as a table.
 *
 * @param number of the sheet, counted from 1; part of the cells' anchors
 * @param columns from the first one shown on
 * @param rows from the first on
 * @param cut whether rows or columns beyond the largest form were left out
 */
public record SheetTable(int number, String name, boolean hidden, List<Column> columns, List<Row> rows, boolean cut) {

    /**
     * A column.
     *
     * @param width in pixels
     */
    public record Column(String letters, int width, boolean hidden) {
    }

    /**
     * A row.
     *
     * @param number as the sheet counts
     * @param height in pixels
     */
    public record Row(int number, int height, boolean hidden, List<Box> boxes) {
    }

    /**
     * A cell, or a merge.
     *
     * @param address of its top-left cell
     * @param look class names for how it stands
     * @param marks the first findings at it, none for most
     * @param more how many findings are at it beside
     * @param severity the worst of the marks, in small letters; null without marks
     * @param comment the user's own; null for none
     * @param before what stood there in the version before, where that was something else; null else
     */
    public record Box(String address, int columns, int rows, String text, String look, List<Mark> marks,
            int more, String severity, String comment, String before) {
    }

    /**
     * A finding at a cell.
     *
     * @param number of the finding
     * @param rule of the finding, where it is on the page only when that rule is asked for; null where it is there
     * @param text what it says
     */
    public record Mark(int number, String rule, String text) {
    }

    /** The anchor of a cell. */
    public String anchor(String address) {
        return "c" + number + "-" + address;
    }
}
