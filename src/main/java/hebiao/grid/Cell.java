package hebiao.grid;

import hebiao.form.CellRef;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One cell: what is stored, and how it shows.
 *
 * @param at its position
 * @param kind what it stores; {@link CellKind#BLANK} for a formula without a cached value
 * @param number the number as Excel's formula bar shows it (15 significant digits), × 100 under a percent format, with
 *     at least the decimals of the cell's format; null when it is none
 * @param text the text as the cell shows it; empty when blank
 * @param decimals the decimals that the cell's format always shows
 * @param percent whether the cell has a percent format
 * @param formula the formula without its equals sign; null when there is none
 */
public record Cell(
        CellRef at, CellKind kind, BigDecimal number, String text, int decimals, boolean percent, String formula) {

    public Cell {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** An empty cell. */
    public static Cell blank(CellRef at) {
        return new Cell(at, CellKind.BLANK, null, "", 0, false, null);
    }

    public static Cell text(CellRef at, String text) {
        return new Cell(at, CellKind.TEXT, null, text, 0, false, null);
    }

    /** True when it shows nothing and holds no formula; blanks and line breaks count as nothing. */
    public boolean isEmpty() {
        return formula == null && (kind == CellKind.BLANK || kind == CellKind.TEXT && text.isBlank());
    }
}
