package hebiao.exporter.consolidated;

import hebiao.exporter.consolidated.CellValue.Formula;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.finding.Language;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 规则说明: the rules that spoke in the month, each with its count, its basis and its explanation. */
final class RuleSheet {

    static final String NAME = "规则说明";
    static final int NAME_COLUMN = 1;

    private static final Pattern BREAK_IN_PARAGRAPH = Pattern.compile("(?<!\\n)\\n(?![\\n\\-])");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");

    /** A rule by its place in the list, counted from 1. */
    record Row(int number, RuleGroup group) {
    }

    private RuleSheet() {
    }

    /** @param findings how many rows 问题清单 has */
    static List<Column<Row>> columns(int findings) {
        return List.of(
                Column.of("规则", 6, Kind.WORD, row -> CellValue.words(row.group().rule().code())),
                Column.of("规则名称", 20, Kind.TEXT, row -> CellValue.words(row.group().rule().name().zh())),
                Column.of("严重程度", 8, Kind.WORD, row -> Grave.of(row.group().worst())),
                count(Severity.ERROR, findings),
                count(Severity.WARNING, findings),
                count(Severity.NOTICE, findings),
                Column.of("依据", 30, Kind.TEXT, row -> CellValue.words(row.group().rule().cite(Language.ZH))),
                Column.of("怎么改", 34, Kind.TEXT, row -> CellValue.words(row.group().rule().action().zh())),
                Column.of("说明", 84, Kind.TEXT, row -> CellValue.words(plain(row.group().rule().explanation().zh()))));
    }

    private static Column<Row> count(Severity severity, int findings) {
        CellRef header = new CellRef(TableSheet.HEADER_ROW, countColumn(severity));
        return Column.of(severity.name(Language.ZH), 6, Kind.COUNT, row -> new Formula(
                "COUNTIFS(" + listed(FindingSheet.RULE_COLUMN, findings) + "," + cell(row.number()) + ","
                        + listed(FindingSheet.SEVERITY_COLUMN, findings) + "," + header + ")",
                CellValue.number(row.group().count(severity))));
    }

    private static String listed(int column, int findings) {
        return "'" + FindingSheet.NAME + "'!" + new CellRef(TableSheet.FIRST_ROW, column) + ":"
                + new CellRef(TableSheet.lastRow(findings), column);
    }

    /** The column that counts the findings of a severity. */
    static int countColumn(Severity severity) {
        return NAME_COLUMN + 2 + severity.ordinal();
    }

    /** The page's paragraphs as lines; its lines are only as long as an editor likes them. */
    private static String plain(String page) {
        return BLANK_LINES.matcher(BREAK_IN_PARAGRAPH.matcher(page).replaceAll("")).replaceAll("\n").replace("`", "");
    }

    private static CellRef cell(int number) {
        return new CellRef(TableSheet.FIRST_ROW + number - 1, 0);
    }

    /** The target of a link to a rule. */
    static String target(int number) {
        return "'" + NAME + "'!" + cell(number);
    }

    static void write(TableSheet<Row> sheet, List<RuleGroup> groups, CellNotes notes) {
        for (int at = 0; at < groups.size(); at++) {
            sheet.write(new Row(at + 1, groups.get(at)), Map.of());
        }
        sheet.endTable(notes);
    }
}
