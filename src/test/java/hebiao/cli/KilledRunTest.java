package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code consolidate} killed at any moment, as by {@code kill -9}, leaves the old output or the new one, never a
 * mixture of both; the next run is complete.
 */
class KilledRunTest {

    private static final String OLD = "test-fixtures/forms/form-05.xlsx";
    private static final String NEW = "test-fixtures/forms/form-02.xlsx";
    private static final int KILLS = Integer.getInteger("hebiao.kills", 6);

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void leavesTheOldOutputOrTheNew() throws Exception {
        Path out = folder.resolve("out");
        Run.of(arguments(NEW));
        Map<String, String> fresh = output(out);
        Files.writeString(out.resolve("mine.docx"), "mine");
        Run.of(arguments(OLD));
        Map<String, String> old = output(out);
        long begin = System.nanoTime();
        start(NEW).waitFor();
        long whole = System.nanoTime() - begin;
        Run.of(arguments(OLD));

        List<String> left = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(NEW);
            // most of a run is reading; the last third, in which it writes, is hit more often
            long wait = kill % 2 == 0 ? whole * (kill + 1) / KILLS : whole * (2 * KILLS + kill) / (3 * KILLS);
            if (!process.waitFor(wait, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Path seen = Files.exists(out) ? out : folder.resolve(".out.replaced");
            Map<String, String> now = output(seen);
            left.add(now.equals(old) ? "old" : now.equals(fresh) ? "new" : "mixture " + now.keySet());
            Run.of(arguments(OLD));
            assertThat(output(out)).isEqualTo(old);
            assertThat(Files.readString(out.resolve("mine.docx"))).isEqualTo("mine");
        }
        assertThat(left).isSubsetOf("old", "new");
        assertThat(names(folder)).containsExactly("out");
    }

    private String[] arguments(String form) {
        return new String[] {"consolidate", "--period", "2024-12", "--out", folder.resolve("out").toString(), form};
    }

    private Process start(String form) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), "hebiao.cli.Main"));
        command.addAll(List.of(arguments(form)));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Every file of an output by name, with its hash: the bytes of a month are the same each time. */
    private static Map<String, String> output(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.endsWith("mine.docx")) {
                    files.put(out.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
