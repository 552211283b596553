package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.importer.LargestForm;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest forms that are allowed, several at once, in a service of 256 MiB: each is judged, and everybody else's
 * forms are judged as ever.
 */
class LargestFormsTest {

    private static final String FILES = "/inbox/2024-12/files";
    private static final int HEAP_MIB = 256;
    private static final int LARGE_AT_ONCE = 2;
    private static final int OTHERS = 10;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void starveNobody() throws Exception {
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms/form-05.xlsx"));
        try (ServiceProcess service = ServiceProcess.small(RunningService.data(folder),
                ServiceProcess.freePort(), HEAP_MIB)) {
            HttpUser user = HttpUser.at(service.address(), "jiaoyu");
            ExecutorService pool = Executors.newFixedThreadPool(LARGE_AT_ONCE);
            List<Future<HttpResponse<String>>> large = new ArrayList<>();
            for (int number = 0; number < LARGE_AT_ONCE; number++) {
                String name = "large" + number + ".xlsx";
                byte[] bytes = LargestForm.of(number);
                large.add(pool.submit(() -> user.upload(FILES, "files", Map.of(name, bytes))));
            }
            for (int number = 0; number < OTHERS; number++) {
                String name = "other" + number + ".xlsx";
                HttpResponse<String> other = user.upload(FILES, "files", Map.of(name, MadeForm.unlike(form, name)));
                assertThat(other.statusCode()).as(name).isEqualTo(200);
                assertThat(other.body()).contains(name).contains("class=\"state accepted\"");
            }
            for (Future<HttpResponse<String>> answer : large) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().body()).contains("large").doesNotContain("内存");
            }
            pool.shutdown();
            assertThat(service.log()).doesNotContain("\tat ");
        }
    }
}
