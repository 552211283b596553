package hebiao.exporter;

import hebiao.exporter.CellValue.Figure;
import hebiao.exporter.CellValue.Formula;
import hebiao.exporter.CellValue.Words;
import hebiao.finding.RateRounding;
import hebiao.form.CellRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Live totals below a table, with the values they have now. They follow the filter (SUBTOTAL), and are rounded to the
 * decimals that the figures have, so that no sum shows the binary fractions behind it.
 *
 * @param firstRow the first row of the table, counted from 0
 * @param lastRow its last
 */
record Totals(int firstRow, int lastRow) {

    private static final int LEAST_DECIMALS = 2;

    /** The sum of a column. */
    Formula sum(int column, List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Formula("ROUND(SUBTOTAL(9," + range(column) + ")," + decimals(figures) + ")", new Figure(sum));
    }

    /** The sum of a column of counts. */
    Formula count(int column, long sum) {
        return new Formula("SUBTOTAL(9," + range(column) + ")", CellValue.number(sum));
    }

    /** The mean of a column to two decimals, half up; empty when it has no figures. */
    Formula mean(int column, List<BigDecimal> figures) {
        String range = range(column);
        int scale = decimals(figures);
        String whole = "ROUND(SUBTOTAL(9," + range + ")*1" + "0".repeat(scale) + ",0)";
        String mean = "ROUND(" + whole + "/SUBTOTAL(2," + range + ")/1" + "0".repeat(scale - LEAST_DECIMALS) + ",0)/100";
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        CellValue now = figures.isEmpty() ? new Words("")
                : new Figure(sum.divide(BigDecimal.valueOf(figures.size()), LEAST_DECIMALS, RoundingMode.HALF_UP));
        return new Formula("IF(SUBTOTAL(2," + range + ")=0,\"\"," + mean + ")", now);
    }

    /**
     * executed ÷ budget in %, of two cells of one row, to two decimals as the policy rounds; 0 at budget 0. Both amounts are made
     * whole numbers first: their quotient then falls on the right side of every cut, which 0.29 ÷ 1 × 100 does not.
     */
    static Formula rate(int row, int budgetColumn, int executedColumn, BigDecimal budget, BigDecimal executed,
            RateRounding rounding) {
        String budgetCell = new CellRef(row, budgetColumn).toString();
        String whole = "1" + "0".repeat(decimals(List.of(budget, executed)));
        String quotient = "ROUND(" + new CellRef(row, executedColumn) + "*" + whole + ",0)*10000/ROUND(" + budgetCell + "*"
                + whole + ",0)";
        String cut = rounding == RateRounding.HALF_UP ? "ROUND(" + quotient + ",0)" : "TRUNC(" + quotient + ")";
        BigDecimal now = budget.signum() == 0 ? BigDecimal.ZERO : rounding.rates(executed, budget, LEAST_DECIMALS).get(0);
        return new Formula("IF(" + budgetCell + "=0,0," + cut + "/100)", new Figure(now));
    }

    private String range(int column) {
        return new CellRef(firstRow, column) + ":" + new CellRef(lastRow, column);
    }

    private static int decimals(List<BigDecimal> figures) {
        return figures.stream().mapToInt(figure -> figure.stripTrailingZeros().scale()).reduce(LEAST_DECIMALS, Math::max);
    }
}
