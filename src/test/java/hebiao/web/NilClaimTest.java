package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.store.Project;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 免报: a department claims that a project has nothing to file, and the finance office confirms or declines. */
class NilClaimTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MONTH = "2024-12";
    private static final String REASON = "项目并入局本级统一实施";

    @TempDir
    private Path folder;

    private RunningService service;
    private HttpUser finance;
    private HttpUser department;
    private Project project;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService(folder.resolve("data")).withUsers().withMonth();
        finance = HttpUser.of(service, "caiwu");
        department = HttpUser.of(service, "jiaotong");
        project = service.store().periods().projects(MONTH).stream()
                .filter(one -> one.department().equals(RunningService.TRANSPORT)).findFirst().orElseThrow();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private int claim(String reason) throws Exception {
        return department.post("/inbox/2024-12/projects/" + project.code() + "/nil", Map.of("reason", reason))
                .statusCode();
    }

    private HttpResponse<String> decide(String decision, String remark) throws Exception {
        return finance.post("/periods/2024-12/projects/" + project.code() + "/claim",
                Map.of("decision", decision, "remark", remark));
    }

    private JsonNode board(String query) throws Exception {
        return JSON.readTree(finance.get("/api/periods/2024-12" + query).body());
    }

    private void assertCounts(int missing, int claimed, int nothing) throws Exception {
        JsonNode total = board("").path("total");
        assertThat(total.path("due").asInt()).isEqualTo(60).isEqualTo(total.path("taken").asInt()
                + total.path("returned").asInt() + total.path("missing").asInt() + total.path("nothing").asInt());
        assertThat(List.of(total.path("missing").asInt(), total.path("claimed").asInt(),
                total.path("nothing").asInt())).containsExactly(missing, claimed, nothing);
    }

    private JsonNode own() throws Exception {
        JsonNode projects = JSON.readTree(department.get("/api/inbox/2024-12").body()).path("projects");
        return StreamSupport.stream(projects.spliterator(), false)
                .filter(one -> one.path("code").asText().equals(project.code())).findFirst().orElseThrow();
    }

    @Test
    void aProjectIsMissingUntilTheFinanceOfficeAgrees() throws Exception {
        assertThat(claim("没钱了")).isEqualTo(400);
        assertThat(claim(REASON)).isEqualTo(303);
        assertCounts(60, 1, 0);
        assertThat(board("?state=claimed").path("rows")).hasSize(1);
        assertThat(finance.get("/periods/2024-12").body()).contains("待确认免报").contains(REASON).contains("张三");
        assertThat(finance.get("/periods/2024-12/board/csv?state=claimed").body()).contains(REASON);
        assertThat(finance.get("/periods/2024-12/closing").body()).contains("其中待确认免报 1");
        assertThat(own().path("state").asText()).isEqualTo("missing");
        assertThat(department.get("/inbox/2024-12").body()).contains("待确认免报").contains("撤回申报");

        assertThat(decide("confirm", "").statusCode()).isEqualTo(303);
        assertCounts(59, 0, 1);
        assertThat(own().path("state").asText()).isEqualTo("nothing");
        assertThat(decide("confirm", "").statusCode()).isEqualTo(409);
        assertThat(claim(REASON)).isEqualTo(409);
        assertThat(service.store().trail().all()).extracting("action").endsWith("nil.claim", "project.nil");
        assertThat(service.store().trail().head().orElseThrow().details()).contains(REASON);
    }

    @Test
    void aDeclinedClaimSaysWhyAndMayBeMadeAgain() throws Exception {
        claim(REASON);
        assertThat(decide("decline", "不").statusCode()).isEqualTo(400);
        assertThat(decide("else", "").statusCode()).isEqualTo(400);
        assertThat(decide("decline", "年中追加过预算，请照常报送").statusCode()).isEqualTo(303);
        assertCounts(60, 0, 0);
        assertThat(own().path("claim").path("state").asText()).isEqualTo("DECLINED");
        assertThat(department.get("/inbox/2024-12").body()).contains("财务处不同意免报：")
                .contains("年中追加过预算，请照常报送");
        assertThat(decide("decline", "再说一次也是这样").statusCode()).isEqualTo(409);
        assertThat(claim(REASON + "，指标已收回")).isEqualTo(303);
        assertCounts(60, 1, 0);
        assertThat(service.store().trail().all()).extracting("action")
                .endsWith("nil.claim", "nil.decline", "nil.claim");
    }

    @Test
    void aClaimIsTakenBackAsLongAsNothingWasSaidToIt() throws Exception {
        claim(REASON);
        String path = "/inbox/2024-12/projects/" + project.code() + "/nil";
        assertThat(department.post(path, Map.of("back", "1")).statusCode()).isEqualTo(303);
        assertThat(department.post(path, Map.of("back", "1")).statusCode()).isEqualTo(409);
        assertThat(decide("confirm", "").statusCode()).isEqualTo(409);
        assertThat(own().path("claim").isNull()).isTrue();
        assertThat(service.store().trail().head().orElseThrow().action()).isEqualTo("nil.withdraw");
    }

    @Test
    void aFormThatComesSettlesTheClaimByItself() throws Exception {
        project = service.store().periods().project(MONTH, "51012422T100003").orElseThrow();
        claim(REASON);
        byte[] form = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/003.xlsx"));
        department.upload("/inbox/2024-12/files", "files", Map.of("003.xlsx", form));
        assertCounts(59, 0, 0);
        assertThat(decide("confirm", "").statusCode()).isEqualTo(409);
        assertThat(claim(REASON)).isEqualTo(409);
    }

    @Test
    void nobodyClaimsWhenTheMonthTakesNothingAnyMore() throws Exception {
        service.clock().put("2025-01-20T16:00:00Z");
        department = HttpUser.of(service, "jiaotong");
        assertThat(claim(REASON)).isEqualTo(409);
        assertThat(service.store().nilClaims().of(MONTH)).isEmpty();
    }

    @Test
    void aDepartmentIsNotRemindedOfWhatTheFinanceOfficeMustDecide() throws Exception {
        assertThat(finance.get("/periods/2024-12/reminders").body()).contains(project.code());
        claim(REASON);
        assertThat(finance.get("/periods/2024-12/reminders").body()).doesNotContain(project.code());
        decide("decline", "年中追加过预算，请照常报送");
        assertThat(finance.get("/periods/2024-12/reminders").body()).contains(project.code());
    }

    @Test
    void theMonthsWorkbookHasTheConfirmedOnes() throws Exception {
        claim(REASON);
        decide("confirm", "");
        finance.post("/periods/2024-12/closing", Map.of());
        Waiting.forJob(finance, "/periods/2024-12");
        byte[] workbook = finance.bytes("/periods/2024-12/closings/1/file?path=2024-12/consolidated-2024-12.xlsx")
                .body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getSheet("报送情况").getRow(1).getCell(0).getStringCellValue()).isEqualTo("未报送 59，免报 1");
        }
        assertThat(decide("decline", "关闭以后不能再改").statusCode()).isEqualTo(409);
    }

    @Test
    void whatTheRosterCallsNilIsNilHereToo() throws Exception {
        String line = "," + RunningService.TRANSPORT + ",养护中心,2024,2025-01-10,";
        byte[] roster = ("项目编码,项目名称,主管部门,实施单位,年度,填报截止日,免报原因\n" + project.code() + ",道路养护" + line
                + "项目已撤销\nA00002,桥梁检测" + line + "\n").getBytes(StandardCharsets.UTF_8);
        finance.upload("/periods/2024-12/ledgers/roster", "file", Map.of("roster.csv", roster));
        Waiting.forJob(finance, "/periods/2024-12");
        JsonNode total = board("").path("total");
        assertThat(List.of(total.path("due").asInt(), total.path("missing").asInt(), total.path("nothing").asInt()))
                .containsExactly(2, 1, 1);
        assertThat(own().path("state").asText()).isEqualTo("nothing");
    }
}
