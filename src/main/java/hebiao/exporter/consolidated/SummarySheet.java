package hebiao.exporter.consolidated;

import hebiao.consolidation.Month;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.RateRounding;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Funds;
import hebiao.form.Submission;
import hebiao.form.Wan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 汇总: a row a project, amounts in 万元, then the totals and the means. */
final class SummarySheet {

    static final String NAME = "汇总";

    private static final List<String> AMOUNTS = List.of("年初预算数", "全年预算数", "全年执行数");
    private static final String STATUS = "状态";

    private static final String RATE = "执行率(%)";

    /** By the usual names; a month's own may differ. */
    private static final List<Column<ProjectRow>> SHAPE = columns(Map.of());

    private final List<Column<ProjectRow>> columns;
    private final RateRounding rounding;
    private final Set<String> denominators;

    /** @param annotated the address of each file's annotated copy */
    SummarySheet(Map<String, String> annotated, Month month, List<ProjectRow> projects, Edition edition) {
        this.columns = columns(annotated).stream().map(column -> !column.header().equals(AMOUNTS.get(2)) ? column
                : column.called(edition.header(month, new FieldPath(column.field()), column.header()))).toList();
        this.rounding = edition.rateRounding(month);
        this.denominators = projects.stream().flatMap(project -> project.form().stream())
                .map(edition::denominator).collect(Collectors.toSet());
    }

    List<Column<ProjectRow>> columns() {
        return columns;
    }

    private static List<Column<ProjectRow>> columns(Map<String, String> annotated) {
        List<Column<ProjectRow>> all = new ArrayList<>(List.of(
                Column.of("序号", 5, Kind.COUNT, project -> CellValue.number(project.number())),
                field("项目名称", 30, FieldPath.PROJECT_NAME, Submission::projectName),
                field("主管部门", 20, FieldPath.DEPARTMENT_IN_CHARGE, Submission::departmentInCharge),
                field("实施单位", 20, FieldPath.IMPLEMENTING_UNIT, Submission::implementingUnit),
                new Column<>("年度", 6, Kind.COUNT, FieldPath.FISCAL_YEAR.text(), project -> project.form()
                        .map(form -> CellValue.number(form.fiscalYear().map(BigDecimal::valueOf)))
                        .orElse(CellValue.NOTHING))));
        for (int at = 0; at < AMOUNTS.size(); at++) {
            String part = FundLine.AMOUNTS.get(at);
            all.add(funds(AMOUNTS.get(at), 12, part, form -> amount(form, part)));
        }
        all.add(funds(RATE, 10, "rate", form -> CellValue.number(total(form, "rate"))));
        all.add(funds("执行得分", 8, "score", form -> CellValue.number(total(form, "score"))));
        all.add(Column.of("指标得分", 8, Kind.DECIMAL, project -> project.form().flatMap(Submission::indicatorScoreSum)
                .<CellValue>map(CellValue.Figure::new).orElse(CellValue.NOTHING)));
        all.add(new Column<>("总分", 8, Kind.DECIMAL, FieldPath.TOTAL_SCORE.text(),
                project -> ofForm(project, form -> CellValue.number(form.totalScore()))));
        all.add(new Column<>("等级", 6, Kind.WORD, FieldPath.GRADE.text(),
                project -> ofForm(project, form -> CellValue.text(form.grade()))));
        for (Severity severity : Severity.values()) {
            all.add(Column.of(severity.name(Language.ZH), 6, Kind.COUNT,
                    project -> CellValue.number(project.count(severity))));
        }
        all.add(Column.of(STATUS, 9, Kind.WORD, SummarySheet::status));
        all.add(Column.of("文件", 28, Kind.LINK, project -> CellValue.annotatedCopy(project.file().file(), annotated)));
        return Collections.unmodifiableList(all);
    }

    private static Column<ProjectRow> field(String header, int width, FieldPath path,
            Function<Submission, Entry<String>> field) {
        return new Column<>(header, width, Kind.TEXT, path.text(),
                project -> ofForm(project, form -> CellValue.text(field.apply(form))));
    }

    private static Column<ProjectRow> funds(String header, int width, String part,
            Function<Submission, CellValue> value) {
        return new Column<>(header, width, Kind.DECIMAL, FieldPath.funds(Funds.TOTAL, part).text(),
                project -> ofForm(project, value));
    }

