package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Entry;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every layout's form drifts as people make it drift: it is read the same, or not read and said; never misread. */
class LayoutDriftTest {

    private final FormImporter importer;

    LayoutDriftTest() throws IOException {
        List<TemplateFolder> folders = TemplateFolder.shipped();
        List<Template> templates = folders.stream().map(TemplateFolder::template).toList();
        importer = new FormImporter(templates, folders.get(0).policy().limits(), Rulebook.shipped());
    }

    /** One form of one sheet with what is to be read from it. */
    private record Layout(String name, SheetModel form, Map<String, String> facts) {

        static Stream<Layout> all() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of("test-fixtures/layouts"))) {
                return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                        .flatMap(file -> read(file).stream());
            }
        }

        /** None where the file holds several forms or a form over several sheets. */
        private static List<Layout> read(Path file) {
            try {
                JsonNode expected = new ObjectMapper().readTree(Files.readString(file));
                if (!expected.has("fields") || expected.has("sheets")) {
                    return List.of();
                }
                Map<String, String> facts = new TreeMap<>();
                expected.get("fields").properties()
                        .forEach(field -> facts.put(field.getKey(), field.getValue().asText()));
                Path form = file.resolveSibling(file.getFileName().toString().replace(".json", ".xlsx"));
                String name = file.getParent().getFileName() + " " + form.getFileName();
                return List.of(new Layout(name, SheetModel.of(Files.readAllBytes(form)), facts));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        int lastRow() {
            return form.cells().lastKey().row();
        }

        int lastColumn() {
            return form.cells().keySet().stream().mapToInt(CellRef::column).max().orElseThrow();
        }
    }

    private record Drifted(String name, SheetModel form) {
    }

    @TestFactory
    Stream<DynamicTest> everyDriftIsReadTheSame() throws IOException {
        return Layout.all().flatMap(layout -> drifts(layout).stream().map(drift -> DynamicTest.dynamicTest(
                layout.name() + ": " + drift.name(), () -> isReadTheSame(layout, drift))));
    }

    private static List<Drifted> drifts(Layout layout) {
        List<Drifted> drifts = new ArrayList<>();
        for (int row = 0; row <= layout.lastRow(); row++) {
            drifts.add(new Drifted("a row before row " + (row + 1), layout.form().copy().insertRows(row, 1)));
        }
        for (int column = 0; column <= layout.lastColumn() + 1; column++) {
            drifts.add(new Drifted("a column before " + CellRef.columnName(column),
                    layout.form().copy().insertColumns(column, 1)));
        }
        SheetModel spaced = layout.form().copy();
        labels(layout).forEach((at, text) -> spaced.type(at, text.substring(0, 1) + "\n  " + text.substring(1)));
        drifts.add(new Drifted("labels with line breaks and blanks", spaced));
        drifts.add(new Drifted("two forms below",
                layout.form().copy().paste(layout.form(), layout.lastRow() + 3, 0)));
        return drifts;
    }

    private void isReadTheSame(Layout layout, Drifted drift) {
        ReadFile read = importer.read("drift.xlsx", drift.form().toXlsx());
        assertThat(read.forms()).as("said %s", said(read)).isNotEmpty();
        read.forms().forEach(one -> assertThat(differences(layout, one)).as("said %s", said(read)).isEmpty());
        assertThat(said(read)).as("said").allMatch(text -> text.startsWith("S15"));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsMisreadInSilence() throws IOException {
        return Layout.all().flatMap(layout -> departures(layout).stream().map(drift -> DynamicTest.dynamicTest(
                layout.name() + ": " + drift.name(), () -> isNotMisread(layout, drift))));
    }

    private static List<Drifted> departures(Layout layout) {
        List<Drifted> departures = new ArrayList<>();
        SheetModel form = layout.form();
        labels(layout).forEach((at, text) -> {
            departures.add(new Drifted("label cleared " + at, form.copy().type(at, "")));
            departures.add(new Drifted("label replaced " + at, form.copy().type(at, "某某事项")));
            departures.add(new Drifted("label cut short " + at, form.copy().type(at, text.substring(1))));
            departures.add(new Drifted("label doubled in the next row " + at, form.copy()
                    .insertRows(at.row() + 1, 1).type(new CellRef(at.row() + 1, at.column()), text)));
        });
        for (int column = 0; column <= layout.lastColumn(); column++) {
            departures.add(new Drifted("column deleted " + CellRef.columnName(column),
                    form.copy().deleteColumn(column)));
        }
        int table = form.cells().entrySet().stream().filter(cell -> "三级指标".equals(
                cell.getValue().text() == null ? "" : cell.getValue().text().replaceAll("\\s", "")))
                .mapToInt(cell -> cell.getKey().row()).max().orElseThrow();
        labels(layout).keySet().stream().map(CellRef::row).filter(row -> row <= table).distinct().forEach(row ->
                departures.add(new Drifted("row deleted " + (row + 1), form.copy().deleteRow(row))));
        for (Region merge : form.merges()) {
            departures.add(new Drifted("merge split " + merge, form.copy().unmerge(merge)));
        }
        return departures;
    }

    private void isNotMisread(Layout layout, Drifted drift) {
        ReadFile read = importer.read("drift.xlsx", drift.form().toXlsx());
        List<String> said = said(read);
        for (ReadForm one : read.forms()) {
            SubmissionFields fields = SubmissionFields.of(one.form());
            differences(layout, one).forEach((path, difference) -> {
                if (one.form().others().containsKey(path)) {
                    return; // a field of the template's own may stand behind a label that a form may lack
                }
                assertThat(fields.get(new FieldPath(path)).text()).as("%s; said %s", difference, said).isNull();
                assertThat(said).as(path + " " + difference).anyMatch(text -> text.startsWith("S04"));
            });
        }
        assertThat(read.forms().isEmpty() && said.isEmpty()).isFalse();
    }

    /** The texts that are no field: labels, and what else the form prints. */
    private static Map<CellRef, String> labels(Layout layout) {
        Map<CellRef, String> labels = new TreeMap<>();
        layout.form().cells().forEach((at, content) -> {
            String text = content.text();
            boolean label = text != null && text.length() > 1 && layout.facts().values().stream()
                    .noneMatch(fact -> text.contains(fact) && !fact.isEmpty() || fact.contains(text));
            if (label && text.length() < 40 && !text.matches("指标\\d：|……|定性")) {
                labels.put(at, text);
            }
        });
        return labels;
    }

    private static List<String> said(ReadFile read) {
        List<Finding> all = new ArrayList<>(read.findings());
        read.forms().forEach(one -> all.addAll(one.findings()));
        return all.stream().map(f -> f.rule() + " " + f.place().field() + " " + f.place().cell() + f.arguments())
                .toList();
    }

    private static Map<String, String> differences(Layout layout, ReadForm read) {
        SubmissionFields fields = SubmissionFields.of(read.form());
        Map<String, String> differences = new TreeMap<>();
        layout.facts().forEach((path, expected) -> {
            Entry<?> entry = fields.get(new FieldPath(path));
            String printed = entry.text() == null ? "" : entry.text();
            if (!printed.equals(expected)) {
                differences.put(path, expected + " → " + entry + " by " + read.form().template());
            }
        });
        return differences;
    }
}
