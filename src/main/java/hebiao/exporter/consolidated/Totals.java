package hebiao.exporter.consolidated;

import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.exporter.consolidated.CellValue.Formula;
import hebiao.exporter.consolidated.CellValue.Words;
import hebiao.finding.RateRounding;
import hebiao.form.CellRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Live totals of a table, with the values they have now, rounded to the decimals that the figures have, so that no sum
 * shows the binary fractions behind it. Below their own table they follow its filter (SUBTOTAL).
 *
 * @param sheet the sheet of the table where it is another one; null for the totals' own
 * @param firstRow the first row of the table, counted from 0
 * @param lastRow its last
 */
record Totals(String sheet, int firstRow, int lastRow) {

    private static final int LEAST_DECIMALS = 2;

    /** The sum of a column. */
    Formula sum(int column, List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Formula("ROUND(" + sumOf(column) + "," + decimals(figures) + ")", new Figure(sum));
    }

    /** The sum of a column of counts. */
    Formula count(int column, long sum) {
        return new Formula(sumOf(column), CellValue.number(sum));
    }

    /** The mean of a column to two decimals, half up; empty when it has no figures. */
    Formula mean(int column, List<BigDecimal> figures) {
        int scale = decimals(figures);
        String whole = "ROUND(" + sumOf(column) + "*1" + "0".repeat(scale) + ",0)";
        String mean = "ROUND(" + whole + "/" + numbersIn(column) + "/1" + "0".repeat(scale - LEAST_DECIMALS)
                + ",0)/100";
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        CellValue now = figures.isEmpty() ? new Words("")
                : new Figure(sum.divide(BigDecimal.valueOf(figures.size()), LEAST_DECIMALS, RoundingMode.HALF_UP));
        return new Formula("IF(" + numbersIn(column) + "=0,\"\"," + mean + ")", now);
    }

    /**
     * executed ÷ budget in %, of two cells of one row, to two decimals as the policy rounds; 0 at budget 0. Both
     * amounts are made whole numbers first: their quotient then falls on the right side of every cut, which 0.29 ÷ 1 ×
     * 100 does not.
     */
    static Formula rate(int row, int budgetColumn, int executedColumn, BigDecimal budget, BigDecimal executed,
            RateRounding rounding) {
        String budgetCell = new CellRef(row, budgetColumn).toString();
        String whole = "1" + "0".repeat(decimals(List.of(budget, executed)));
        String quotient = "ROUND(" + new CellRef(row, executedColumn) + "*" + whole + ",0)*10000/ROUND(" + budgetCell
                + "*"
                + whole + ",0)";
        String cut = rounding == RateRounding.HALF_UP ? "ROUND(" + quotient + ",0)" : "TRUNC(" + quotient + ")";
        return new Formula("IF(" + budgetCell + "=0,0," + cut + "/100)", new Figure(rate(budget, executed, rounding)));
    }

    /** executed ÷ budget in %, to two decimals as the policy rounds (cut off where both are right); 0 at budget 0. */
    static BigDecimal rate(BigDecimal budget, BigDecimal executed, RateRounding rounding) {
        return budget.signum() == 0 ? BigDecimal.ZERO : rounding.rates(executed, budget, LEAST_DECIMALS).get(0);
    }

    private String range(int column) {
        return (sheet == null ? "" : "'" + sheet + "'!") + new CellRef(firstRow, column) + ":"
                + new CellRef(lastRow, column);
    }

    private String sumOf(int column) {
        return (sheet == null ? "SUBTOTAL(9," : "SUM(") + range(column) + ")";
    }

    private String numbersIn(int column) {
        return (sheet == null ? "SUBTOTAL(2," : "COUNT(") + range(column) + ")";
    }

    private static int decimals(List<BigDecimal> figures) {
        return figures.stream().mapToInt(figure -> figure.stripTrailingZeros().scale())
                .reduce(LEAST_DECIMALS, Math::max);
    }
}
