package hebiao.exporter.consolidated;

import hebiao.consolidation.FundComparison;
import hebiao.consolidation.FundComparison.Amounts;
import hebiao.consolidation.Month;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.exporter.consolidated.CellValue.Formula;
import hebiao.form.CellRef;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * 资金核对: a row a project and source, form and ledger side by side in 万元; the difference is 0 where they agree. Only
 * the amounts that both a form and a ledger of the month have.
 */
final class FundCheckSheet {

    static final String NAME = "资金核对";

    /** Forms cut amounts off: less than one unit of their last decimal is no difference. */
    private static final BigDecimal AGREES_BELOW = new BigDecimal("0.01");

    /** One comparison and its place in the table, counted from 1. */
    record Row(int number, FundComparison money) {
    }

    /** An amount of form and ledger and their difference, in three columns from this one on. */
    private record Group(int column, Function<Row, Optional<BigDecimal>> form,
            Function<Row, Optional<BigDecimal>> ledger, Optional<BigDecimal> ledgerTotal) {

        int ledgerColumn() {
            return column + 1;
        }

        int differenceColumn() {
            return column + 2;
        }

        BigDecimal exact(Row row) {
            return form.apply(row).orElse(BigDecimal.ZERO).subtract(ledger.apply(row).orElse(BigDecimal.ZERO));
        }
    }

    private final List<Row> rows;
    private final List<Column<Row>> columns;
    private final List<Group> groups = new ArrayList<>();

    FundCheckSheet(Month month) {
        List<FundComparison> all = month.comparisons();
        this.rows = IntStream.range(0, all.size()).mapToObj(at -> new Row(at + 1, all.get(at))).toList();
        this.columns = new ArrayList<>(List.of(
                Column.of("序号", 5, Kind.COUNT, row -> CellValue.number(row.number())),
                Column.of("项目编码", 18, Kind.WORD, row -> CellValue.words(row.money().code())),
                Column.of("项目名称", 28, Kind.TEXT, row -> CellValue.words(row.money().project())),
                Column.of("主管部门", 18, Kind.TEXT, row -> CellValue.words(row.money().department())),
                Column.of("资金来源", 12, Kind.WORD, row -> CellValue.words(source(row.money().line())))));
        Amounts<Yuan> totals = month.ledgerTotals();
        add("年初预算", Amounts::initialBudget, Amounts::initialBudget, totals, row -> true);
        boolean knownToForms = all.stream().anyMatch(one -> one.form().fullYearBudget().isPresent());
        if (knownToForms || all.stream().allMatch(FundComparison::hasFullYearBudget)) {
            add("全年预算", Amounts::fullYearBudget, Amounts::fullYearBudget, totals,
                    row -> row.money().hasFullYearBudget());
        }
        add("执行数", Amounts::executed, Amounts::executed, totals, row -> true);
    }

    List<Column<Row>> columns() {
        return List.copyOf(columns);
    }

    private static String source(String line) {
        return FundSource.ofLine(line).map(FundSource::label).orElse(line);
    }

    /** Nothing where the ledger was not given. */
    private void add(String name, Function<Amounts<Wan>, Optional<Wan>> ofForm,
            Function<Amounts<Yuan>, Optional<Yuan>> ofLedger, Amounts<Yuan> totals, Function<Row, Boolean> compares) {
        if (ofLedger.apply(totals).isEmpty()) {
            return;
        }
        Group group = new Group(columns.size(), row -> ofForm.apply(row.money().form()).map(Wan::value),
                row -> ofLedger.apply(row.money().ledger()).map(amount -> amount.toWan().value()),
                ofLedger.apply(totals).map(total -> total.toWan().value()));
        groups.add(group);
        columns.add(Column.of(name + "（表）", 12, Kind.DECIMAL, row -> figure(group.form().apply(row))));
        columns.add(Column.of(name + "（账）", 15, Kind.DECIMAL, row -> figure(group.ledger().apply(row))));
        columns.add(Column.of(name + "差额", 11, Kind.DECIMAL,
                row -> compares.apply(row) ? difference(row, group) : CellValue.NOTHING));
    }

    private static CellValue figure(Optional<BigDecimal> amount) {
        return amount.<CellValue>map(Figure::new).orElse(CellValue.NOTHING);
    }

    private static CellValue difference(Row row, Group group) {
        int at = TableSheet.FIRST_ROW + row.number() - 1;
        String minus = new CellRef(at, group.column()) + "-" + new CellRef(at, group.ledgerColumn());
        return new Formula("IF(ABS(ROUND(" + minus + ",6))<" + AGREES_BELOW + ",0,ROUND(" + minus + ",4))",
                new Figure(shown(group.exact(row))));
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.abs().compareTo(AGREES_BELOW) < 0 ? BigDecimal.ZERO : exact.setScale(4, RoundingMode.HALF_UP);
    }

    /** Writes the rows, their totals, and a row that is 0 while the sheet holds all that the ledgers hold. */
    void write(TableSheet<Row> sheet, CellNotes notes) {
        rows.forEach(row -> sheet.write(row, Map.of()));
        sheet.endTable(notes);
        groups.forEach(group -> sheet.markUnlessZero(group.differenceColumn()));
        int last = sheet.nextRow() - 1;
        Totals totals = new Totals(null, TableSheet.FIRST_ROW, last);
        sheet.writeTotals(cells("合计", group -> IntStream.range(0, 3).mapToObj(part -> (CellValue) totals.sum(
                group.column() + part, figures(group.column() + part))).toList()));
        int ledgers = sheet.nextRow();
        sheet.writeTotals(cells("账上总数", group -> row(null, figure(group.ledgerTotal()), null)));
        sheet.writeTotals(cells("校验（应为 0）", group -> row(null, check("SUM(" + range(group.ledgerColumn(), last) + ")-"
                + new CellRef(ledgers, group.ledgerColumn())), check(differences(group, last)))));
    }

    private List<CellValue> cells(String name, Function<Group, List<CellValue>> values) {
        List<CellValue> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.header().equals("项目名称") ? CellValue.words(name) : null));
        groups.forEach(group -> {
            for (int part = 0; part < 3; part++) {
                cells.set(group.column() + part, values.apply(group).get(part));
            }
        });
        return cells;
    }

    private static List<CellValue> row(CellValue form, CellValue ledger, CellValue difference) {
        return Arrays.asList(form, ledger, difference);
    }

    private static CellValue check(String formula) {
        return new Formula("ROUND(" + formula + ",2)", CellValue.number(0));
    }

    /** What form and ledger differ by in the rows that show a difference, without the differences shown. */
    private static String differences(Group group, int last) {
        String shown = range(group.differenceColumn(), last);
        return "SUMPRODUCT((" + shown + "<>0)*(" + range(group.column(), last) + "-"
                + range(group.ledgerColumn(), last) + "))-SUM(" + shown + ")";
    }

    private static String range(int column, int last) {
        return new CellRef(TableSheet.FIRST_ROW, column) + ":" + new CellRef(last, column);
    }

    private List<BigDecimal> figures(int column) {
        return rows.stream().map(row -> value(columns.get(column).value().apply(row))).toList();
    }

    private static BigDecimal value(CellValue value) {
        CellValue now = value instanceof Formula formula ? formula.cached() : value;
        return now instanceof Figure figure ? figure.value() : BigDecimal.ZERO;
    }
}
