package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import hebiao.finding.Rulebook;
import hebiao.form.SubmissionFields;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten forms saved by another program, as xls and as xlsx, give the same fields, cells and findings. */
@Tag("libreoffice")
class OtherFormatsTest {

    private final TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
    private final FormCheck check = new FormCheck(folder.template(), folder.policy(), Rulebook.shipped());

    OtherFormatsTest() throws IOException {
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void theTenFormsSavedByLibreOfficeAreTheSame(String format, @TempDir Path temporary) throws Exception {
        LibreOffice.assumeInstalled();
        List<byte[]> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("test-fixtures/forms"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
                forms.add(Files.readAllBytes(file));
            }
        }
        List<byte[]> saved = new LibreOffice(temporary).savedAgain(forms, format);
        assertThat(saved).hasSize(10);
        for (int at = 0; at < forms.size(); at++) {
            CheckedFile own = check.check("form", forms.get(at));
            CheckedFile other = check.check("form", saved.get(at));
            assertThat(other.allFindings()).as("form " + at).isEqualTo(own.allFindings());
            assertThat(SubmissionFields.of(other.forms().get(0).form()).asMap())
                    .isEqualTo(SubmissionFields.of(own.forms().get(0).form()).asMap());
        }
    }
}
