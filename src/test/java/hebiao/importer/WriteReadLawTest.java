package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Rulebook;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import hebiao.template.AnySubmission;
import hebiao.template.FormWriter;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The law of a template: what is written is read back as it was. */
class WriteReadLawTest {

    private static final List<TemplateFolder> TEMPLATES = shipped();

    private final Template template = template("self-evaluation");

    private static List<TemplateFolder> shipped() {
        try {
            return TemplateFolder.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template template(String id) {
        return TEMPLATES.stream().map(TemplateFolder::template).filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Provide
    static Arbitrary<Submission> submissions() {
        return Arbitraries.of(TEMPLATES).flatMap(folder -> AnySubmission.of(folder.template()));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll("submissions") Submission form) {
        Map<FieldPath, Object> differences = facts(read(new FormWriter(template(form.template())).write(form)));
        facts(form).forEach((path, fact) -> {
            if (!differences.remove(path, fact)) {
                differences.put(path, fact + " → " + differences.get(path));
            }
        });
        assertThat(differences).isEmpty();
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
        List<Template> all = TEMPLATES.stream().map(TemplateFolder::template).toList();
        FormImporter importer = new FormImporter(all, TEMPLATES.get(0).policy().limits(), Rulebook.shipped());
        ReadFile file = importer.read("any.xlsx", bytes);
        assertThat(file.forms()).as(file.findings().toString()).hasSize(1);
        return file.forms().get(0).form();
    }

    /**
     * State and value of every field; a number counts by its value, and by its decimals where it has more than the
     * form shows.
     */
    private static Map<FieldPath, Object> facts(Submission form) {
        Map<FieldPath, Object> facts = new LinkedHashMap<>();
        TemplateSettings settings = template(form.template()).settings();
        SubmissionFields.of(form).asMap().forEach((path, entry) ->
                facts.put(path, fact(entry, Math.max(2, settings.definition(path).scale()))));
        return facts;
    }

    private static Object fact(Entry<?> entry, int decimals) {
        if (entry.value() instanceof BigDecimal number) {
            return number.scale() < decimals ? number.setScale(decimals) : number;
        }
        return entry.isFilled() ? entry.value() : entry.state() + " " + entry.text();
    }
}
