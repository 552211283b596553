package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.importer.LargestForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory a check takes, with the machine's own limit on it: where it is too much, the command ends in 1. */
class MemoryTest {

    private static final Path FORM = Path.of("test-fixtures/forms/form-08.xlsx");

    @TempDir
    private Path folder;

    @Test
    void twoThousandFormsAreCheckedIn64Mebibytes() throws Exception {
        byte[] form = Files.readAllBytes(FORM);
        Path forms = Files.createDirectory(folder.resolve("forms"));
        for (int number = 0; number < 2000; number++) {
            Files.write(forms.resolve(number + ".xlsx"), form);
        }

        assertThat(check("-Xmx64m", forms)).contains("2000").doesNotContain("S22");
    }

    /** Of as many cells and bytes as the shipped policies allow, nearly. */
    @Test
    void aFormOfTheLargestSizeIsCheckedIn256Mebibytes() throws Exception {
        Path file = folder.resolve("largest.xlsx");
        Files.write(file, LargestForm.of(256));

        assertThat(Files.size(file)).isBetween(8L << 20, 20L << 20);
        assertThat(check("-Xmx256m", file)).contains("largest.xlsx").doesNotContain("S13").doesNotContain("S22");
    }

    private String check(String heap, Path path) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), heap, "-cp", System.getProperty("java.class.path"), "hebiao.cli.Main", "check",
                path.toString())).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(err)).isEmpty();
        return Files.readString(out);
    }
}
