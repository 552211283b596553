package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the log says of those who ask for what is not theirs; alone, since it looks at the log of the process. */
@Isolated
class RefusalLogTest {

    @TempDir
    private Path folder;

    @Test
    void whoAsksForWhatIsNotTheirsIsInTheLogAndNothingThatTheySent() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (RunningService service = new RunningService(folder).withUsers().withMonth();
                PrintStream caught = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            System.setErr(caught);
            HttpUser department = HttpUser.of(service, "jiaotong");
            assertThat(department.get("/users").statusCode()).isEqualTo(403);
            assertThat(department.get("/versions/77?x=a%0aFORGED+LINE").statusCode()).isEqualTo(404);
            assertThat(department.post("/inbox/2024-12/projects/x%0aFORGED/nil", Map.of()).statusCode())
                    .isEqualTo(404);
        } finally {
            System.setErr(before);
        }
        String said = log.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("refused with 403: GET /users to account")
                .contains("refused with 404: GET /versions/{id} to account").contains("127.0.0.1")
                .doesNotContain("FORGED").doesNotContain(RunningService.PASSWORD);
    }
}
