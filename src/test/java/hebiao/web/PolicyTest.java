package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.store.PolicyRow;
import hebiao.store.Version;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another policy for a month, a project over the months, two versions against each other, and the trail's proof. */
class PolicyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERIOD = "/periods/2024-12";
    /** Departs from the product's own in that a wrong rate is a doubt. */
    private static final String MILDER = "id: milder\nversion: 1\nname: {zh: 试行口径, en: trial}\n"
            + "base: national\nseverities: {F03: WARNING}\n";

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpUser finance;
    private HttpUser department;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(folder.resolve("data")).withUsers().withMonth();
        finance = HttpUser.of(service, "caiwu");
        department = HttpUser.of(service, "jiaotong");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Version send(String cell, String text) throws Exception {
        Path file = MadeForm.of(folder, "市交通运输局/015.xlsx");
        MadeForm.type(file, cell, text);
        department.upload("/inbox/2024-12/files", "files", Map.of("015.xlsx", Files.readAllBytes(file)));
        return service.store().versions().newest("2024-12").get(0);
    }

    private HttpResponse<String> preview(String yaml) throws Exception {
        return finance.upload(PERIOD + "/policy/preview", "file", Map.of("milder.yaml",
                yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode page() throws Exception {
        return JSON.readTree(finance.get("/api" + PERIOD + "/policy").body());
    }

    @Test
    void anotherPolicyShowsWhatComesAndGoesBeforeItCounts() throws Exception {
        Version before = send("H6", "12.34");
        assertThat(finance.post(PERIOD + "/policy", Map.of("token", "milder")).statusCode()).isEqualTo(409);
        assertThat(preview("id: [").statusCode()).isEqualTo(400);

        assertThat(preview(MILDER).statusCode()).isEqualTo(303);
        Waiting.forJob(finance, PERIOD);
        JsonNode shown = page().path("preview");
        assertThat(shown.path("changed").asInt()).isEqualTo(1);
        assertThat(shown.path("rules").get(0).path("rule").asText()).isEqualTo("F03");
        JsonNode change = shown.path("rules").get(0).path("first").get(0);
        assertThat(change.path("version").asLong()).isEqualTo(before.id());
        assertThat(change.path("before").asText() + change.path("after").asText()).isEqualTo("errorwarning");
        assertThat(service.store().versions().find(before.id()).orElseThrow().errors()).isEqualTo(before.errors());

        assertThat(finance.post(PERIOD + "/policy", Map.of("token", shown.path("token").asText())).statusCode())
                .isEqualTo(303);
        Waiting.forJob(finance, PERIOD);
        Version after = service.store().versions().find(before.id()).orElseThrow();
        assertThat(after.errors()).isEqualTo(before.errors() - 1);
        assertThat(after.policy()).isEqualTo("milder 1");
        assertThat(page().path("current").asText()).isEqualTo("milder.yaml");
        assertThat(service.store().trail().all()).extracting("action").contains("policy.put");
        assertThat(send("H6", "12.35").policy()).isEqualTo("milder 1");
    }

    @Test
    void aFileTooLargeForAPolicyIsRefusedAndNotKept() throws Exception {
        HttpResponse<String> answer = preview(MILDER + "#".repeat(1 << 20));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("口径文件太大：最多 1 MiB");
        assertThat(service.store().monthChecks().of("2024-12")).isEmpty();
        assertThat(page().path("preview").isNull()).isTrue();
    }

    /** The form counts by itself as the month is judged: 湖北 gives the execution rate 20 points, not 10. */
    @Test
    void theBlankIsMadeUnderTheMonthsOwnPolicy() throws Exception {
        long own = service.store().accounts().byLogin("jiaotong").orElseThrow().departmentId();
        String blank = "/inbox/2024-12/projects/" + service.store().periods().projects("2024-12", own).get(0).code()
                + "/blank";
        byte[] usual = department.bytes(blank).body();
        assertThat(department.bytes(blank).body()).isEqualTo(usual);
        service.store().periods().putPolicy("caiwu", "2024-12",
                Optional.of(new PolicyRow("2024-12", "hubei", null)));
        assertThat(numbers(usual)).contains(10.0).doesNotContain(20.0);
        assertThat(numbers(department.bytes(blank).body())).contains(20.0).doesNotContain(10.0);
    }

    private static List<Double> numbers(byte[] blank) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            List<Double> numbers = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                }
            }));
            return numbers;
        }
    }

    @Test
    void aProjectIsFollowedOverTheMonths() throws Exception {
        Version version = send("H6", "12.34");
        String code = service.store().versions().codes(version.id()).get(0);
        service.store().periods().open("caiwu", "2025-01", LocalDate.parse("2025-02-10"),
                LocalDate.parse("2025-02-20"));
        HttpUser auditor = HttpUser.of(service, "shenji");
        JsonNode page = JSON.readTree(auditor.get("/api/projects/" + code).body());
        JsonNode month = page.path("months").get(0);
        assertThat(month.path("month").asText()).isEqualTo("2024-12");
        assertThat(month.path("calendar").asText()).isEqualTo("100.00");
        assertThat(month.path("rate").asText()).isNotEmpty();
        assertThat(page.path("plot").path("forms")).hasSize(1);
        assertThat(page.path("plot").path("payments").asText().split(" ")).hasSize(13);
        assertThat(auditor.get("/projects/" + code).body()).contains("<svg").contains(month.path("paid").asText());
        assertThat(auditor.get("/projects/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void twoVersionsAreHeldAgainstEachOther() throws Exception {
        Version first = send("H6", "12.34");
        send("H6", "12.35");
        Version third = send("H6", "12.36");
        HttpUser auditor = HttpUser.of(service, "shenji");
        assertThat(auditor.get("/versions/" + third.id()).body()).contains("<del>12.35");
        assertThat(auditor.get("/versions/" + third.id() + "?since=" + first.id()).body()).contains("<del>12.34");
        assertThat(auditor.post("/versions/" + third.id() + "/decision", Map.of("decision", "accept")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTrailIsTakenAwayWithWhatProvesIt() throws Exception {
        send("H6", "12.34");
        HttpUser auditor = HttpUser.of(service, "shenji");
        String head = "0".repeat(64);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                auditor.bytes("/trail/proof").body()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("trail.txt");
            List<String> lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                String hash = lines.get(at).substring(0, 64);
                String text = lines.get(at).substring(65);
                assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(hash);
                assertThat(JSON.readTree(text).get(0).asInt()).isEqualTo(at + 1);
                assertThat(JSON.readTree(text).get(6).asText()).isEqualTo(head);
                head = hash;
            }
            assertThat(zip.getNextEntry().getName()).isEqualTo("verify.py");
        }
        assertThat(auditor.get("/trail?hash=" + head).body()).contains("审计记录里有这个指纹");
        assertThat(auditor.get("/trail?hash=" + "1".repeat(64)).body()).contains("没有这个指纹");
        assertThat(auditor.get("/trail?before=3").body()).contains("<td>2</td>").doesNotContain("<td>3</td>");
    }
}
