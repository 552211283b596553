package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month is the same files, byte for byte, on any machine: number of cores, language, time zone, charset and order of
 * the inputs change nothing.
 */
class MonthIndependenceTest {

    private static final String MONTH = "test-fixtures/month/";

    @TempDir
    private Path folder;

    @Test
    void anotherMachineMakesTheSameMonth() throws Exception {
        List<String> inputs = new ArrayList<>(forms());
        inputs.add(MONTH + "2024-12.zip");
        Map<String, byte[]> here = consolidate("here", List.of("-Duser.language=zh", "-Duser.country=CN",
                "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=GB18030", "-XX:ActiveProcessorCount=1"), inputs);
        Collections.reverse(inputs);
        Map<String, byte[]> there = consolidate("there", List.of("-Duser.language=tr", "-Duser.country=TR",
                "-Duser.timezone=Pacific/Apia", "-Dfile.encoding=US-ASCII", "-XX:ActiveProcessorCount=5"), inputs);

        assertThat(here).hasSizeGreaterThan(60);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
        assertThat(here.keySet()).anyMatch(name -> name.startsWith("annotated") && !name.matches("\\p{ASCII}*"));
    }

    /** In a container where no locale is set, Java cannot write the Chinese names of copies. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutALocaleOneSentenceSaysWhatToDo() throws Exception {
        assertThat(run("out", "C", List.of(), List.of(MONTH + "2024-12.zip"))).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("said"))).contains("LC_ALL=C.UTF-8").hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static List<String> forms() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("test-fixtures/forms"))) {
            return forms.map(Path::toString).sorted().toList();
        }
    }

    private Map<String, byte[]> consolidate(String name, List<String> machine, List<String> inputs)
            throws IOException, InterruptedException {
        assertThat(run(name, "C.UTF-8", machine, inputs)).as(name).isEqualTo(1);
        Path out = folder.resolve(name);
        try (Stream<Path> walk = Files.walk(out)) {
            return walk.filter(Files::isRegularFile).collect(Collectors.toMap(file -> out.relativize(file).toString(),
                    MonthIndependenceTest::bytes, (one, other) -> one, TreeMap::new));
        }
    }

    private int run(String out, String locale, List<String> machine, List<String> inputs)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "hebiao.cli.Main", "consolidate",
                "--period", "2024-12", "--roster", MONTH + "roster.xlsx", "--budget", MONTH + "budget.xlsx",
                "--payments", MONTH + "payments.csv", "--targets", MONTH + "targets.xlsx", "--out",
                folder.resolve(out).toString()));
        command.addAll(inputs);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("LC_ALL", locale);
        return builder.start().waitFor();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
