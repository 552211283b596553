package hebiao.exporter.consolidated;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.Filing;
import hebiao.consolidation.Month;
import hebiao.consolidation.Status;
import hebiao.exporter.xlsx.SheetNames;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.Source;
import hebiao.form.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 催报单: a sheet a department with what is missing or returned and why, ready to send. */
final class Reminders {

    private static final String UNKNOWN = "部门不详";

    /** One thing to do. */
    private record Item(String project, String unit, String state, String due, String why, String file) {
    }

    /** An item and its place on its sheet, counted from 1. */
    private record Row(int number, Item item) {
    }

    private final Month month;
    private final Rulebook rulebook;
    private final Map<String, List<Item>> byDepartment = new TreeMap<>();
    private final Map<Source, LocalDate> due = new HashMap<>();

    Reminders(Month month, Rulebook rulebook) {
        this.month = month;
        this.rulebook = rulebook;
        month.filings().stream().filter(filing -> filing.state() == Filing.State.MISSING)
                .forEach(filing -> add(filing.department(), missing(filing)));
        month.filings().forEach(filing -> filing.counted().forEach(form -> due.put(form, filing.due())));
        month.files().forEach(this::returned);
    }

    /** Whether anything is missing or returned. */
    boolean isNeeded() {
        return !byDepartment.isEmpty();
    }

    void write(OutputStream out) throws IOException {
        MonthWorkbook.write(month, this::fill, out);
    }

    private void add(String department, Item item) {
        String name = department == null || department.isBlank() ? UNKNOWN : department.strip();
        byDepartment.computeIfAbsent(name, key -> new ArrayList<>()).add(item);
    }

    private static Item missing(Filing filing) {
        return new Item(filing.project(), filing.unit(), "未报送", Objects.toString(filing.due(), ""), "没有收到这个项目的表", "");
    }

    private void returned(CheckedFile file) {
        if (file.forms().isEmpty()) {
            add(null, new Item("", "", "无法读取", "", why(file.findings()), file.file()));
        }
        for (CheckedForm checked : file.forms()) {
            Submission form = checked.form();
            if (checked.status() == Status.RETURNED && !month.superseded().contains(form.source())) {
                add(form.departmentInCharge().value(), new Item(form.projectName().optional().orElse(""),
                        form.implementingUnit().optional().orElse(""), "退回",
                        Objects.toString(due.get(form.source()), ""), why(checked.findings()), file.file()));
            }
        }
    }

    /** The errors, one a line, each with its cell. */
    private String why(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> (finding.place().cell() == null ? "" : finding.place().cell() + " ")
                        + rulebook.message(finding, Language.ZH))
                .distinct().collect(Collectors.joining("\n"));
    }

    private void fill(MonthWorkbook workbook) {
        CellNotes notes = new CellNotes(rulebook);
        SheetNames names = new SheetNames();
        byDepartment.forEach((department, items) -> {
            TableSheet<Row> sheet = workbook.sheet(names.of(department, UNKNOWN),
                    "催报单（" + month.period() + "）　" + department,
                    "请补报未报送的表；退回的表按批注改正后原样再报。共 " + items.size() + " 项", columns(), 2);
            for (int at = 0; at < items.size(); at++) {
                sheet.write(new Row(at + 1, items.get(at)), Map.of());
            }
            sheet.endTable(notes);
        });
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.of("序号", 5, Kind.COUNT, row -> CellValue.number(row.number())),
                Column.of("项目名称", 32, Kind.TEXT, row -> CellValue.words(row.item().project())),
                Column.of("实施单位", 24, Kind.TEXT, row -> CellValue.words(row.item().unit())),
                Column.of("情况", 10, Kind.WORD, row -> CellValue.words(row.item().state())),
                Column.of("填报截止日", 12, Kind.WORD, row -> CellValue.words(row.item().due())),
                Column.of("原因", 70, Kind.TEXT, row -> CellValue.words(row.item().why())),
                Column.of("报送的文件", 28, Kind.TEXT, row -> CellValue.words(row.item().file())));
    }
}
