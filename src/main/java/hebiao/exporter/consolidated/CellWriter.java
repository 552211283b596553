package hebiao.exporter.consolidated;

import hebiao.exporter.SafeText;
import hebiao.exporter.TextWidth;
import hebiao.exporter.consolidated.CellValue.CellLink;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.exporter.consolidated.CellValue.FileLink;
import hebiao.exporter.consolidated.CellValue.Formula;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.exporter.consolidated.CellValue.Words;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;

/**
 * Puts values into cells: text never becomes a formula, a figure shows all its decimals, a row is as high as its text.
 */
final class CellWriter {

    private static final double LINE_POINTS = 13.5;
    /** No row of a workbook is higher. */
    private static final double HIGHEST = 409;
    private static final int USUAL_DECIMALS = 2;

    private final Looks looks;
    private final List<Integer> widths;
    private int linesInRow = 1;

    /** @param widths of the columns, in digits */
    CellWriter(Looks looks, List<Integer> widths) {
        this.looks = looks;
        this.widths = widths;
    }

    /** Writes one cell; an empty one still has its borders. */
    void put(Row row, int column, Look look, CellValue value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(looks.style(styled(look, value)));
        set(cell, value);
        if (look.kind().isTable() && column < widths.size()) {
            linesInRow = Math.max(linesInRow, TextWidth.lines(value.shown(), widths.get(column)));
        }
    }

    /** Makes the row as high as the longest text put into it since the last call. */
    void fitHeight(Row row, double atLeast) {
        row.setHeightInPoints((float) Math.min(HIGHEST, Math.max(atLeast, linesInRow * LINE_POINTS + 4)));
        linesInRow = 1;
    }

    private static Look styled(Look look, CellValue value) {
        if (value instanceof Formula formula) {
            return styled(look, formula.cached());
        }
        if (value instanceof Figure figure && look.kind() == Kind.DECIMAL
                && figure.value().stripTrailingZeros().scale() > USUAL_DECIMALS) {
            return new Look(Kind.FINE_DECIMAL, look.mark(), look.total(), look.quoted());
        }
        if (value instanceof Grave grave) {
            return look.marked(grave.severity());
        }
        return SafeText.looksLikeFormula(value.shown()) && !(value instanceof Figure) ? look.asQuoted() : look;
    }

    private static void set(Cell cell, CellValue value) {
        if (value instanceof Words || value instanceof Grave) {
            setText(cell, value.shown());
        } else if (value instanceof Figure figure) {
            cell.setCellValue(figure.value().doubleValue());
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.formula());
            if (formula.cached().shown().isEmpty()) {
                // without a value of its own a formula would be taken for 0
                cell.setCellValue("");
            }
            set(cell, formula.cached());
        } else if (value instanceof CellLink link) {
            setText(cell, link.shown());
            link(cell, HyperlinkType.DOCUMENT, link.target());
        } else if (value instanceof FileLink link) {
            setText(cell, link.shown());
            link(cell, HyperlinkType.FILE, link.address());
        }
    }

    private static void setText(Cell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(SafeText.forCell(text));
        }
    }

    private static void link(Cell cell, HyperlinkType type, String address) {
        Hyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
    }
}
