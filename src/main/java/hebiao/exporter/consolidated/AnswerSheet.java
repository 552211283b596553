package hebiao.exporter.consolidated;

import hebiao.consolidation.Answered;
import hebiao.exporter.consolidated.CellValue.CellLink;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.exporter.consolidated.RuleGroup.Located;
import hebiao.finding.DoubtAnswer;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 说明: every answer to a doubt, each leading to its finding; those whose finding is not there any more come first. Above
 * them the head of the audit trail that holds them.
 */
final class AnswerSheet {

    static final String NAME = "说明";

    /**
     * One answer.
     *
     * @param number its place in the list, counted from 1
     * @param finding the place of its finding in 问题清单, counted from 1; 0 for one that is gone
     */
    record Row(int number, DoubtAnswer answer, int finding) {
    }

    private AnswerSheet() {
    }

    static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.of("序号", 5, Kind.COUNT, row -> CellValue.number(row.number())),
                Column.of("对应的问题", 14, Kind.LINK, AnswerSheet::finding),
                Column.of("规则", 6, Kind.WORD, row -> CellValue.words(row.answer().finding().rule())),
                Column.of("文件", 34, Kind.TEXT, row -> CellValue.words(row.answer().finding().file())),
                Column.of("工作表", 12, Kind.WORD, row -> CellValue.words(row.answer().finding().sheet())),
                Column.of("单元格", 7, Kind.WORD, row -> CellValue.words(row.answer().finding().cell())),
                Column.of("表中填的", 18, Kind.TEXT, row -> CellValue.words(row.answer().finding().reported()))));
        columns.addAll(AnswerColumns.of(row -> Optional.of(row.answer())));
        return List.copyOf(columns);
    }

    private static CellValue finding(Row row) {
        return row.finding() == 0 ? new Grave("已不在", Severity.WARNING)
                : new CellLink(FindingSheet.NAME + " " + row.finding(), "'" + FindingSheet.NAME + "'!"
                        + new CellRef(TableSheet.FIRST_ROW + row.finding() - 1, 0));
    }

    static String caption(Answered answered) {
        int all = answered.answers().size() + answered.gone().size();
        return "部门对疑点的说明 " + all + " 条，其中 " + answered.gone().size() + " 条对应的问题已不在（已改正，或说法、数字变了）"
                + (answered.trail() == null ? "" : "　｜　审计链到第 " + answered.trail().records() + " 条，链头 SHA-256："
                + answered.trail().head());
    }

    static void write(TableSheet<Row> sheet, List<RuleGroup> groups, Answered answered, CellNotes notes) {
        int number = 0;
        for (DoubtAnswer gone : answered.gone()) {
            sheet.write(new Row(++number, gone, 0), Map.of());
        }
        int place = 0;
        for (RuleGroup group : groups) {
            for (Located located : group.findings()) {
                place++;
                Optional<DoubtAnswer> answer = answered.to(located.finding());
                if (answer.isPresent()) {
                    sheet.write(new Row(++number, answer.get(), place), Map.of());
                }
            }
        }
        sheet.endTable(notes);
    }
}
