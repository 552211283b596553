package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every answer says beside its content, whatever it is. */
class HeadersTest {

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpUser department;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(folder.resolve("data")).withUsers().withMonth();
        department = HttpUser.of(service, "jiaotong");
        byte[] form = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"));
        department.upload("/inbox/2024-12/files", "files", Map.of("003.xlsx", form));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void browsersAreToldWhatTheyMayDoWithEachAnswer() throws Exception {
        for (String path : List.of("/inbox/2024-12", "/api/inbox/2024-12", "/versions/1", "/nothing", "/periods",
                "/api/nothing", "/api/openapi.json", "/assets/hebiao.css", "/language/en", "/versions/1/receipt")) {
            HttpHeaders headers = department.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).as(path)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'",
                            "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("Cache-Control")).as(path)
                    .hasValue(path.startsWith("/assets") ? "no-cache" : "no-store");
        }
    }

    @Test
    void eachAnswerNamesItsTypeAndCharset() throws Exception {
        assertType("/inbox/2024-12", "text/html;charset=utf-8");
        assertType("/nothing", "text/html;charset=utf-8");
        assertType("/api/inbox/2024-12", "application/json;charset=utf-8");
        assertType("/api/openapi.json", "application/json;charset=utf-8");
        assertType("/assets/hebiao.js", "text/javascript;charset=utf-8");
    }

    private void assertType(String path, String type) throws Exception {
        assertThat(department.get(path).headers().firstValue("Content-Type").orElseThrow().toLowerCase()
                .replace(" ", "")).as(path).isEqualTo(type);
    }

    @Test
    void whatWasUploadedIsNeverShownByABrowserAsAPage() throws Exception {
        for (String path : List.of("/versions/1/file", "/versions/1/annotated")) {
            HttpHeaders headers = department.bytes(path).headers();
            assertThat(headers.firstValue("Content-Disposition").orElseThrow()).as(path).startsWith("attachment;");
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValue("sandbox");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        }
    }

    @Test
    void onlyTheMethodsOfTheTableAreAnswered() throws Exception {
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = department.send(department.request("/inbox/2024-12")
                    .method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isIn(400, 404, 405, 501);
        }
    }

    @Test
    void aRefusalTellsNothingOfTheInside() throws Exception {
        for (String path : List.of("/versions/999999999999999999999", "/versions/x", "/inbox/%00", "/periods/'--",
                "/rules/..%2f..%2fetc", "/api/versions/-1")) {
            HttpResponse<String> answer = department.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Exception").doesNotContain("hebiao.web")
                    .doesNotContain("SELECT").doesNotContain(folder.toString());
        }
    }
}
