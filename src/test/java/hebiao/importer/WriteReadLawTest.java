package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.template.AnySubmission;
import hebiao.template.FormWriter;
import hebiao.template.Template;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The law of a template: what is written is read back as it was. */
class WriteReadLawTest {

    private final FormImporter importer = TenFormsTest.importer();
    private final Template template = TemplateFolder.shipped("self-evaluation").template();

    WriteReadLawTest() throws IOException {
    }

    @Provide
    static Arbitrary<Submission> submissions() {
        return AnySubmission.any();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll("submissions") Submission form) {
        assertThat(facts(read(new FormWriter(template).write(form)))).isEqualTo(facts(form));
    }

    @Test
    void aPublishedFormIsWrittenAndReadBackToTheLastDigit() throws IOException {
        Submission form = read(Files.readAllBytes(Path.of("test-fixtures/forms/form-01.xlsx")));
        Submission again = read(new FormWriter(template).write(form));
        assertThat(SubmissionFields.of(again).asMap()).isEqualTo(SubmissionFields.of(form).asMap());
    }

    @Test
    void theSameSubmissionGivesTheSameBytes() throws Exception {
        Submission form = read(Files.readAllBytes(Path.of("test-fixtures/forms/form-01.xlsx")));
        byte[] first = new FormWriter(template).write(form);
        Thread.sleep(2100); // zips count time in steps of two seconds
        assertThat(new FormWriter(template).write(form)).isEqualTo(first);
    }

    private Submission read(byte[] bytes) {
        ReadFile file = importer.read("any.xlsx", bytes);
        assertThat(file.forms()).as(file.findings().toString()).hasSize(1);
        return file.forms().get(0).form();
    }

    /** State and value of every field; a number counts by its value, and by its decimals where it has more than the form shows. */
    private static Map<FieldPath, Object> facts(Submission form) {
        Map<FieldPath, Object> facts = new LinkedHashMap<>();
        SubmissionFields.of(form).asMap().forEach((path, entry) -> facts.put(path, fact(entry)));
        return facts;
    }

    private static Object fact(Entry<?> entry) {
        if (entry.value() instanceof BigDecimal number) {
            return number.scale() < 2 ? number.setScale(2) : number;
        }
        return entry.isFilled() ? entry.value() : entry.state() + " " + entry.text();
    }
}
