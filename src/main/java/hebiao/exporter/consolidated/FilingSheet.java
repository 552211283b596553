package hebiao.exporter.consolidated;

import hebiao.consolidation.Filing;
import hebiao.exporter.consolidated.CellValue.Grave;
import hebiao.finding.Severity;
import hebiao.form.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 报送情况: who has filed, in time, late, twice or not at all; by department. */
final class FilingSheet {

    static final String NAME = "报送情况";

    private static final Map<Filing.State, String> WORDS = Map.of(
            Filing.State.ON_TIME, "按时", Filing.State.LATE, "逾期", Filing.State.UNDATED, "已报送",
            Filing.State.MISSING, "未报送", Filing.State.NIL, "免报", Filing.State.UNKNOWN, "不在项目库");

    /** One filing and its place in the table, counted from 1. */
    record Row(int number, Filing filing) {
    }

    private FilingSheet() {
    }

    static List<Column<Row>> columns(Map<String, String> annotated) {
        return List.of(
                Column.of("序号", 5, Kind.COUNT, row -> CellValue.number(row.number())),
                Column.of("主管部门", 22, Kind.TEXT, row -> CellValue.words(row.filing().department())),
                Column.of("项目编码", 18, Kind.WORD, row -> CellValue.words(row.filing().code())),
                Column.of("项目名称", 32, Kind.TEXT, row -> CellValue.words(row.filing().project())),
                Column.of("实施单位", 24, Kind.TEXT, row -> CellValue.words(row.filing().unit())),
                Column.of("报送情况", 14, Kind.WORD, row -> state(row.filing())),
                Column.of("填报截止日", 12, Kind.WORD, row -> day(row.filing().due())),
                Column.of("收到日期", 12, Kind.WORD, row -> day(row.filing().received())),
                Column.of("逾期天数", 8, Kind.COUNT, row -> row.filing().daysLate() == 0 ? CellValue.NOTHING
                        : CellValue.number(row.filing().daysLate())),
                Column.of("计入的表", 26, Kind.LINK, row -> row.filing().counted().stream().map(Source::file).findFirst()
                        .map(file -> CellValue.annotatedCopy(file, annotated)).orElse(CellValue.NOTHING)),
                Column.of("不计的表", 26, Kind.TEXT, row -> CellValue.words(row.filing().superseded().stream()
                        .map(Source::file).collect(Collectors.joining("、")))));
    }

    private static CellValue state(Filing filing) {
        String words = WORDS.get(filing.state()) + (filing.isTwice() ? "（重复报送）" : "");
        return switch (filing.state()) {
            case MISSING -> new Grave(words, Severity.ERROR);
            case LATE, UNKNOWN -> new Grave(words, Severity.WARNING);
            case NIL -> CellValue.words(words);
            case ON_TIME, UNDATED -> filing.isTwice() ? new Grave(words, Severity.WARNING) : CellValue.words(words);
        };
    }

    private static CellValue day(LocalDate day) {
        return day == null ? CellValue.NOTHING : CellValue.words(day.toString());
    }

    /** How many are in each state, as one line. */
    static String caption(List<Filing> filings) {
        Map<Filing.State, Long> counts = filings.stream()
                .collect(Collectors.groupingBy(Filing::state, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> WORDS.get(entry.getKey()) + " " + entry.getValue()).collect(Collectors.joining("，"));
    }

    static void write(TableSheet<Row> sheet, List<Filing> filings, CellNotes notes) {
        List<Filing> byDepartment = filings.stream().sorted(Comparator.comparing(Filing::department)
                .thenComparing(Filing::state, Comparator.reverseOrder())).toList();
        for (int at = 0; at < byDepartment.size(); at++) {
            sheet.write(new Row(at + 1, byDepartment.get(at)), Map.of());
        }
        sheet.endTable(notes);
    }
}
