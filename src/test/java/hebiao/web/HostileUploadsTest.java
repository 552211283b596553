package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.cli.CommandRun;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of {@code test-fixtures/hostile} is sent to the service, which has 256 MiB, together with an honest form:
 * the service says of it what {@code check} says, in two seconds of processor time, and the honest form is as ever.
 */
class HostileUploadsTest {

    private static final Path FILES = Path.of("test-fixtures/hostile");
    private static final String MONTH = "2024-12";
    private static final String GOOD = "好表.xlsx";
    private static final int HEAP_MIB = 256;
    private static final int WARM = 10;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private byte[] good;
    private int usual;
    private HttpUser user;

    @Test
    @Timeout(600)
    void eachIsJudgedAsByTheCommandLine() throws Exception {
        good = Files.readAllBytes(Path.of("test-fixtures/forms/form-01.xlsx"));
        Map<String, String> differing = new TreeMap<>();
        try (ServiceProcess service = ServiceProcess.small(RunningService.data(folder),
                ServiceProcess.freePort(), HEAP_MIB)) {
            user = HttpUser.at(service.address(), "jiaoyu");
            for (int warm = 0; warm < WARM; warm++) {
                usual = send("warm" + warm, Map.of()).get(0).path("errors").asInt();
            }
            for (Path file : files()) {
                compare(service, file, byCommandLine(file), differing);
            }
            assertThat(service.log()).doesNotContain("\tat ").doesNotContain("OutOfMemory");
        }
        assertThat(differing).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private void compare(ServiceProcess service, Path file, List<String> expected, Map<String, String> differing)
            throws Exception {
        String name = file.getFileName().toString();
        Duration before = service.cpu();
        JsonNode rows = send(name, Map.of(name, Files.readAllBytes(file)));
        Duration took = service.cpu().minus(before);
        List<String> said = new ArrayList<>();
        for (JsonNode row : rows) {
            if (row.path("file").asText().equals(GOOD)) {
                assertThat(row.path("errors").asInt()).as("the good form beside " + name).isEqualTo(usual);
            } else if (row.path("version").asLong() > 0) {
                said.addAll(findings(row.path("version").asLong()));
            } else {
                assertThat(row.path("outcome").asText()).as(name).isEqualTo("LOST");
                said.add("S01 " + row.path("said").asText());
            }
        }
        said.sort(null);
        if (!said.equals(expected) || took.compareTo(LONGEST) > 0) {
            differing.put(name, took.toMillis() + " ms, " + said + " instead of " + expected);
        }
    }

    /** The rows of the answer, the honest form's first. */
    private JsonNode send(String what, Map<String, byte[]> more) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(GOOD, MadeForm.unlike(good, what));
        files.putAll(more);
        HttpResponse<String> answer = user.upload("/api/inbox/" + MONTH + "/files", "files", files);
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        return JSON.readTree(answer.body()).path("rows");
    }

    private List<String> findings(long version) throws Exception {
        List<String> said = new ArrayList<>();
        JsonNode page = JSON.readTree(user.get("/api/versions/" + version).body());
        for (JsonNode group : page.path("groups")) {
            assertThat(group.path("left").asInt()).isZero();
            Stream.of("first", "rest").flatMap(part -> group.path(part).valueStream())
                    .forEach(line -> said.add(line.path("rule").asText() + " " + line.path("message").asText()));
        }
        return said;
    }

    private static List<String> byCommandLine(Path file) throws IOException {
        JsonNode report = JSON.readTree(CommandRun.out("check", "--format", "json", file.toString()));
        return report.path("findings").valueStream()
                .map(finding -> finding.path("rule").asText() + " " + finding.path("message").asText())
                .sorted().toList();
    }
}
