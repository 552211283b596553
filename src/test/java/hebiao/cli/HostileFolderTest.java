package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of {@code test-fixtures/hostile} through every entrance, in 256 MiB: the verdict is the one in
 * {@code verdicts.tsv}, within two seconds of processor time, without a stack trace, and the honest form beside it is
 * read as ever. {@code -Dhebiao.golden=write} writes the verdicts anew.
 */
class HostileFolderTest {

    private static final Path FILES = Path.of("test-fixtures/hostile");
    private static final Path VERDICTS = Path.of("src/test/resources/golden/hostile-verdicts.tsv");
    /** Which templates were tried: the verdict is the same when one is added. */
    private static final Pattern TRIED = Pattern.compile("(试过) \\d+ 种：[^|]*");
    private static final int MOST_MILLISECONDS = 2000;
    private static final int NAME = 0;
    private static final int ENTRANCE = 1;
    private static final int TIME = 2;

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void everyFileHasItsVerdictAtEveryEntrance() throws Exception {
        List<String> verdicts = new ArrayList<>();
        List<String> slow = new ArrayList<>();
        for (String line : run()) {
            String[] parts = line.split("\t", 4);
            assertThat(parts).as(line).hasSize(4);
            verdicts.add(String.join("\t", parts[NAME], parts[ENTRANCE], TRIED.matcher(parts[3]).replaceAll("$1")));
            if (Integer.parseInt(parts[TIME]) > MOST_MILLISECONDS) {
                slow.add(line);
            }
        }
        assertThat(verdicts).noneMatch(line -> line.contains("STACK TRACE") || line.contains("THE GOOD FORM"));
        assertThat(slow).isEmpty();
        if ("write".equals(System.getProperty("hebiao.golden"))) {
            Files.write(VERDICTS, verdicts);
        }
        assertThat(verdicts).containsExactlyElementsOf(Files.readAllLines(VERDICTS));
    }

    @Test
    void theFolderStaysSmall() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(2 << 20);
        }
    }

    private List<String> run() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx256m",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), HostileRun.class.getName(),
                FILES.toString(), folder.toString()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(500, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
