package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.cli.CommandRun;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.store.NewVersion;
import hebiao.store.Version;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledgers of a month and the findings of a month, as the finance office sees them. */
class FindingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 10_000;
    private static final long A_SECOND = 1_000_000_000L;
    private static final int ATTEMPTS = 10;

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static HttpUser finance;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(folder.resolve("data")).withUsers().withMonth();
        finance = HttpUser.of(service, "caiwu");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode findings(String month, String query) throws Exception {
        return JSON.readTree(finance.get("/api/periods/" + month + "/findings" + query).body());
    }

    @Test
    void whatConcernsTheWholeMonthIsSaidAfterItWasCheckedAsAWhole() throws Exception {
        HttpUser department = HttpUser.of(service, "jiaotong");
        Path form = MadeForm.of(folder, "市交通运输局/015.xlsx");
        MadeForm.type(form, "H6", "12.34");
        department.upload("/inbox/2024-12/files", "files", Map.of("015.xlsx", Files.readAllBytes(form)));
        assertThat(finance.get("/periods/2024-12/findings").body()).contains("还没有整月核对过");

        assertThat(finance.post("/periods/2024-12/check", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Waiting.forJob(finance, "/periods/2024-12")).contains("整月核对完成：1 份表");
        JsonNode page = findings("2024-12", "");
        assertThat(page.path("groups").findValuesAsText("rule")).contains("F03", "C01");
        for (JsonNode group : page.path("groups")) {
            assertThat(group.path("first").size()).isEqualTo(Math.min(3, group.path("count").asInt()));
        }
        JsonNode missing = findings("2024-12", "?rule=C01");
        assertThat(missing.path("rows")).hasSize(59);

        Version version = service.store().versions().newest("2024-12").get(0);
        assertThat(version.program()).isEqualTo(CommandRun.version());
        assertThat(version.template()).matches("self-evaluation \\S+");
        JsonNode first = findings("2024-12", "?rule=F03").path("rows").get(0);
        assertThat(first.path("version").asLong()).isEqualTo(version.id());
        assertThat(finance.get("/periods/2024-12/findings?rule=F03").body())
                .contains("href=\"/versions/" + version.id() + "?rule=F03#f" + first.path("number") + "\"");
        assertThat(finance.get("/versions/" + version.id()).body()).contains("id=\"f" + first.path("number") + "\"");

        MadeForm.type(form, "H6", "0");
        department.upload("/inbox/2024-12/files", "files", Map.of("015.xlsx", Files.readAllBytes(form)));
        assertThat(finance.get("/periods/2024-12/findings").body()).contains("又收到 1 份表");
    }

    @Test
    void tenThousandFindingsAreAllThereInUnderASecond() throws Exception {
        service.store().periods().open("caiwu", "2024-06", LocalDate.parse("2024-07-10"),
                LocalDate.parse("2025-07-20"));
        List<Finding> many = IntStream.range(0, MANY).mapToObj(at -> new Finding("F03", Severity.ERROR,
                new Place("a.xlsx", "表", new CellRef(at, 7), null, "项目", "市交通运输局"), "default", "1.00", "2.00",
                "1 ÷ 2 = 50.00%", Map.of())).toList();
        service.store().versions().add(new NewVersion("2024-06", service.store().accounts().byLogin("jiaotong")
                .orElseThrow(), "a.xlsx", List.of(), "a.xlsx", "0".repeat(64), 1, "项目", Status.RETURNED, false,
                "1", "t", "p", many));
        for (String query : List.of("", "?rule=F03", "?department=&q=a.xlsx")) {
            long best = Long.MAX_VALUE;
            for (int attempt = 0; attempt < ATTEMPTS && best >= A_SECOND; attempt++) {
                long before = System.nanoTime();
                String html = finance.get("/periods/2024-06/findings" + query).body();
                best = Math.min(best, System.nanoTime() - before);
                assertThat(html).contains("<b>10000</b>");
                assertThat(html.split("class=\"cell\"", -1).length - 1).isEqualTo(query.startsWith("?rule")
                        ? MANY : 3);
            }
            assertThat(best).as(query).isLessThan(A_SECOND);
        }
        assertThat(finance.get("/periods/2024-06/findings/csv").body().lines()).hasSize(MANY + 1);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                finance.bytes("/periods/2024-06/findings/xlsx?severity=error").body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(MANY + 2);
        }
        assertThat(findings("2024-06", "?severity=notice").path("total").path("errors").asLong()).isZero();
    }

    /** What is kept may be older than the rulebook. */
    @Test
    void aFindingOfARuleThatIsGoneFailsNoPage() throws Exception {
        service.store().periods().open("caiwu", "2024-05", LocalDate.parse("2024-06-10"),
                LocalDate.parse("2025-06-20"));
        Finding gone = new Finding("Z99", Severity.ERROR, new Place("a.xlsx", "表", new CellRef(1, 7), null, "项目",
                "市交通运输局"), "default", "1.00", "2.00", null, Map.of());
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms/form-02.xlsx"));
        long id = service.store().versions().add(new NewVersion("2024-05", service.store().accounts()
                .byLogin("jiaotong").orElseThrow(), "a.xlsx", List.of(), "a.xlsx", service.store().blobs().put(form),
                form.length, "项目", Status.RETURNED, false, "1", "t", "p", List.of(gone))).version().id();
        assertThat(finance.get("/versions/" + id).body()).contains("Z99");
        assertThat(finance.bytes("/versions/" + id + "/annotated").statusCode()).isEqualTo(200);
        for (String page : List.of("", "?rule=Z99", "/csv")) {
            HttpResponse<String> answer = finance.get("/periods/2024-05/findings" + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains("Z99");
        }
        JsonNode group = findings("2024-05", "").path("groups").get(0);
        assertThat(group.path("rule").asText() + group.path("name").asText()).isEqualTo("Z99Z99");
    }

    @Test
    void aLedgerIsReadWithItsProblemsAndOneThatCannotBeUsedChangesNothing() throws Exception {
        service.store().periods().open("caiwu", "2025-03", LocalDate.parse("2025-04-10"),
                LocalDate.parse("2025-04-20"));
        String roster = "项目编码,项目名称,主管部门,实施单位,年度,填报截止日\nA00001,甲,市教育局,中心,2025,2025-04-05\n"
                + ",乙,市教育局,中心,2025,2025-04-05\n";
        put("roster", "roster.csv", roster);
        assertThat(Waiting.forJob(finance, "/periods/2025-03")).contains("roster.csv 已收下，1 行不能用");
        assertThat(service.store().periods().projects("2025-03")).hasSize(1);
        assertThat(finance.get("/periods/2025-03/ledgers").body()).contains("L05").contains("A3");
        assertThat(findings("2025-03", "").path("groups").findValuesAsText("rule")).contains("L05", "C01");

        put("roster", "wrong.csv", "甲,乙\n1,2\n");
        JsonNode job = JSON.readTree(finance.get("/api/periods/2025-03/job").body()).path("head").path("job");
        for (int tries = 0; job.path("running").asBoolean() && tries < 600; tries++) {
            Thread.sleep(50);
            job = JSON.readTree(finance.get("/api/periods/2025-03/job").body()).path("head").path("job");
        }
        assertThat(job.path("failed").asBoolean()).isTrue();
        assertThat(job.path("sentence").asText()).contains("wrong.csv").contains("缺少列");
        assertThat(service.store().periods().projects("2025-03")).hasSize(1);
    }

    private static void put(String kind, String name, String text) throws Exception {
        assertThat(finance.upload("/periods/2025-03/ledgers/" + kind, "file", Map.of(name,
                text.getBytes(StandardCharsets.UTF_8))).statusCode()).isEqualTo(303);
    }
}