    private static CellValue ofForm(ProjectRow project, Function<Submission, CellValue> value) {
        return project.form().map(value).orElse(CellValue.NOTHING);
    }

    private static CellValue amount(Submission form, String part) {
        return CellValue.number(total(form, part), value -> Wan.of(value, form.unit()).value());
    }

    private static Entry<BigDecimal> total(Submission form, String part) {
        return form.funds().total().map(line -> line.part(part)).orElse(Entry.absent());
    }

    private static CellValue status(ProjectRow project) {
        return switch (project.status()) {
            case ACCEPTED -> CellValue.words("接收");
            case RETURNED -> new Grave("退回", Severity.ERROR);
            case UNREADABLE -> new Grave("无法读取", Severity.ERROR);
        };
    }

    /** The column in which a field stands; 状态 for what has none. */
    static int columnOf(FieldPath field) {
        for (int at = 0; field != null && at < SHAPE.size(); at++) {
            if (field.text().equals(SHAPE.get(at).field())) {
                return at;
            }
        }
        return indexOf(STATUS);
    }

    private static int indexOf(String header) {
        return SHAPE.stream().map(Column::header).toList().indexOf(header);
    }

    /** Writes the rows, then what they come to. */
    void write(TableSheet<ProjectRow> sheet, List<ProjectRow> projects, CellNotes notes) {
        for (ProjectRow project : projects) {
            Map<Integer, List<Finding>> marks = project.findings().stream()
                    .filter(finding -> Spot.of(project, finding).sheet().equals(NAME))
                    .collect(Collectors.groupingBy(finding -> Spot.of(project, finding).cell().column()));
            sheet.write(project, marks);
        }
        sheet.endTable(notes);
        if (!projects.isEmpty()) {
            Totals totals = new Totals(null, TableSheet.FIRST_ROW, sheet.nextRow() - 1);
            sheet.writeTotals(sums(totals, projects, sheet.nextRow()));
            sheet.writeTotals(means(totals, projects));
        }
    }

    private List<CellValue> sums(Totals totals, List<ProjectRow> projects, int row) {
        List<CellValue> cells = new ArrayList<>(Collections.nCopies(SHAPE.size(), null));
        cells.set(1, CellValue.words("合计"));
        for (String header : AMOUNTS) {
            cells.set(indexOf(header), totals.sum(indexOf(header), figures(projects, indexOf(header))));
        }
        if (denominators.size() < 2) {
            // forms of several kinds go by several budgets: 部门统计 adds those up
            int budget = indexOf(AMOUNTS.get(denominators.contains("initialBudget") ? 0 : 1));
            int executed = indexOf(AMOUNTS.get(2));
            cells.set(indexOf(RATE),
                    Totals.rate(row, budget, executed, sum(projects, budget), sum(projects, executed), rounding));
        }
        for (Severity severity : Severity.values()) {
            int at = indexOf(severity.name(Language.ZH));
            cells.set(at, totals.count(at, projects.stream().mapToLong(project -> project.count(severity)).sum()));
        }
        return cells;
    }

    private static List<CellValue> means(Totals totals, List<ProjectRow> projects) {
        List<CellValue> cells = new ArrayList<>(Collections.nCopies(SHAPE.size(), null));
        cells.set(1, CellValue.words("平均"));
        for (String header : List.of("执行得分", "指标得分", "总分")) {
            cells.set(indexOf(header), totals.mean(indexOf(header), figures(projects, indexOf(header))));
        }
        return cells;
    }

    /** The mean of all total scores, live, for another sheet. */
    static CellValue meanTotalScore(List<ProjectRow> projects) {
        int column = indexOf("总分");
        return new Totals(NAME, TableSheet.FIRST_ROW, TableSheet.FIRST_ROW + projects.size() - 1)
                .mean(column, figures(projects, column));
    }

    private static BigDecimal sum(List<ProjectRow> projects, int column) {
        return figures(projects, column).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> figures(List<ProjectRow> projects, int column) {
        return projects.stream().map(SHAPE.get(column).value())
                .flatMap(value -> value instanceof CellValue.Figure figure ? Optional.of(figure.value()).stream()
                        : Optional.<BigDecimal>empty().stream())
                .toList();
    }
}
