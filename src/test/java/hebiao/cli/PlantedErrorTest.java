package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mistake of ours in one group of rules, planted by a class that stands before the product's own: the run goes on,
 * each form says that these rules were not checked, all other findings are as ever, the log has the trace once, and the
 * exit status is 1.
 */
class PlantedErrorTest {

    private static final String FORMS = "test-fixtures/forms";
    private static final String BROKEN = """
            package hebiao.reconciler;
            final class ReasonRules implements RuleFamily {
                public java.util.List<String> codes() {
                    return java.util.List.of("I09", "I14");
                }
                public void check(hebiao.form.Submission form, hebiao.finding.Policy policy, Report report) {
                    throw new IllegalStateException("planted");
                }
            }
            """;

    @TempDir
    private static Path planted;

    @TempDir
    private Path folder;

    @BeforeAll
    static void plant() throws IOException {
        Path source = Files.writeString(planted.resolve("ReasonRules.java"), BROKEN);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d",
                Files.createDirectory(planted.resolve("broken")).toString(), "-cp",
                System.getProperty("java.class.path"), source.toString());
        assertThat(status).isZero();
    }

    @Test
    void endsNoRunAndHidesNoOtherFinding() throws Exception {
        List<String> usual = findings(new ObjectMapper().readTree(
                Run.of("check", "--format", "json", FORMS).out())).stream()
                .filter(line -> !line.startsWith("I09") && !line.startsWith("I14")).toList();
        assertThat(broken("check", "--format", "json", FORMS)).isEqualTo(1);

        JsonNode report = new ObjectMapper().readTree(Files.readString(folder.resolve("out.txt")));
        List<String> found = findings(report);
        assertThat(found.stream().filter(line -> line.startsWith("S22"))).hasSize(10);
        assertThat(found.stream().filter(line -> !line.startsWith("S22"))).isEqualTo(usual);
        List<String> sentences = report.get("findings").valueStream()
                .filter(finding -> finding.get("rule").asText().equals("S22"))
                .map(finding -> finding.get("message").asText()).distinct().toList();
        assertThat(sentences).singleElement().asString()
                .matches("有一组规则（I09、I14）核对时程序出错，没有核对，编号 [0-9a-f]{8}；其余规则照常核对");
        String id = sentences.get(0).replaceAll(".*编号 ([0-9a-f]{8}).*", "$1");
        String log = Files.readString(folder.resolve("err.txt"));
        assertThat(log).containsOnlyOnce("failure " + id).contains("IllegalStateException: planted", "\tat hebiao.");
    }

    @Test
    void endsNoMonth() throws Exception {
        Path out = folder.resolve("month");

        assertThat(broken("consolidate", "--period", "2024-12", "--out", out.toString(), FORMS)).isEqualTo(1);
        assertThat(out.resolve("consolidated-2024-12.xlsx")).isNotEmptyFile();
        assertThat(findings(new ObjectMapper().readTree(Files.readString(out.resolve("findings.json")))).stream()
                .filter(line -> line.startsWith("S22"))).hasSize(10);
    }

    private int broken(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(List.of(System.getProperty("java.home") + "/bin/java", "-cp",
                planted.resolve("broken") + System.getProperty("path.separator")
                        + System.getProperty("java.class.path"), "hebiao.cli.Main"), List.of(arguments))
                .flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        return new ProcessBuilder(command).redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile()).start().waitFor();
    }

    private static List<String> findings(JsonNode report) {
        return report.get("findings").valueStream().map(finding -> finding.get("rule").asText() + " "
                + finding.get("file").asText() + " " + finding.get("cell").asText()).toList();
    }
}
