package hebiao.exporter.consolidated;

import hebiao.consolidation.FundComparison;
import hebiao.consolidation.FundComparison.Amounts;
import hebiao.form.CellRef;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** 资金核对: a row a project and source, form and ledger side by side in 万元; the difference is 0 where they agree. */
final class FundCheckSheet {

    static final String NAME = "资金核对";

    private static final int FIRST_AMOUNT = 5;
    /** Forms cut amounts off: less than one unit of their last decimal is no difference. */
    private static final BigDecimal AGREES_BELOW = new BigDecimal("0.01");

    /** One comparison and its place in the table, counted from 1. */
    record Row(int number, FundComparison money) {
    }

    private FundCheckSheet() {
    }

    static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.of("序号", 5, Kind.COUNT, row -> CellValue.number(row.number())),
                Column.of("项目编码", 18, Kind.WORD, row -> CellValue.words(row.money().code())),
                Column.of("项目名称", 28, Kind.TEXT, row -> CellValue.words(row.money().project())),
                Column.of("主管部门", 18, Kind.TEXT, row -> CellValue.words(row.money().department())),
                Column.of("资金来源", 12, Kind.WORD, row -> CellValue.words(source(row.money().line())))));
        add(columns, "年初预算", Amounts::initialBudget, Amounts::initialBudget);
        add(columns, "全年预算", Amounts::fullYearBudget, Amounts::fullYearBudget);
        add(columns, "执行数", Amounts::executed, Amounts::executed);
        return columns;
    }

    private static String source(String line) {
        return FundSource.ofLine(line).map(FundSource::label).orElse(line);
    }

    private static void add(List<Column<Row>> columns, String name, Function<Amounts<Wan>, Optional<Wan>> ofForm,
            Function<Amounts<Yuan>, Optional<Yuan>> ofLedger) {
        Function<Row, Optional<BigDecimal>> form = row -> ofForm.apply(row.money().form()).map(Wan::value);
        Function<Row, Optional<BigDecimal>> ledger =
                row -> ofLedger.apply(row.money().ledger()).map(amount -> amount.toWan().value());
        int formColumn = columns.size();
        columns.add(Column.of(name + "（表）", 12, Kind.DECIMAL, row -> figure(form.apply(row))));
        columns.add(Column.of(name + "（账）", 13, Kind.DECIMAL, row -> figure(ledger.apply(row))));
        columns.add(Column.of(name + "差额", 11, Kind.DECIMAL,
                row -> difference(row.number(), formColumn, form.apply(row), ledger.apply(row))));
    }

    private static CellValue figure(Optional<BigDecimal> amount) {
        return amount.<CellValue>map(CellValue.Figure::new).orElse(CellValue.NOTHING);
    }

    private static CellValue difference(int number, int formColumn, Optional<BigDecimal> form,
            Optional<BigDecimal> ledger) {
        int row = TableSheet.FIRST_ROW + number - 1;
        String minus = new CellRef(row, formColumn) + "-" + new CellRef(row, formColumn + 1);
        BigDecimal exact = form.orElse(BigDecimal.ZERO).subtract(ledger.orElse(BigDecimal.ZERO));
        return new CellValue.Formula("IF(ABS(ROUND(" + minus + ",6))<" + AGREES_BELOW + ",0,ROUND(" + minus + ",4))",
                new CellValue.Figure(shown(exact)));
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.abs().compareTo(AGREES_BELOW) < 0 ? BigDecimal.ZERO : exact.setScale(4, RoundingMode.HALF_UP);
    }

    static void write(TableSheet<Row> sheet, List<FundComparison> comparisons, CellNotes notes) {
        for (int at = 0; at < comparisons.size(); at++) {
            sheet.write(new Row(at + 1, comparisons.get(at)), Map.of());
        }
        sheet.endTable(notes);
        List<Column<Row>> columns = columns();
        Totals totals = new Totals(null, TableSheet.FIRST_ROW, sheet.nextRow() - 1);
        List<CellValue> values = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            values.add(column == 2 ? CellValue.words("合计") : null);
            if (column >= FIRST_AMOUNT) {
                int at = column;
                List<BigDecimal> figures = new ArrayList<>();
                for (int row = 0; row < comparisons.size(); row++) {
                    figures.add(value(columns.get(at).value().apply(new Row(row + 1, comparisons.get(row)))));
                }
                values.set(at, totals.sum(at, figures));
            }
        }
        sheet.writeTotals(values);
    }

    private static BigDecimal value(CellValue value) {
        CellValue now = value instanceof CellValue.Formula formula ? formula.cached() : value;
        return now instanceof CellValue.Figure figure ? figure.value() : BigDecimal.ZERO;
    }
}
