package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the ten published forms is read exactly as forms.json has it. */
class TenFormsTest {

    static Stream<Integer> numbers() {
        return IntStream.rangeClosed(1, 10).boxed();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyFieldIsReadExactly(int number) throws IOException {
        String name = "form-%02d.xlsx".formatted(number);
        ReadFile read = importer().read(name, Files.readAllBytes(Path.of("test-fixtures/forms", name)));

        assertThat(read.findings()).isEmpty();
        assertThat(read.forms()).hasSize(1);
        assertThat(read.forms().get(0).findings()).isEmpty();
        SubmissionFields fields = SubmissionFields.of(read.forms().get(0).form());
        Map<String, String> expected = FormFacts.of(number);
        expected.forEach((path, text) -> assertThat(printed(fields.get(new FieldPath(path)))).as(path).isEqualTo(text));
        assertThat(fields.asMap()).hasSameSizeAs(expected);
    }

    private static String printed(Entry<?> entry) {
        return entry.text() == null ? "" : entry.text();
    }

    static FormImporter importer() throws IOException {
        TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
        return new FormImporter(folder.template(), folder.policy().limits(), Rulebook.shipped());
    }
}
