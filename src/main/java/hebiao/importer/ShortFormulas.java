package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.CellKind;
import hebiao.grid.Grid;
import hebiao.grid.NumberFormatFacts;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Computes a formula that has no cached value from cells of the same sheet, with the short list of S12: + − × ÷, SUM,
 * ROUND, ROUNDDOWN, TRUNC, IF, IFERROR. Anything else is left alone. Decimals throughout, 15 digits at the end as Excel
 * shows them.
 */
final class ShortFormulas {

    /** A form's formulas are short: more steps than this is an attack or a mistake. */
    private static final int MOST_STEPS = 10_000;
    /** So many cells wait for one another at most. */
    private static final int DEEPEST = 100;

    private final Grid grid;
    private final Set<CellRef> open = new HashSet<>();
    private int steps;

    ShortFormulas(Grid grid) {
        this.grid = grid;
    }

    /** The cell with its result; empty when the formula is beyond the short list or ends in an error. */
    Optional<Cell> evaluate(Cell cell) {
        steps = 0;
        open.clear();
        try {
            FormulaValue value = valueOf(cell);
            if (value instanceof FormulaValue.Words words) {
                CellKind kind = words.text().isEmpty() ? CellKind.BLANK : CellKind.TEXT;
                return Optional.of(new Cell(cell.at(), kind, null, words.text(), 0, false, cell.formula()));
            }
            NumberFormatFacts format = new NumberFormatFacts(cell.decimals(), cell.percent());
            BigDecimal shown = format.shown(value.number());
            String text = shown.toPlainString() + (cell.percent() ? "%" : "");
            return Optional.of(new Cell(cell.at(), CellKind.NUMBER, shown, text, cell.decimals(), cell.percent(),
                    cell.formula()));
        } catch (FormulaError | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The value of a cell that a formula refers to. */
    FormulaValue valueAt(CellRef at) {
        return valueOf(grid.at(at));
    }

    private FormulaValue valueOf(Cell cell) {
        step();
        if (cell.kind() == CellKind.BLANK && cell.formula() != null) {
            if (open.size() >= DEEPEST) {
                throw new FormulaError("one cell behind another without end");
            }
            if (!open.add(cell.at())) {
                throw new FormulaError("circular reference at " + cell.at());
            }
            FormulaValue value = new FormulaParser(cell.formula(), this).parse();
            open.remove(cell.at());
            return value;
        }
        return switch (cell.kind()) {
            case BLANK -> new FormulaValue.Nothing();
            case NUMBER -> FormulaValue.of(cell.percent() ? cell.number().movePointLeft(2) : cell.number());
            case TEXT -> new FormulaValue.Words(cell.text());
            case BOOLEAN -> FormulaValue.of(cell.text().equals("TRUE") ? BigDecimal.ONE : BigDecimal.ZERO);
            case ERROR -> throw new FormulaError(cell.text());
        };
    }

    /** @throws FormulaError when the formulas of a sheet take too many steps */
    void step() {
        if (++steps > MOST_STEPS) {
            throw new FormulaError("too many steps");
        }
    }
}
