package hebiao.exporter.consolidated;

import hebiao.consolidation.Month;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.exporter.consolidated.CellValue.Formula;
import hebiao.finding.Language;
import hebiao.finding.RateRounding;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.Funds;
import hebiao.form.MonthExecution;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * 部门统计: a row a department, amounts in 万元, then the totals. It has only the columns that the month's forms fill:
 * monitoring forms know neither 全年预算数 nor scores.
 */
final class DepartmentSheet {

    static final String NAME = "部门统计";

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** A department and the row that it stands in, counted from 0. */
    record Row(int at, DepartmentTotals totals) {
    }

    private final Month month;
    private final List<ProjectRow> projects;
    private final List<DepartmentTotals> departments;
    private final RateRounding rounding;
    private final List<Column<Row>> columns = new ArrayList<>();
    /** What stands below each column, in the row given. */
    private final List<Function<Integer, CellValue>> totals = new ArrayList<>();
    private int budgetColumn;
    private int rateColumn;

    DepartmentSheet(Month month, List<ProjectRow> projects, Edition edition) {
        this.month = month;
        this.projects = projects;
        this.departments = DepartmentTotals.of(projects, month.before(), edition);
        this.rounding = edition.rateRounding(month);
        add(Column.of("主管部门", 30, Kind.TEXT, row -> CellValue.words(shownName(row.totals()))),
                row -> CellValue.words("合计"));
        count("项目数", totals -> totals.projects().size());
        budgets(edition);
        month.before().forEach(this::executed);
        int executedColumn = columns.size();
        amount(edition.header(month, FieldPath.funds(Funds.TOTAL, "executed"), "全年执行数"),
                totals -> totals.amount("executed"));
        rateColumn = columns.size();
        add(Column.of("执行率(%)", 10, Kind.DECIMAL, row -> rate(row.at(), executedColumn, List.of(row.totals()))),
                row -> rate(row, executedColumn, departments));
        add(Column.of("比时间进度快慢", 14, Kind.DECIMAL, row -> ahead(row.at(), List.of(row.totals()))),
                row -> ahead(row, departments));
        if (forms().isEmpty() || forms().stream().anyMatch(form -> form.totalScore().isFilled())) {
            add(Column.of("平均总分", 10, Kind.DECIMAL, row -> row.totals().meanScore().<CellValue>map(Figure::new)
                    .orElse(CellValue.NOTHING)), row -> SummarySheet.meanTotalScore(projects));
        }
        count("退回（含无法读取）", DepartmentTotals::returned);
        for (Severity severity : Severity.values()) {
            count(severity.name(Language.ZH), totals -> totals.count(severity));
        }
    }

    List<Column<Row>> columns() {
        return List.copyOf(columns);
    }

    /** What the sheet is about, in one line. */
    String caption() {
        return "金额单位：万元　｜　按执行率所用的预算数从大到小排列　｜　" + month.period().month() + " 月末时间进度 "
                + pace().toPlainString() + "%，快慢 = 执行率 − 时间进度（百分点）";
    }

    private List<Submission> forms() {
        return projects.stream().flatMap(project -> project.form().stream()).toList();
    }

    private void add(Column<Row> column, Function<Integer, CellValue> total) {
        columns.add(column);
        totals.add(total);
    }

    private void amount(String header, Function<DepartmentTotals, BigDecimal> of) {
        int at = columns.size();
        add(Column.of(header, 13, Kind.DECIMAL, row -> new Figure(of.apply(row.totals()))),
                row -> above(row).sum(at, departments.stream().map(of).toList()));
    }

    private void count(String header, Function<DepartmentTotals, Number> of) {
        int at = columns.size();
        add(Column.of(header, 9, Kind.COUNT, row -> CellValue.number(of.apply(row.totals()).longValue())),
                row -> above(row).count(at, departments.stream().mapToLong(one -> of.apply(one).longValue()).sum()));
    }

    /** The budgets that the forms have; one of them, or where forms differ a column of its own, is what rates go by. */
    private void budgets(Edition edition) {
        List<String> used = forms().stream().map(edition::denominator).distinct().toList();
        budgetColumn = columns.size();
        amount("年初预算数", totals -> totals.amount("initialBudget"));
        if (used.isEmpty() || used.contains("fullYearBudget")) {
            budgetColumn = columns.size();
            amount("全年预算数", totals -> totals.amount("fullYearBudget"));
        }
        if (used.size() > 1) {
            budgetColumn = columns.size();
            amount("执行率所用的预算数", DepartmentTotals::budget);
        }
    }

    private void executed(MonthExecution before) {
        int at = columns.size();
        List<BigDecimal> all = departments.stream().flatMap(one -> one.executed(before).stream()).toList();
        add(Column.of("1–" + before.period().month() + "月执行数", 13, Kind.DECIMAL,
                row -> row.totals().executed(before).<CellValue>map(Figure::new).orElse(CellValue.NOTHING)),
                row -> above(row).sum(at, all));
    }

    private static Totals above(int row) {
        return new Totals(null, TableSheet.FIRST_ROW, row - 1);
    }

    private static String shownName(DepartmentTotals totals) {
        return totals.name().isEmpty() ? "（主管部门未读出）" : totals.name();
    }

    private Formula rate(int row, int executedColumn, List<DepartmentTotals> of) {
        return Totals.rate(row, budgetColumn, executedColumn, sum(of, DepartmentTotals::budget),
                sum(of, totals -> totals.amount("executed")), rounding);
    }

    private static BigDecimal sum(List<DepartmentTotals> of, Function<DepartmentTotals, BigDecimal> amount) {
        return of.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How much of the year has passed, in %. */
    private BigDecimal pace() {
        return BigDecimal.valueOf(month.period().month() * 100L).divide(MONTHS, 2, RoundingMode.HALF_UP);
    }

    /** By how many points the rate is ahead of the calendar; nothing without a budget. */
    private Formula ahead(int row, List<DepartmentTotals> of) {
        BigDecimal budget = sum(of, DepartmentTotals::budget);
        BigDecimal rate = Totals.rate(budget, sum(of, totals -> totals.amount("executed")), rounding);
        String minus = new CellRef(row, rateColumn) + "-" + pace().toPlainString();
        return new Formula("IF(" + new CellRef(row, budgetColumn) + "=0,\"\",ROUND(" + minus + ",2))",
                budget.signum() == 0 ? CellValue.NOTHING : new Figure(rate.subtract(pace())));
    }

    /** Writes the table, then the charts; the figures of the second one stand in 规则说明. */
    void write(TableSheet<Row> sheet, List<RuleGroup> groups, CellNotes notes) {
        departments.forEach(department -> sheet.write(new Row(sheet.nextRow(), department), Map.of()));
        sheet.endTable(notes);
        if (departments.isEmpty()) {
            return;
        }
        int row = sheet.nextRow();
        sheet.writeTotals(totals.stream().map(total -> total.apply(row)).toList());
        String title = "各部门执行率(%)，时间进度 " + pace().toPlainString();
        List<DepartmentTotals> filed = departments.stream().filter(DepartmentTotals::hasFiled).toList();
        List<BigDecimal> rates = filed.stream().map(one -> Totals.rate(one.budget(), one.amount("executed"), rounding))
                .toList();
        new DepartmentCharts(filed.stream().map(DepartmentSheet::shownName).toList(), rates, rateColumn, groups)
                .draw(sheet, columns.stream().map(Column::width).toList(), title);
    }
}
