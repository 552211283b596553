package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.EntryState;
import hebiao.form.SubmissionFields;
import hebiao.importer.TemplateFolder;
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

/**
 * The layouts of other places: a form filled in by hand beside every one of them is recognised among all templates,
 * read field for field, and exactly the agreed findings are said. A folder more here is a layout more under test.
 */
class LayoutsTest {

    private static final Path LAYOUTS = Path.of("test-fixtures/layouts");

    private final FormCheck check = new FormCheck(TemplateFolder.shipped(), Rulebook.shipped());

    LayoutsTest() throws IOException {
    }

    @TestFactory
    Stream<DynamicTest> everyFormIsReadFieldForField() throws IOException {
        return fixtures().map(form -> DynamicTest.dynamicTest(name(form), () -> {
            JsonNode expected = expected(form);
            CheckedFile file = check.check(form.getFileName().toString(), Files.readAllBytes(form));
            List<JsonNode> forms = expected.has("forms") ? expected.get("forms").valueStream().toList()
                    : List.of(expected);
            assertThat(file.forms()).as(said(file).toString()).hasSameSizeAs(forms);
            for (int at = 0; at < forms.size(); at++) {
                CheckedForm read = file.forms().get(at);
                assertThat(read.form().template()).isEqualTo(expected.get("template").asText());
                assertThat(read.form().unit().label()).isEqualTo(expected.get("unit").asText());
                assertThat(printed(SubmissionFields.of(read.form()))).isEqualTo(texts(forms.get(at).get("fields")));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> exactlyTheAgreedFindingsAreSaid() throws IOException {
        return fixtures().map(form -> DynamicTest.dynamicTest(name(form), () -> {
            CheckedFile file = check.check(form.getFileName().toString(), Files.readAllBytes(form));
            List<String> agreed = expected(form).get("findings").valueStream().map(JsonNode::asText).toList();
            assertThat(said(file)).containsExactlyInAnyOrderElementsOf(agreed);
        }));
    }

    /** {@code F03 ERROR H7 funds.total.rate} for each finding. */
    private static List<String> said(CheckedFile file) {
        List<String> said = new ArrayList<>();
        for (Finding finding : file.allFindings()) {
            said.add("%s %s %s %s".formatted(finding.rule(), finding.severity(), finding.place().cell(),
                    finding.place().field()));
        }
        return said;
    }

    private static Map<String, String> printed(SubmissionFields fields) {
        Map<String, String> printed = new TreeMap<>();
        fields.asMap().forEach((path, entry) -> {
            if (entry.state() != EntryState.ABSENT) {
                printed.put(path.text(), text(entry));
            }
        });
        return printed;
    }

    private static String text(Entry<?> entry) {
        return entry.text() == null ? "" : entry.text();
    }

    private static Map<String, String> texts(JsonNode fields) {
        Map<String, String> texts = new TreeMap<>();
        fields.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static JsonNode expected(Path form) throws IOException {
        return new ObjectMapper().readTree(Files.readString(
                form.resolveSibling(form.getFileName().toString().replaceFirst("\\.xlsx$", ".json"))));
    }

    private static String name(Path form) {
        return LAYOUTS.relativize(form).toString();
    }

    private static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(LAYOUTS)) {
            List<Path> forms = files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
            assertThat(forms).isNotEmpty();
            return forms.stream();
        }
    }
}
