package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import hebiao.finding.Severity;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.importer.FormFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blank, filled by program and computed by a real spreadsheet program, is an honest form. */
@Tag("libreoffice")
class BlankInLibreOfficeTest {

    /** One of the ten without an error or a warning; some of its targets cannot be measured (I16). */
    private static final int HONEST = 6;

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        LibreOffice.assumeInstalled();
    }

    @Test
    void tenFormsTypedIntoTheBlankComeOutAsTheyWerePublished() throws Exception {
        byte[] blank = Blanks.selfEvaluation().of(Map.of());
        List<byte[]> filled = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            filled.add(FilledBlank.fill(blank, FormFacts.of(number)));
        }
        List<byte[]> computed = new LibreOffice(folder).savedAgain(filled, "xlsx");
        for (int number = 1; number <= 10; number++) {
            byte[] original = Files.readAllBytes(Path.of("test-fixtures/forms/form-%02d.xlsx".formatted(number)));
            CheckedFile published = Blanks.check().check("form.xlsx", original);
            CheckedFile checked = Blanks.check().check("form.xlsx", computed.get(number - 1));
            assertThat(lines(checked)).as("form " + number).isEqualTo(lines(published));
            assertThat(texts(checked)).as("form " + number).isEqualTo(FormFacts.of(number));
        }
    }

    @Test
    void anHonestFormHasNoFinding() throws Exception {
        byte[] blank = Blanks.selfEvaluation().of(Map.of(FieldPath.FISCAL_YEAR, "2024"));
        byte[] computed = new LibreOffice(folder).savedAgain(FilledBlank.fill(blank, FormFacts.of(HONEST)), "xlsx");
        assertThat(Blanks.check().check("form.xlsx", computed).allFindings())
                .allMatch(finding -> finding.severity() == Severity.NOTICE);
    }

    private static List<String> lines(CheckedFile file) {
        return file.allFindings().stream().map(finding -> finding.rule() + " " + finding.place().field())
                .sorted().toList();
    }

    private static Map<String, String> texts(CheckedFile file) {
        SubmissionFields fields = SubmissionFields.of(file.forms().get(0).form());
        Map<String, String> texts = new LinkedHashMap<>();
        fields.asMap().forEach((path, entry) -> texts.put(path.text(), entry.text() == null ? "" : entry.text()));
        return texts;
    }
}
