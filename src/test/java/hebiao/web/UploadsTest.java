package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.store.LedgerRow;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent is taken within its limits, and given back as it was. */
class UploadsTest {

    private static final int MIB = 1 << 20;
    private static final Pattern BLOB = Pattern.compile("blobs.[0-9a-f]{2}|incoming.MultiPart\\d+");

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static HttpUser department;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(folder.resolve("a/b/data")).withUsers().withMonth();
        department = HttpUser.of(service, "jiaotong");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private HttpResponse<String> send(String name, byte[] bytes) throws Exception {
        return department.upload("/api/inbox/2024-12/files", "files", Map.of(name, bytes));
    }

    @Test
    void aFileBeyondTheLimitIs413WithASentence() throws Exception {
        HttpResponse<String> answer = send("大.xlsx", new byte[21 * MIB]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大：每个文件最多 20 MiB，一次最多 200 MiB，这次发来 21.1 MiB。");
        assertThat(service.store().versions().newest("2024-12")).noneMatch(one -> one.file().equals("大.xlsx"));
        try (var left = Files.list(service.store().incoming())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aTextBeyondTheLimitIs413WithItsOwnLimit() throws Exception {
        HttpResponse<String> answer = department.post("/password", Map.of("next", "长".repeat(200_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("一次最多 1000 KiB，这次发来 1757.9 KiB")
                .contains("action=\"/sign-out\"");
    }

    @Test
    void aFormThatIsNoneIs400() throws Exception {
        HttpResponse<String> answer = department.send(department.request("/inbox/2024-12/files")
                .header("Origin", service.address()).header("X-CSRF-Token", department.csrf())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("nothing of the kind")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("没有").doesNotContain("Exception");
    }

    @Test
    void theFileComesBackBitForBitAndOnlyAsAnAttachment() throws Exception {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        send("表 \"一\".xlsx", bytes);
        long id = service.store().versions().newest("2024-12").stream()
                .filter(one -> one.size() == bytes.length).findFirst().orElseThrow().id();
        HttpResponse<byte[]> back = department.bytes("/versions/" + id + "/file");
        assertThat(back.body()).isEqualTo(bytes);
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; filename=")
                .contains("filename*=UTF-8''%E8%A1%A8%20");
        assertThat(back.headers().firstValue("Content-Security-Policy")).contains("sandbox");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void namesNeverLeadAnywhereAndNeverRun() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
        files.put("../../etc/a.xlsx", page);
        files.put("<script>alert(1)</script>.xlsx", page);
        files.put("\u202Excel.exe.xlsx", page);
        files.put("长".repeat(2000) + ".xlsx", page);
        Set<String> before = whatIsKept();
        HttpResponse<String> answer = department.upload("/inbox/2024-12/files", "files", files);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert")
                .doesNotContain("\u202E").doesNotContain("长".repeat(300));
        assertThat(whatIsKept()).isEqualTo(before);
    }

    /** The paths in the data folder and around it, but for the bytes of files: kept, or on their way. */
    private static Set<String> whatIsKept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString()).filter(path -> !BLOB.matcher(path).find())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aLedgersNameIsCleanedAsAFormsIs() throws Exception {
        HttpUser finance = HttpUser.of(service, "caiwu");
        byte[] targets = Files.readAllBytes(Path.of("test-fixtures/month/targets.xlsx"));
        assertThat(finance.upload("/periods/2024-12/ledgers/targets", "file",
                Map.of("目录\\\u202E标.xlsx", targets)).statusCode()).isEqualTo(303);
        Waiting.forJob(finance, "/periods/2024-12");
        assertThat(service.store().periods().ledgers("2024-12")).filteredOn(one -> one.kind().equals("targets"))
                .extracting(LedgerRow::file).containsExactly("标.xlsx");
    }

    private HttpResponse<String> sendAt(String moment, String name, byte[] bytes) throws Exception {
        service.clock().put(moment);
        return HttpUser.of(service, "jiaoyu").upload("/api/inbox/2024-12/files", "files", Map.of(name, bytes));
    }

    @Test
    void lateIsWhatComesAfterTheMidnightOfShanghai() throws Exception {
        byte[] form = Files.readAllBytes(MadeForm.of(folder, "市教育局/未编号.xlsx"));
        sendAt("2025-01-10T15:59:59Z", "准时.xlsx", form);
        sendAt("2025-01-10T16:00:00Z", "迟到.xlsx", form);
        HttpResponse<String> closed = sendAt("2025-01-20T16:00:00Z", "关闭后.xlsx", form);
        service.clock().put("2025-01-06T02:00:00Z");

        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("2024-12 已于 2025-01-20 关闭");
        assertThat(service.store().versions().newest("2024-12").stream()
                .filter(one -> one.file().equals("准时.xlsx") || one.file().equals("迟到.xlsx"))
                .map(one -> one.file() + one.late())).containsExactlyInAnyOrder("准时.xlsxfalse", "迟到.xlsxtrue");
    }
}
