package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes come out of any machine: its language, time zone and default charset change nothing. */
class MachineIndependenceTest {

    @TempDir
    private Path folder;

    @Test
    void turkishInApiaWithAsciiGivesTheSameBytes() throws Exception {
        List<String> here = List.of("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=GB18030");
        List<String> there = List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia",
                "-Dfile.encoding=US-ASCII");
        for (String format : List.of("text", "json", "csv")) {
            byte[] expected = check(here, format);
            assertThat(new String(expected, StandardCharsets.UTF_8)).contains("虹桥商务区");
            assertThat(check(there, format)).as(format).isEqualTo(expected);
        }
    }

    private byte[] check(List<String> machine, String format) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "hebiao.cli.Main", "check", "--format",
                format,
                "test-fixtures/forms"));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isEqualTo(1);
        assertThat(folder.resolve("err")).isEmptyFile();
        return Files.readAllBytes(out);
    }
}
