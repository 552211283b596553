package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Rulebook;
import hebiao.form.SubmissionFields;
import hebiao.grid.Grid;
import hebiao.template.Reading;
import hebiao.template.RecognisedSheet;
import hebiao.template.SheetReader;
import hebiao.template.SheetRecogniser;
import hebiao.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of forty templates only those that come near a sheet are read; which it is, and what is read, is the same as if every
 * one had been tried.
 */
class ManyTemplatesTest {

    private static final double SAME = 1e-9;

    private final List<Template> forty = MadeTemplates.of(40).stream().map(TemplateFolder::template).toList();
    private final SheetRecogniser recogniser = new SheetRecogniser(forty);

    ManyTemplatesTest() throws IOException {
    }

    static Stream<Path> workbooks() throws IOException {
        List<Path> workbooks = new ArrayList<>();
        for (String folder : List.of("forms", "forms-monitoring", "layouts", "written-by")) {
            try (Stream<Path> files = Files.walk(Path.of("test-fixtures", folder))) {
                files.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(workbooks::add);
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("workbook-templates"))) {
            files.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(workbooks::add);
        }
        return workbooks.stream();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void theFormIsThatOfTheTemplateFromWhichItDepartsLeastOfAll(Path workbook) throws IOException {
        List<Grid> sheets = BookReader.read(Files.readAllBytes(workbook), BookText.LIMITS).sheets();
        for (RecognisedSheet found : recogniser.recognise(sheets)) {
            Tried tried = Tried.all(found.stack().grid(), found.stack().sheets().size(), forty);
            assertThat(found.templates()).extracting(Template::id)
                    .containsExactlyInAnyOrderElementsOf(tried.best.stream().map(Template::id).toList());
            if (!found.isUnknown()) {
                assertThat(found.readings()).isEqualTo(new SheetReader(found.templates().get(0))
                        .read(found.stack().grid()));
            }
        }
    }

    /** What forty templates say of a form is what its own says alone. */
    @ParameterizedTest
    @MethodSource("workbooks")
    void whatIsReadAndSaidIsWhatTheTemplateAloneReadsAndSays(Path workbook) throws IOException {
        byte[] bytes = Files.readAllBytes(workbook);
        ReadFile read = new FormImporter(forty, BookText.LIMITS, Rulebook.shipped()).read("a.xlsx", bytes);
        for (ReadForm form : read.forms()) {
            Template own = forty.stream().filter(one -> one.id().equals(form.form().template())).findFirst()
                    .orElseThrow();
            ReadFile alone = new FormImporter(own, BookText.LIMITS, Rulebook.shipped()).read("a.xlsx", bytes);
            assertThat(alone.forms().stream().map(one -> SubmissionFields.of(one.form()).asMap()))
                    .contains(SubmissionFields.of(form.form()).asMap());
            assertThat(alone.forms().stream().map(ReadForm::findings)).contains(form.findings());
        }
    }

    /** The templates from which a sheet departs least, every one read. */
    private record Tried(List<Template> best, double least) {

        static Tried all(Grid sheet, int sheets, List<Template> templates) {
            Tried tried = new Tried(new ArrayList<>(), Double.MAX_VALUE);
            for (Template template : templates) {
                List<Reading> readings = new SheetReader(template).read(sheet);
                double departure = readings.stream().mapToDouble(Reading::departure).max().orElse(Double.MAX_VALUE);
                boolean several = template.id().startsWith("guangxi");
                if (readings.isEmpty() || several != sheets > 1 || departure > tried.least + SAME) {
                    continue;
                }
                boolean better = departure < tried.least - SAME;
                List<Template> best = better ? new ArrayList<>() : tried.best;
                best.add(template);
                tried = new Tried(best, better ? departure : tried.least);
            }
            return tried;
        }
    }
}
