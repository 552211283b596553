package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.Postgres;
import hebiao.store.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finance office's month on PostgreSQL: every table of it is written and read. */
class MonthOnPostgresTest {

    private static final String PERIOD = "/periods/2024-12";

    @TempDir
    private Path folder;

    @Test
    void aMonthIsCheckedDecidedClosedAndOpenedAgain() throws Exception {
        Postgres.assumeInstalled();
        try (RunningService service = new RunningService(folder.resolve("data"), Postgres.emptyDatabase())
                .withUsers().withMonth()) {
            HttpUser finance = HttpUser.of(service, "caiwu");
            byte[] form = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"));
            HttpUser.of(service, "jiaotong").upload("/inbox/2024-12/files", "files", Map.of("003.xlsx", form));
            Project nil = service.store().periods().projects("2024-12").get(0);
            changes(finance, PERIOD + "/projects/" + nil.code() + "/nil", Map.of("reason", "项目已经撤销"));
            changes(finance, PERIOD + "/check", Map.of());
            Waiting.forJob(finance, PERIOD);
            changes(finance, PERIOD + "/accept", Map.of());
            changes(finance, PERIOD + "/reminders", Map.of());
            changes(finance, PERIOD + "/policy/preview", Map.of("policy", "hubei"));
            Waiting.forJob(finance, PERIOD);
            changes(finance, PERIOD + "/policy", Map.of("token", "hubei null"));
            Waiting.forJob(finance, PERIOD);
            changes(finance, PERIOD + "/closing", Map.of());
            assertThat(Waiting.forJob(finance, PERIOD)).contains("2024-12 已关闭");
            changes(finance, PERIOD + "/reopening", Map.of("reason", "补报一个项目", "closes", "2025-01-20"));
            for (String page : new String[] {"", "/ledgers", "/findings", "/reminders", "/policy", "/closing"}) {
                assertThat(finance.get(PERIOD + page).statusCode()).as(page).isEqualTo(200);
            }
            assertThat(service.store().trail().verify().isWhole()).isTrue();
        }
    }

    private static void changes(HttpUser user, String path, Map<String, String> fields) throws Exception {
        assertThat(user.post(path, fields).statusCode()).as(path).isEqualTo(303);
    }
}
