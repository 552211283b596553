package hebiao.exporter.consolidated;

import hebiao.exporter.SafeText;
import hebiao.exporter.TextWidth;
import hebiao.exporter.consolidated.CellValue.CellLink;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.exporter.consolidated.CellValue.FileLink;
import hebiao.exporter.consolidated.CellValue.Formula;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.exporter.xlsx.SheetShape;
import hebiao.exporter.xlsx.SheetWriter;
import hebiao.form.CellRef;
import java.util.List;

/**
 * Puts rows of values into a sheet: text never becomes a formula, a figure shows all its decimals, a row is as high as
 * its text.
 */
final class CellWriter {

    private static final int LINE_HALF_POINTS = 27;
    private static final int PADDING_HALF_POINTS = 8;
    /** No row of a workbook is higher than 409 points. */
    private static final int HIGHEST_HALF_POINTS = 818;
    private static final int USUAL_DECIMALS = 2;

    private final SheetWriter sheet;
    private final SheetShape shape;
    private final Looks looks;
    private int linksLeftOut;

    CellWriter(SheetWriter sheet, SheetShape shape, Looks looks) {
        this.sheet = sheet;
        this.shape = shape;
        this.looks = looks;
    }

    /** How many cells lead nowhere because the sheet has as many links as a workbook can hold. */
    int linksLeftOut() {
        return linksLeftOut;
    }

    /**
     * Writes a row; an empty cell still has its borders.
     *
     * @param points its least height
     */
    void row(int at, int points, List<Look> format, List<CellValue> values) {
        sheet.row(at, height(points, format, values));
        for (int column = 0; column < values.size(); column++) {
            CellValue value = values.get(column);
            int number = looks.number(styled(format.get(column), value));
            if (value instanceof Formula formula) {
                put(formula, column, number);
            } else if (value instanceof Figure figure) {
                sheet.number(column, number, figure.value());
            } else {
                text(value, new CellRef(at, column), number);
            }
        }
    }

    /** In half points: the longest text decides, wrapped at the width of its column. */
    private int height(int points, List<Look> format, List<CellValue> values) {
        int lines = 1;
        for (int column = 0; column < values.size(); column++) {
            if (format.get(column).kind().isTable()) {
                lines = Math.max(lines, TextWidth.lines(values.get(column).shown(), shape.width(column)));
            }
        }
        return Math.min(HIGHEST_HALF_POINTS, Math.max(points * 2, lines * LINE_HALF_POINTS + PADDING_HALF_POINTS));
    }

    private static Look styled(Look look, CellValue value) {
        if (value instanceof Formula formula) {
            return styled(look, formula.cached());
        }
        if (value instanceof Figure figure) {
            boolean fine = look.kind() == Kind.DECIMAL && figure.value().scale() > USUAL_DECIMALS
                    && figure.value().stripTrailingZeros().scale() > USUAL_DECIMALS;
            return fine ? new Look(Kind.FINE_DECIMAL, look.mark(), look.total(), look.quoted()) : look;
        }
        if (value instanceof Grave grave) {
            return look.marked(grave.severity());
        }
        return SafeText.looksLikeFormula(value.shown()) ? look.asQuoted() : look;
    }

    private void put(Formula formula, int column, int number) {
        if (formula.cached() instanceof Figure now) {
            sheet.formula(column, number, formula.formula(), now.value());
        } else {
            sheet.formula(column, number, formula.formula(), SafeText.forCell(formula.shown()));
        }
    }

    private void text(CellValue value, CellRef at, int number) {
        if (value.shown().isEmpty()) {
            sheet.blank(at.column(), number);
        } else {
            sheet.text(at.column(), number, SafeText.forCell(value.shown()));
        }
        boolean linked = true;
        if (value instanceof CellLink link) {
            linked = sheet.end().linkToCell(at, link.target());
        } else if (value instanceof FileLink link) {
            linked = sheet.end().linkToFile(at, link.address());
        }
        linksLeftOut += linked ? 0 : 1;
    }
}
