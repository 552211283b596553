package hebiao.exporter.consolidated;

import hebiao.exporter.TextWidth;
import hebiao.exporter.xlsx.CellArea;
import hebiao.exporter.xlsx.SheetShape;
import hebiao.form.CellRef;

/** The box of a comment: to the right of its cell, as wide and high as its text. */
final class NoteBox {

    /** Wide enough for a sentence, narrow enough for a screen; in digits. */
    private static final int WIDTH_DIGITS = 44;
    private static final double USUAL_ROW_POINTS = 18;
    private static final double LINE_POINTS = 13;

    private NoteBox() {
    }

    /** @param cell not in the first row: the box begins in the row above */
    static CellArea beside(CellRef cell, String text, SheetShape shape) {
        int first = cell.column() + 1;
        int last = first;
        for (int width = 0; width < WIDTH_DIGITS; last++) {
            width += shape.width(last);
        }
        double points = (TextWidth.lines(text, WIDTH_DIGITS - 4) + 1) * LINE_POINTS;
        int top = cell.row() - 1;
        return new CellArea(top, first, top + Math.max(2, (int) Math.ceil(points / USUAL_ROW_POINTS)), last);
    }
}
