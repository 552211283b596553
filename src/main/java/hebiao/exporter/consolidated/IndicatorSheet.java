package hebiao.exporter.consolidated;

import hebiao.consolidation.Month;
import hebiao.finding.Finding;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 指标明细: a row an indicator. */
final class IndicatorSheet {

    static final String NAME = "指标明细";

    /** One indicator of a project. */
    record Row(ProjectRow project, Indicator indicator) {
    }

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.of("项目序号", 6, Kind.COUNT, row -> CellValue.number(row.project().number())),
            Column.of("项目名称", 28, Kind.TEXT, row -> CellValue.text(row.project().checked().form().projectName())),
            Column.of("主管部门", 20, Kind.TEXT, row -> CellValue.text(row.project().checked().form()
                    .departmentInCharge())),
            part("一级指标", 12, Kind.TEXT, "level1"),
            part("二级指标", 18, Kind.TEXT, "level2"),
            part("三级指标", 30, Kind.TEXT, "level3"),
            part("年度指标值", 18, Kind.TEXT, "target"),
            part("实际完成值", 18, Kind.TEXT, "actual"),
            part("分值", 8, Kind.DECIMAL, "weight"),
            part("得分", 8, Kind.DECIMAL, "score"),
            part("偏差原因分析及改进措施", 34, Kind.TEXT, "reason"));

    private IndicatorSheet() {
    }

    /** The columns by the names that the month's forms have for them. */
    static List<Column<Row>> columns(Month month, Edition edition) {
        return COLUMNS.stream().map(column -> column.field() == null ? column : column.called(
                edition.header(month, FieldPath.indicator(0, column.field()), column.header()))).toList();
    }

    private static Column<Row> part(String header, int width, Kind kind, String part) {
        return new Column<>(header, width, kind, part, row -> switch (part) {
            case "weight" -> CellValue.number(row.indicator().weight());
            case "score" -> CellValue.number(row.indicator().score());
            default -> CellValue.text(row.indicator().part(part).map(Object::toString));
        });
    }

    /** The column in which a part of an indicator stands; for what has none the name of the indicator. */
    static int columnOf(FieldPath field) {
        List<String> parts = COLUMNS.stream().map(Column::field).toList();
        return parts.indexOf(parts.contains(field.last()) ? field.last() : "level3");
    }

    static void write(TableSheet<Row> sheet, List<ProjectRow> projects, CellNotes notes) {
        for (ProjectRow project : projects) {
            Map<Integer, List<Finding>> ofIndicator = project.findings().stream()
                    .filter(finding -> Spot.of(project, finding).sheet().equals(NAME))
                    .collect(Collectors.groupingBy(finding -> finding.place().field().indicatorIndex()));
            List<Indicator> indicators = project.form().map(form -> form.indicators()).orElse(List.of());
            for (Indicator indicator : indicators) {
                Map<Integer, List<Finding>> marks = ofIndicator.getOrDefault(indicator.index(), List.of()).stream()
                        .collect(Collectors.groupingBy(finding -> columnOf(finding.place().field())));
                sheet.write(new Row(project, indicator), marks);
            }
        }
        sheet.endTable(notes);
    }
}
