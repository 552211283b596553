package hebiao.exporter.consolidated;

import hebiao.consolidation.Answered;
import hebiao.exporter.consolidated.CellValue.CellLink;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.exporter.consolidated.RuleGroup.Located;
import hebiao.finding.FieldName;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 问题清单: a row a finding, grouped by rule, the worst first; every row leads to its cell and to the annotated copy. */
final class FindingSheet {

    static final String NAME = "问题清单";
    /** The columns that 规则说明 counts over. */
    static final int SEVERITY_COLUMN = 1;
    static final int RULE_COLUMN = 2;

    /**
     * One finding.
     *
     * @param number its place in the list, counted from 1
     * @param ruleNumber the place of its rule in 规则说明, counted from 1
     */
    record Row(int number, int ruleNumber, RuleGroup group, Located located) {

        Finding finding() {
            return located.finding();
        }

        Rule rule() {
            return group.rule();
        }
    }

    private FindingSheet() {
    }

    static List<Column<Row>> columns(Rulebook rulebook, Map<String, String> annotated, Answered answered) {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.of("序号", 5, Kind.COUNT, row -> CellValue.number(row.number())),
                Column.of("严重程度", 6, Kind.WORD, row -> Grave.of(row.finding().severity())),
                Column.of("规则", 6, Kind.LINK, row -> new CellLink(row.rule().code(),
                        RuleSheet.target(row.ruleNumber()))),
                Column.of("规则名称", 18, Kind.TEXT, row -> CellValue.words(row.rule().name().zh())),
                Column.of("同规则问题数", 8, Kind.COUNT, row -> CellValue.number(row.group().findings().size())),
                Column.of("项目名称", 24, Kind.TEXT, row -> CellValue.words(row.finding().place().project())),
                Column.of("主管部门", 18, Kind.TEXT, row -> CellValue.words(row.finding().place().department())),
                Column.of("工作表", 10, Kind.WORD, row -> CellValue.words(row.finding().place().sheet())),
                Column.of("单元格", 7, Kind.WORD, row -> cell(row.finding().place().cell())),
                Column.of("字段", 18, Kind.TEXT,
                        row -> CellValue.words(FieldName.of(row.finding(), Language.ZH))),
                Column.of("表中填的", 14, Kind.TEXT, row -> CellValue.words(row.finding().reported())),
                Column.of("应为", 12, Kind.TEXT, row -> CellValue.words(row.finding().expected())),
                Column.of("计算过程", 24, Kind.TEXT, row -> CellValue.words(row.finding().arithmetic())),
                Column.of("问题", 36, Kind.TEXT, row -> CellValue.words(rulebook.message(row.finding(), Language.ZH))),
                Column.of("怎么改", 30, Kind.TEXT, row -> CellValue.words(
                        row.rule().action(row.finding().variant()).zh()))));
        if (answered.isGiven()) {
            columns.addAll(AnswerColumns.of(row -> answered.to(row.finding())));
        }
        columns.addAll(List.of(
                Column.of("依据", 26, Kind.TEXT, row -> CellValue.words(row.rule().cite(Language.ZH))),
                Column.of("所在处", 14, Kind.LINK, row -> spot(row.located())),
                Column.of("批注表", 26, Kind.LINK, row -> CellValue.annotatedCopy(row.finding().place().file(),
                        annotated))));
        return List.copyOf(columns);
    }

    private static CellValue cell(CellRef cell) {
        return cell == null ? CellValue.NOTHING : CellValue.words(cell.toString());
    }

    private static CellValue spot(Located located) {
        if (located.project() == null) {
            return CellValue.words(located.finding().place().file());
        }
        Spot spot = Spot.of(located.project(), located.finding());
        return new CellLink(spot.sheet() + "!" + spot.cell(), spot.target());
    }

    static void write(TableSheet<Row> sheet, List<RuleGroup> groups, CellNotes notes) {
        int number = 0;
        for (int at = 0; at < groups.size(); at++) {
            for (Located located : groups.get(at).findings()) {
                sheet.write(new Row(++number, at + 1, groups.get(at), located), Map.of());
            }
        }
        sheet.endTable(notes);
    }
}
