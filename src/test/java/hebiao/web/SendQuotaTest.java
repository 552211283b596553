package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a department may send in a day. */
class SendQuotaTest {

    @TempDir
    private Path folder;

    @Test
    void aDepartmentThatHasSentTooMuchWaitsAndNoOtherDoes() throws Exception {
        byte[] form = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"));
        byte[] second = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/015.xlsx"));
        try (RunningService service = new RunningService(folder.resolve("data"), null, form.length + 1000L)
                .withUsers().withMonth()) {
            HttpUser department = HttpUser.of(service, "jiaotong");
            assertThat(send(department, form).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = send(department, second);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("24 小时内最多发送").contains("分钟后可以再发");
            assertThat(service.store().versions().newest("2024-12")).hasSize(1);
            assertThat(send(HttpUser.of(service, "jiaoyu"), form).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> send(HttpUser user, byte[] form) throws Exception {
        return user.upload("/inbox/2024-12/files", "files", Map.of("a.xlsx", form));
    }
}
