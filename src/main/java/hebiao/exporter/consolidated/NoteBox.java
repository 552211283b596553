package hebiao.exporter.consolidated;

import hebiao.exporter.TextWidth;
import hebiao.form.CellRef;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;

/** The box of a comment: to the right of its cell, as wide and high as its text. */
final class NoteBox {

    /** Wide enough for a sentence, narrow enough for a screen; in digits. */
    private static final int WIDTH_DIGITS = 44;
    private static final int WIDTH_UNIT = 256;
    private static final double USUAL_ROW_POINTS = 18;
    private static final double LINE_POINTS = 13;

    private NoteBox() {
    }

    /** @param cell not in the first row: the box begins in the row above */
    static ClientAnchor beside(ClientAnchor anchor, Sheet sheet, CellRef cell, String text) {
        int first = cell.column() + 1;
        int last = first;
        for (int width = 0; width < WIDTH_DIGITS; last++) {
            width += sheet.getColumnWidth(last) / WIDTH_UNIT;
        }
        double points = (TextWidth.lines(text, WIDTH_DIGITS - 4) + 1) * LINE_POINTS;
        int firstRow = cell.row() - 1;
        anchor.setCol1(first);
        anchor.setCol2(last);
        anchor.setRow1(firstRow);
        anchor.setRow2(firstRow + Math.max(2, (int) Math.ceil(points / USUAL_ROW_POINTS)));
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        return anchor;
    }
}
