package hebiao.exporter.consolidated;

import hebiao.exporter.consolidated.BarChart.Bars;
import hebiao.exporter.consolidated.BarChart.Filling;
import hebiao.exporter.consolidated.CellValue.Figure;
import hebiao.finding.Language;
import hebiao.finding.RateRounding;
import hebiao.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** 部门统计: a row a department, amounts in 万元, the totals, then execution by department and findings by rule as charts. */
final class DepartmentSheet {

    static final String NAME = "部门统计";

    private static final int PROJECTS = 1;
    private static final int INITIAL = 2;
    private static final int BUDGET = 3;
    private static final int EXECUTED = 4;
    private static final int RATE = 5;
    private static final int MEAN = 6;
    private static final int RETURNED = 7;
    private static final int FIRST_SEVERITY = 8;
    /** More bars than these nobody reads. */
    private static final int MOST_BARS = 20;
    /** With more departments the charts get a page of their own: no chart is cut by a page's end. */
    private static final int MOST_ON_ONE_PAGE = 25;
    private static final List<Filling> FILLINGS = List.of(Filling.DARK, Filling.MIDDLE, Filling.EMPTY);

    /** A department and the row that it stands in, counted from 0. */
    record Row(int at, DepartmentTotals totals) {
    }

    private final List<DepartmentTotals> departments;
    private final RateRounding rounding;
    private final List<Column<Row>> columns;

    DepartmentSheet(List<ProjectRow> projects, RateRounding rounding) {
        this.departments = DepartmentTotals.of(projects);
        this.rounding = rounding;
        List<Column<Row>> all = new ArrayList<>(List.of(
                Column.of("主管部门", 36, Kind.TEXT, row -> CellValue.words(shownName(row.totals()))),
                Column.of("项目数", 10, Kind.COUNT, row -> CellValue.number(row.totals().projects().size())),
                amount("年初预算数", "initialBudget"),
                amount("全年预算数", "fullYearBudget"),
                amount("全年执行数", "executed"),
                Column.of("执行率(%)", 10, Kind.DECIMAL, row -> rate(row.at(), List.of(row.totals()))),
                Column.of("平均总分", 10, Kind.DECIMAL, row -> row.totals().meanScore().<CellValue>map(Figure::new)
                        .orElse(CellValue.NOTHING)),
                Column.of("退回（含无法读取）", 10, Kind.COUNT, row -> CellValue.number(row.totals().returned()))));
        for (Severity severity : Severity.values()) {
            all.add(Column.of(severity.name(Language.ZH), 8, Kind.COUNT,
                    row -> CellValue.number(row.totals().count(severity))));
        }
        this.columns = List.copyOf(all);
    }

    List<Column<Row>> columns() {
        return columns;
    }

    private static Column<Row> amount(String header, String part) {
        return Column.of(header, 14, Kind.DECIMAL, row -> new Figure(row.totals().amount(part)));
    }

    private static String shownName(DepartmentTotals totals) {
        return totals.name().isEmpty() ? "（主管部门未读出）" : totals.name();
    }

    private CellValue rate(int row, List<DepartmentTotals> of) {
        return Totals.rate(row, BUDGET, EXECUTED, sum(of, "fullYearBudget"), sum(of, "executed"), rounding);
    }

    private static BigDecimal sum(List<DepartmentTotals> of, String part) {
        return of.stream().map(totals -> totals.amount(part)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Writes the table, then the charts; the figures of the second one stand in 规则说明. */
    void write(TableSheet<Row> sheet, List<ProjectRow> projects, List<RuleGroup> groups, CellNotes notes) {
        departments.forEach(department -> sheet.write(new Row(sheet.nextRow(), department), Map.of()));
        sheet.endTable(notes);
        if (departments.isEmpty()) {
            return;
        }
        sheet.writeTotals(totals(sheet.nextRow(), projects));
        List<RuleGroup> shown = groups.subList(0, Math.min(MOST_BARS, groups.size()));
        int height = 8 + Math.max(Math.min(MOST_BARS, departments.size()), shown.size()) * 3 / 2;
        int charts = sheet.nextRow() + 1;
        if (departments.size() <= MOST_ON_ONE_PAGE) {
            sheet.printOnOnePage();
        } else {
            sheet.breakPage();
        }
        sheet.drawing(xssf -> executionByDepartment().draw(xssf, anchor(0, 4, charts, height)));
        if (!shown.isEmpty()) {
            sheet.drawing(xssf -> findingsByRule(shown, groups.size())
                    .draw(xssf, anchor(4, columns.size(), charts, height)));
        }
    }

    private List<CellValue> totals(int row, List<ProjectRow> projects) {
        Totals totals = new Totals(null, TableSheet.FIRST_ROW, row - 1);
        List<CellValue> cells = new ArrayList<>(Collections.nCopies(columns.size(), null));
        cells.set(0, CellValue.words("合计"));
        cells.set(PROJECTS, count(totals, PROJECTS, department -> department.projects().size()));
        cells.set(INITIAL, amount(totals, INITIAL, "initialBudget"));
        cells.set(BUDGET, amount(totals, BUDGET, "fullYearBudget"));
        cells.set(EXECUTED, amount(totals, EXECUTED, "executed"));
        cells.set(RATE, rate(row, departments));
        cells.set(MEAN, SummarySheet.meanTotalScore(projects));
        cells.set(RETURNED, count(totals, RETURNED, DepartmentTotals::returned));
        for (Severity severity : Severity.values()) {
            int at = FIRST_SEVERITY + severity.ordinal();
            cells.set(at, count(totals, at, department -> department.count(severity)));
        }
        return cells;
    }

    private CellValue amount(Totals totals, int column, String part) {
        return totals.sum(column, departments.stream().map(department -> department.amount(part)).toList());
    }

    private CellValue count(Totals totals, int column, ToLongFunction<DepartmentTotals> of) {
        return totals.count(column, departments.stream().mapToLong(of).sum());
    }

    private BarChart executionByDepartment() {
        List<DepartmentTotals> shown = departments.subList(0, Math.min(MOST_BARS, departments.size()));
        String title = shown.size() < departments.size() ? "各部门执行率(%)：全年预算最大的" + MOST_BARS + "个" : "各部门执行率(%)";
        List<BigDecimal> rates = shown.stream().map(department -> Totals.rate(department.amount("fullYearBudget"),
                department.amount("executed"), rounding)).toList();
        return new BarChart(title, NAME, shown.stream().map(DepartmentSheet::shownName).toList(), 0,
                TableSheet.FIRST_ROW,
                List.of(new Bars("执行率(%)", RATE, rates, Filling.DARK)));
    }

    private static BarChart findingsByRule(List<RuleGroup> shown, int all) {
        List<Bars> bars = Arrays.stream(Severity.values()).map(severity -> new Bars(severity.name(Language.ZH),
                RuleSheet.countColumn(severity), shown.stream().map(group -> group.count(severity)).toList(),
                FILLINGS.get(severity.ordinal()))).toList();
        String title = shown.size() < all ? "各规则问题数：最重、最多的" + MOST_BARS + "条" : "各规则问题数";
        return new BarChart(title, RuleSheet.NAME, shown.stream().map(group -> group.rule().name().zh()).toList(),
                RuleSheet.NAME_COLUMN, TableSheet.FIRST_ROW, bars);
    }

    private static XSSFClientAnchor anchor(int fromColumn, int toColumn, int row, int height) {
        return new XSSFClientAnchor(0, 0, 0, 0, fromColumn, row, toColumn, row + height);
    }
}
