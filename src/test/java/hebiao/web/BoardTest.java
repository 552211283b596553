package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.store.Version;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board of a month, what the finance office decides on it, and whom it reminds. */
class BoardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERIOD = "/periods/2024-12";

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

    private Version send(String form, String cell, String text) throws Exception {
        Path file = MadeForm.of(folder, "市交通运输局/" + form + ".xlsx");
        if (cell != null) {
            MadeForm.type(file, cell, text);
        }
        department.upload("/inbox/2024-12/files", "files", Map.of(form + ".xlsx", Files.readAllBytes(file)));
        List<Version> newest = service.store().versions().newest("2024-12");
        return newest.get(newest.size() - 1);
    }

    private JsonNode board(String query) throws Exception {
        return JSON.readTree(finance.get("/api" + PERIOD + query).body());
    }

    private static void assertAddsUp(JsonNode counts) {
        assertThat(counts.path("due").asLong()).isEqualTo(counts.path("taken").asLong()
                + counts.path("returned").asLong() + counts.path("missing").asLong()
                + counts.path("nothing").asLong());
    }

    @Test
    void whatIsDueIsWhatWasTakenReturnedMissingAndConfirmedNil() throws Exception {
        send("003", null, null);
        send("015", "H6", "12.34");
        Version third = send("027", null, null);
        assertThat(finance.post("/versions/" + third.id() + "/decision", Map.of("decision", "accept", "remark", ""))
                .statusCode()).isEqualTo(303);
        String nil = missing();
        assertThat(finance.post(PERIOD + "/projects/" + nil + "/nil", Map.of("reason", "撤")).statusCode())
                .isEqualTo(400);
        assertThat(finance.post(PERIOD + "/projects/" + nil + "/nil", Map.of("reason", "项目已经撤销")).statusCode())
                .isEqualTo(303);

        JsonNode board = board("");
        assertThat(board.path("total").toString()).isEqualTo("{\"department\":null,\"due\":60,\"taken\":2,"
                + "\"accepted\":1,\"returned\":1,\"missing\":56,\"claimed\":0,\"nothing\":1,\"late\":0}");
        assertAddsUp(board.path("total"));
        long due = 0;
        for (JsonNode one : board.path("departments")) {
            assertAddsUp(one);
            due += one.path("due").asLong();
        }
        assertThat(due).isEqualTo(60);

        assertThat(board("?state=returned").path("rows")).hasSize(1);
        assertThat(board("?state=taken").path("rows")).hasSize(2);
        assertThat(board("?state=nothing").path("rows").get(0).path("remark").asText()).isEqualTo("项目已经撤销");
        String own = URLEncoder.encode(RunningService.TRANSPORT, StandardCharsets.UTF_8);
        assertThat(board("?department=" + own).path("rows")).hasSize(10);
        assertThat(finance.get(PERIOD).body()).contains("56").contains("项目已经撤销");
        finance.post(PERIOD + "/projects/" + nil + "/nil", Map.of("back", "1"));
        assertThat(board("").path("total").path("nothing").asLong()).isZero();
    }

    private String missing() {
        return service.store().periods().projects("2024-12").stream()
                .filter(project -> !project.department().equals(RunningService.TRANSPORT)).findFirst().orElseThrow()
                .code();
    }

    @Test
    void whatHasNotComeIsLateFromTheMidnightThatEndsItsLastDay() throws Exception {
        LocalDate due = LocalDate.parse(service.store().periods().projects("2024-12").get(0).due());
        service.clock().put(due + "T15:59:59Z");
        finance = HttpUser.of(service, "caiwu");
        assertThat(board("").path("total").path("late").asLong()).isZero();
        service.clock().put(due + "T16:00:00Z");
        assertThat(board("").path("total").path("late").asLong()).isPositive();
        assertThat(board("?late=1").path("rows").size()).isEqualTo(board("").path("total").path("late").asInt());
    }

    @Test
    void aReturnedFormSaysWhyAndAcceptingOneWithErrorsNeedsAReason() throws Exception {
        Version wrong = send("015", "H6", "12.34");
        String address = "/versions/" + wrong.id() + "/decision";
        assertThat(finance.post(address, Map.of("decision", "return", "remark", "")).statusCode()).isEqualTo(400);
        assertThat(finance.post(address, Map.of("decision", "accept", "remark", "")).statusCode()).isEqualTo(400);
        assertThat(finance.post(address, Map.of("decision", "return", "remark", "请按支付明细改执行数")).statusCode())
                .isEqualTo(303);
        assertThat(department.get("/versions/" + wrong.id()).body()).contains("请按支付明细改执行数").contains("财务处退回");
        send("015", null, null);
        assertThat(finance.post(address, Map.of("decision", "accept", "remark", "同意按此接收")).statusCode())
                .isEqualTo(409);
        assertThat(finance.post(PERIOD + "/accept", Map.of()).statusCode()).isEqualTo(303);
        assertThat(board("").path("total").path("accepted").asLong()).isEqualTo(1);
    }

    @Test
    void anAcceptedFormStaysAsItIsUntilItIsReturned() throws Exception {
        Version accepted = send("003", null, null);
        String address = "/versions/" + accepted.id() + "/decision";
        finance.post(address, Map.of("decision", "accept", "remark", ""));
        assertThat(send("003", "H6", "12.34").id()).isEqualTo(accepted.id());
        byte[] changed = Files.readAllBytes(folder.resolve("003.xlsx"));
        assertThat(department.upload("/inbox/2024-12/files", "files", Map.of("003.xlsx", changed)).body())
                .contains("财务处已接收，没有收下");
        finance.post(address, Map.of("decision", "return", "remark", "部门来电要求修改"));
        assertThat(send("003", "H6", "12.34").number()).isEqualTo(2);
    }

    @Test
    void theBoardIsTakenAwayAsCsvAndWorkbook() throws Exception {
        send("003", null, null);
        HttpResponse<String> csv = finance.get(PERIOD + "/board/csv?state=received");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("board-2024-12.csv");
        assertThat(csv.body().lines()).hasSize(2);
        byte[] xlsx = finance.bytes(PERIOD + "/board/xlsx").body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("主管部门");
            assertThat(sheet.getLastRowNum()).isEqualTo(62);
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
        }
        assertThat(finance.get(PERIOD + "/board/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void eachDepartmentIsRemindedInWordsToCopyAndTheTrailSaysSo() throws Exception {
        send("015", "H6", "12.34");
        String page = finance.get(PERIOD + "/reminders").body();
        assertThat(page).contains("市交通运输局：\n2024-12").contains("（退回待改").contains("H6").contains("没有催过")
                .contains("填报人： 张三");
        assertThat(finance.post(PERIOD + "/reminders", Map.of("department", RunningService.TRANSPORT)).statusCode())
                .isEqualTo(303);
        assertThat(finance.get(PERIOD + "/reminders").body()).contains("上次催报 2025-01-06");
        assertThat(service.store().trail().head().orElseThrow().subject()).isEqualTo("2024-12 市交通运输局");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                finance.bytes(PERIOD + "/reminders/workbook").body()))) {
            XSSFSheet sheet = book.getSheet(RunningService.TRANSPORT);
            assertThat(sheet.getLastRowNum()).isEqualTo(12);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("催报单（2024-12）");
        }
        assertThat(new String(finance.bytes("/api" + PERIOD + "/reminders").body(), StandardCharsets.UTF_8))
                .contains("\"missing\":9");
    }
}
