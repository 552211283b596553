package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.grid.Region;
import hebiao.importer.SheetModel.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Drift that people make is read the same, and said where rules.md wants it said: each kind on all ten forms, at every
 * place where it can happen.
 */
@Execution(ExecutionMode.CONCURRENT)
class DriftTest {

    private static final FormImporter IMPORTER = importer();

    private static final Map<String, String> SYNONYMS = Map.of("年初预算数", "年初预算", "分数", "分值", "实际完成值", "完成值",
            "分值", "权重", "年度指标值", "目标值");

    private static FormImporter importer() {
        try {
            return TenFormsTest.importer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One drifted copy with the S codes that must be said of it. */
    private record Drifted(String name, byte[] bytes, List<String> codes) {
    }

    private static SheetModel form(int number) {
        try {
            return SheetModel.of(Files.readAllBytes(Path.of("test-fixtures/forms",
                    "form-%02d.xlsx".formatted(number))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDriftIsReadTheSame() {
        return IntStream.rangeClosed(1, 10).boxed().flatMap(number -> drifts(number).stream()
                .map(drift -> DynamicTest.dynamicTest("form %d: %s".formatted(number, drift.name()),
                        () -> check(number, drift))));
    }

    private static void check(int number, Drifted drift) {
        ReadFile read = IMPORTER.read("drift.xlsx", drift.bytes());
        List<String> codes = new ArrayList<>();
        read.findings().forEach(f -> codes.add(f.rule()));
        read.forms().forEach(form -> form.findings().forEach(f -> codes.add(f.rule())));
        assertThat(read.forms()).as("forms; findings %s", codes).isNotEmpty();
        for (ReadForm form : read.forms()) {
            assertThat(differences(number, form)).as("fields").isEmpty();
        }
        assertThat(codes.stream().distinct().sorted().toList()).as("findings %s", said(read)).isEqualTo(drift.codes());
    }

    private static List<String> said(ReadFile read) {
        List<Finding> all = new ArrayList<>(read.findings());
        read.forms().forEach(form -> all.addAll(form.findings()));
        return all.stream().map(f -> f.rule() + "@" + f.place().cell() + f.arguments()).toList();
    }

    private static Map<String, String> differences(int number, ReadForm form) {
        SubmissionFields fields = SubmissionFields.of(form.form());
        Map<String, String> differences = new TreeMap<>();
        FormFacts.of(number).forEach((path, expected) -> {
            Entry<?> entry = fields.get(new FieldPath(path));
            String printed = entry.text() == null ? "" : entry.value() == null
                    ? entry.text() : entry.value().toString();
            if (!printed.equals(expected)) {
                differences.put(path, expected + " → " + entry);
            }
        });
        if (fields.asMap().size() != FormFacts.of(number).size()) {
            differences.put("number of fields", fields.asMap().size() + "");
        }
        return differences;
    }

    private static List<Drifted> drifts(int number) {
        List<Drifted> drifts = new ArrayList<>();
        SheetModel form = form(number);
        int lastRow = form.cells().lastKey().row();
        for (int row = 0; row <= lastRow; row++) {
            drifts.add(drift("a row inserted before row " + (row + 1), form.copy().insertRows(row, 1)));
        }
        drifts.add(drift("three rows inserted above", form.copy().insertRows(0, 3)));
        for (int column = 0; column <= 9; column++) {
            drifts.add(drift("a column inserted before " + CellRef.columnName(column),
                    form.copy().insertColumns(column, 1)));
        }
        drifts.add(drift("rows and columns inserted", form.copy().insertColumns(3, 2).insertRows(5, 2)
                .insertColumns(0, 1)));
        drifts.add(drift("fund lines change places", form.copy().swapRows(7, 8)));
        drifts.add(drift("fund lines change places under other words",
                form.copy().type("C7", "当年财政拨款").swapRows(6, 7)));
        drifts.add(drift("two columns change places", form.copy().swapColumns(5, 6, 11)));
        addLevels(drifts, form);
        addTexts(drifts, form, lastRow);
        addFormulas(drifts, form);
        drifts.add(drift("two forms below", form.copy().paste(form, lastRow + 3, 0), "S15"));
        drifts.add(drift("two forms below without a gap", form.copy().paste(form, lastRow + 1, 0), "S15"));
        drifts.add(drift("two forms beside", form.copy().paste(form, 0, 11), "S15"));
        drifts.add(drift("two forms beside without a gap", form.copy().paste(form, 0, 9), "S15"));
        drifts.add(drift("three forms below", form.copy().paste(form, lastRow + 2, 0).paste(form, 2 * lastRow + 6, 0),
                "S15"));
        return drifts;
    }

    private static void addLevels(List<Drifted> drifts, SheetModel form) {
        for (Region merge : List.copyOf(form.merges())) {
            boolean level = merge.top() >= 12 && merge.bottom() > merge.top();
            if (!level) {
                drifts.add(drift("merge split " + merge.corner(), form.copy().unmerge(merge)));
                continue;
            }
            drifts.add(drift("level merge split " + merge.corner(), form.copy().unmerge(merge), "S14"));
            for (int row = merge.top() + 1; row <= merge.bottom(); row++) {
                int before = row;
                drifts.add(drift("blank indicator row inside " + merge.corner() + " before " + (row + 1),
                        form.copy().insertRows(before, 2)));
            }
        }
    }

    /** Departures that may cost a field its certainty: then it is not read and S04 says so; it is never misread. */
    @TestFactory
    Stream<DynamicTest> nothingIsMisreadInSilence() {
        return IntStream.rangeClosed(1, 10).boxed().flatMap(number -> departures(number).stream()
                .map(d -> DynamicTest.dynamicTest("form %d: %s".formatted(number, d.name()),
                        () -> checkNotMisread(number, d))));
    }

    private static void checkNotMisread(int number, Drifted drift) {
        ReadFile read = IMPORTER.read("drift.xlsx", drift.bytes());
        List<String> said = said(read);
        boolean reported = said.stream().anyMatch(s -> s.startsWith("S04") || s.startsWith("S03"));
        for (ReadForm form : read.forms()) {
            SubmissionFields fields = SubmissionFields.of(form.form());
            differences(number, form).keySet().stream().filter(path -> !path.startsWith("number")).forEach(path -> {
                Entry<?> entry = fields.get(new FieldPath(path));
                // a level between two single cells may have been split either way: rules.md fills from above and says
                // so
                if (path.endsWith(".level2") && said.stream().anyMatch(s -> s.startsWith("S14"))) {
                    return;
                }
                assertThat(entry.text()).as("%s: %s %s", drift.name(), path, said).isNull();
                assertThat(reported).as("%s: %s %s", drift.name(), path, said).isTrue();
            });
        }
        if (!drift.codes().isEmpty()) {
            assertThat(said).as("%s: one cause, one finding", drift.name()).hasSize(1);
            assertThat(reported).as("%s: reported %s", drift.name(), said).isTrue();
        }
    }

    private static List<Drifted> departures(int number) {
        List<Drifted> departures = new ArrayList<>();
        SheetModel form = form(number);
        List<CellRef> labels = labelCells(form);
        for (CellRef label : labels) {
            String text = form.cells().get(label).text();
            boolean optional = text.equals("年度总体目标") || text.equals("项目支出绩效自评表");
            String[] said = optional ? new String[0] : new String[] {"S04"};
            departures.add(drift("label cleared " + label, form.copy().type(label, ""), said));
            departures.add(drift("label with a word more " + label, form.copy().type(label, "甲" + text + "乙"), said));
            departures.add(drift("label replaced " + label, form.copy().type(label, "某某事项"), said));
            departures.add(drift("label cut short " + label, form.copy().type(label, text.substring(1)), said));
            departures.add(drift("label doubled beside the form " + label,
                    form.copy().type(new CellRef(label.row(), 9), text)));
            departures.add(drift("label doubled in the next row " + label,
                    form.copy().insertRows(label.row() + 1, 1)
                    .type(new CellRef(label.row() + 1, label.column()), text)));
        }
        for (int row = 0; row <= form.cells().lastKey().row(); row++) {
            if (row < 12 || row > form.find("总分").row() - 1) {
                departures.add(drift("row deleted " + (row + 1), form.copy().deleteRow(row)));
                departures.add(drift("row doubled " + (row + 1),
                        form.copy().insertRows(row + 1, 1).copyRow(row, row + 1)));
            }
        }
        for (int column = 0; column < 9; column++) {
            departures.add(drift("column deleted " + column, form.copy().deleteColumn(column)));
        }
        for (Region merge : form.merges()) {
            if (merge.top() >= 12 && merge.bottom() > merge.top()) {
                Content text = form.cells().get(merge.corner());
                SheetModel last = form.copy().unmerge(merge).type(merge.corner(), "");
                departures.add(drift("level merge split with its text in the last cell " + merge,
                        last.put(new CellRef(merge.bottom(), merge.left()), text)));
            }
        }
        return departures;
    }

    private static List<CellRef> labelCells(SheetModel form) {
        List<CellRef> labels =
                new ArrayList<>(Stream.of("A1", "A3", "A4", "F4", "A5", "D5", "E5", "F5", "G5", "H5", "I5",
                "C6", "C7", "C8", "C9", "A10", "B10", "E10", "A12", "B12", "C12", "D12", "E12", "F12", "G12", "H12")
                .map(CellRef::of).toList());
        labels.add(form.find("总分"));
        labels.add(form.find("评分等级"));
        return labels;
    }

    private static void addTexts(List<Drifted> drifts, SheetModel form, int lastRow) {
        drifts.add(drift("labels with line breaks and spaces", labels(form, text ->
                text.length() > 1 ? text.charAt(0) + "\n " + text.substring(1) + " " : text)));
        drifts.add(drift("labels in full width with colons", labels(form, text ->
                text.replace('(', '（').replace(')', '）').replace(':', '：').replace('%', '％') + "：")));
        drifts.add(drift("labels with ideographic spaces", labels(form, text ->
                String.join("\u3000", text.split("")))));
        SheetModel numbers = form.copy();
        form.cells().forEach((at, content) -> {
            if (content.number() != null) {
                numbers.put(at, Content.text("%.2f ".formatted(content.number())));
            }
        });
        drifts.add(drift("numbers as text", numbers, "S08"));
        SheetModel words = labels(form, text -> SYNONYMS.getOrDefault(text, text));
        int header = 11;
        drifts.add(drift("other words for labels, and the header again among the indicators", words.copy()
                .insertRows(header + 2, 1).copyRow(header, header + 2).type(new CellRef(header + 2, 5), "分值"), "S05"));
        int total = form.find("总分").row();
        drifts.add(drift("the total under another word, and a subtotal", words.copy().type(form.find("总分"), "合计")
                .insertRows(total, 1).type(new CellRef(total, 0), "合计").put(new CellRef(total, 5),
                        new Content(null, 50.0, "0.00", null)), "S05"));
        drifts.add(drift("a note below", form.copy().type(new CellRef(lastRow + 3, 0), "注：本表一式两份"), "S05"));
        drifts.add(drift("a note above", form.copy().insertRows(0, 1).type("A1", "附件2"), "S05"));
        drifts.add(drift("a note beside", form.copy().type("K6", "经办人：张三"), "S05"));
        drifts.add(drift("a second sheet", form.copy().addSheet("备注", "说明"), "S05"));
        drifts.add(drift("a hidden row", form.copy().hideRow(13), "S10"));
        drifts.add(drift("a renamed sheet", form.copy().rename("Sheet1 (2)")));
        for (String[] pair : new String[][] {{"A3", "C3"}, {"A4", "C4"}, {"F4", "G4"}}) {
            String value = form.text(pair[1]);
            drifts.add(drift("label and value in one cell " + pair[0], form.copy()
                    .type(pair[0], form.text(pair[0]) + "：" + value).type(pair[1], "")));
        }
        CellRef grade = form.find("评分等级");
        CellRef value = new CellRef(grade.row(), 2);
        if (form.cells().get(value) != null) {
            drifts.add(drift("grade typed behind its label", form.copy()
                    .type(grade, "评分等级: " + form.cells().get(value).text()).type(value, "")));
        }
        drifts.add(drift("both names in one cell", form.copy()
                .type("A4", "主管部门：" + form.text("C4") + "　　实施单位：" + form.text("G4"))
                .type("C4", "").type("F4", "").type("G4", "")));
    }

    private static void addFormulas(List<Drifted> drifts, SheetModel form) {
        drifts.add(drift("a formula with a cached value", form.copy().put(CellRef.of("D6"),
                new Content(null, form.cells().get(CellRef.of("D6")).number(), "0.00", "SUM(D7:D9)")), "S12"));
        drifts.add(drift("the total as a formula without a cached value", form.copy().put(CellRef.of("D6"),
                new Content(null, null, "0.00", "SUM(D7:D9)")), "S12"));
        drifts.add(drift("the rate as a formula without a cached value", form.copy().put(CellRef.of("H6"),
                new Content(null, null, "0.00", "TRUNC(ROUND(F6/E6*100,8),2)"))));
    }

    private static SheetModel labels(SheetModel form, UnaryOperator<String> change) {
        SheetModel changed = form.copy();
        List<String> labels = List.of("A3", "A4", "F4", "A5", "D5", "E5", "F5", "G5", "H5", "I5", "C6", "C7", "C8",
                "C9",
                "A10", "B10", "E10", "A12", "B12", "C12", "D12", "E12", "F12", "G12", "H12");
        labels.forEach(at -> changed.type(at, change.apply(form.text(at))));
        for (String label : List.of("总分", "评分等级")) {
            changed.type(form.find(label), change.apply(label));
        }
        return changed;
    }

    private static Drifted drift(String name, SheetModel form, String... codes) {
        return new Drifted(name, form.toXlsx(), List.of(codes));
    }
}
