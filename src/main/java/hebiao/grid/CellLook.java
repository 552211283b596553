package hebiao.grid;

import hebiao.form.CellRef;

/**
 * How a workbook wants one cell to look.
 *
 * @param number what it stores, as stored; not a number when it stores none
 * @param formatId the number of its number format
 * @param formatCode the format's code; null for an unknown one
 * @param align {@code left}, {@code center} or {@code right}; null where what it holds decides
 * @param middle whether the text stands in the middle of its height
 * @param filled whether its ground has a colour
 * @param comment the user's own comment; null for none
 */
public record CellLook(CellRef at, double number, int formatId, String formatCode, String align, boolean middle,
        boolean bold, boolean filled, String comment) {
}
