package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.grid.Region;
import hebiao.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The monitoring form drifts as the self-evaluation does: two header rows, labels that hold a month, boxes to tick. */
class MonitoringDriftTest {

    private static final Path FORMS = Path.of("test-fixtures/forms-monitoring");
    private static final int LAST_HEADER = 11;
    private static final int COLUMNS = 16;

    private final FormImporter importer;
    private final SheetModel form = SheetModel.of(Files.readAllBytes(FORMS.resolve("monitoring-01.xlsx")));
    private final Map<String, String> facts = new TreeMap<>();

    MonitoringDriftTest() throws IOException {
        List<TemplateFolder> folders = TemplateFolder.shipped();
        List<Template> templates = folders.stream().map(TemplateFolder::template).toList();
        importer = new FormImporter(templates, folders.get(0).policy().limits(), Rulebook.shipped());
        new ObjectMapper().readTree(Files.readString(FORMS.resolve("monitoring-01.json"))).get("fields").properties()
                .forEach(field -> facts.put(field.getKey(), field.getValue().asText()));
    }

    private record Drifted(String name, SheetModel form, List<String> codes) {
    }

    @TestFactory
    Stream<DynamicTest> everyDriftIsReadTheSame() {
        List<Drifted> drifts = new ArrayList<>();
        int lastRow = form.cells().lastKey().row();
        for (int row = 0; row <= lastRow; row++) {
            drifts.add(drift("a row inserted before row " + (row + 1), form.copy().insertRows(row, 1)));
        }
        for (int column = 0; column <= COLUMNS; column++) {
            drifts.add(drift("a column inserted before " + CellRef.columnName(column),
                    form.copy().insertColumns(column, 1)));
        }
        drifts.add(drift("two boxes change places", form.copy().swapColumns(7, 8, LAST_HEADER)));
        drifts.add(drift("fund lines change places", form.copy().swapRows(7, 8)));
        drifts.add(drift("two forms below", form.copy().paste(form, lastRow + 3, 0), "S15"));
        drifts.add(drift("two forms beside", form.copy().paste(form, 0, COLUMNS + 1), "S15"));
        for (String dash : List.of("—", "–", "－", "~", "～", "──", "至", "−", " - ")) {
            drifts.add(drift("months joined by " + dash, labels(text -> text.replace("1-9", "1" + dash + "9"))));
        }
        drifts.add(drift("months in full width", labels(text -> text.replace("1-9月", "１－９月"))));
        drifts.add(drift("labels with line breaks", labels(text -> text.replace("月执行", "月\n执行"))));
        return drifts.stream().map(drift -> DynamicTest.dynamicTest(drift.name(), () -> isReadTheSame(drift)));
    }

    private void isReadTheSame(Drifted drift) {
        ReadFile read = importer.read("drift.xlsx", drift.form().toXlsx());
        assertThat(read.forms()).as("forms; said %s", said(read)).isNotEmpty();
        read.forms().forEach(one -> assertThat(differences(one)).as("fields; said %s", said(read)).isEmpty());
        assertThat(said(read).stream().map(text -> text.substring(0, 3)).distinct()).as("said %s", said(read))
                .containsExactlyElementsOf(drift.codes());
    }

    @TestFactory
    Stream<DynamicTest> nothingIsMisreadInSilence() {
        List<Drifted> departures = new ArrayList<>();
        for (CellRef at : form.cells().keySet()) {
            boolean label = at.row() <= LAST_HEADER && !facts.containsValue(form.cells().get(at).text())
                    && form.cells().get(at).number() == null;
            if (label) {
                String text = form.cells().get(at).text();
                departures.add(drift("label cleared " + at, form.copy().type(at, "")));
                departures.add(drift("label replaced " + at, form.copy().type(at, "某某事项")));
                departures.add(drift("label cut short " + at, form.copy().type(at, text.substring(1))));
                departures.add(drift("label doubled in the next row " + at,
                        form.copy().insertRows(at.row() + 1, 1).type(new CellRef(at.row() + 1, at.column()), text)));
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            departures.add(drift("column deleted " + CellRef.columnName(column), form.copy().deleteColumn(column)));
        }
        for (int row = 0; row <= LAST_HEADER; row++) {
            departures.add(drift("row deleted " + (row + 1), form.copy().deleteRow(row)));
        }
        for (Region merge : form.merges()) {
            departures.add(drift("merge split " + merge, form.copy().unmerge(merge)));
        }
        return departures.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> isNotMisread(one)));
    }

    private void isNotMisread(Drifted drift) {
        ReadFile read = importer.read("drift.xlsx", drift.form().toXlsx());
        List<String> said = said(read);
        for (ReadForm one : read.forms()) {
            SubmissionFields fields = SubmissionFields.of(one.form());
            differences(one).forEach((path, difference) -> {
                assertThat(fields.get(new FieldPath(path)).text()).as("%s; said %s", difference, said).isNull();
                assertThat(said).as(difference).anyMatch(text -> text.startsWith("S04"));
            });
        }
        assertThat(read.forms().isEmpty() && said.isEmpty()).isFalse();
    }

    @Test
    void monthsThatDisagreeAreReadFromNoLabel() {
        CellRef progress = form.find("1-9月执行情况");
        ReadFile read = importer.read("drift.xlsx", form.copy().type(progress, "1-8月执行情况").toXlsx());
        assertThat(said(read)).hasSize(1).first().asString().startsWith("S04 month");
        assertThat(read.forms().get(0).form().month().state()).isEqualTo(EntryState.ABSENT);
        assertThat(read.forms().get(0).form().isMonitoring()).isTrue();
        assertThat(differences(read.forms().get(0))).containsOnlyKeys("month");
    }

    @Test
    void aMonthThatStandsInOneLabelOnlyIsEnough() {
        ReadFile read = importer.read("drift.xlsx", form.copy().type(form.find("1-9月执行情况"), "1-  月执行情况")
                .type(form.find("1-9月执行率"), "1-月执行率").toXlsx());
        assertThat(said(read)).isEmpty();
        assertThat(read.forms().get(0).form().month().value()).isEqualTo(9);
    }

    @Test
    void thirteenIsNoMonth() {
        ReadFile read = importer.read("drift.xlsx", labels(text -> text.replace("1-9月", "1-13月")).toXlsx());
        assertThat(said(read)).hasSize(1).first().asString().startsWith("S07 month");
    }

    private SheetModel labels(UnaryOperator<String> change) {
        SheetModel changed = form.copy();
        form.cells().forEach((at, content) -> {
            if (content.text() != null && content.text().startsWith("1-9月")) {
                changed.type(at, change.apply(content.text()));
            }
        });
        return changed;
    }

    private static List<String> said(ReadFile read) {
        List<Finding> all = new ArrayList<>(read.findings());
        read.forms().forEach(one -> all.addAll(one.findings()));
        return all.stream().map(f -> f.rule() + " " + f.place().field() + " " + f.place().cell() + f.arguments())
                .toList();
    }

    private Map<String, String> differences(ReadForm read) {
        SubmissionFields fields = SubmissionFields.of(read.form());
        Map<String, String> differences = new TreeMap<>();
        facts.forEach((path, expected) -> {
            Entry<?> entry = fields.get(new FieldPath(path));
            String printed = entry.text() == null ? "" : entry.text();
            if (!printed.equals(expected)) {
                differences.put(path, expected + " → " + entry);
            }
        });
        return differences;
    }

    private static Drifted drift(String name, SheetModel form, String... codes) {
        return new Drifted(name, form, List.of(codes));
    }
}
