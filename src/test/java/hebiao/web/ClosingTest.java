package hebiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.cli.CommandRun;
import hebiao.finding.Finding;
import hebiao.store.Project;
import hebiao.store.Version;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month closed: what the service keeps is what the command line gives, and nothing gets in any more. */
class ClosingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERIOD = "/periods/2024-12";
    private static final String CLOSING = PERIOD + "/closing";

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
        for (String form : List.of("003", "015", "027")) {
            send(form + ".xlsx", form);
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> send(String name, String form) throws Exception {
        byte[] bytes = Files.readAllBytes(MadeForm.of(folder, "市交通运输局/" + form + ".xlsx"));
        return department.upload("/inbox/2024-12/files", "files", Map.of(name, bytes));
    }

    private void close() throws Exception {
        assertThat(finance.post(CLOSING, Map.of()).statusCode()).isEqualTo(303);
        String said = Waiting.forJob(finance, PERIOD);
        assertThat(said).contains("2024-12 已关闭");
        assertThat(service.store().periods().find("2024-12").orElseThrow().closed()).isTrue();
    }

    private Path unpacked(int number) throws Exception {
        return ClosedMonth.unpacked(finance, number, folder);
    }

    private List<String> command(Path place) throws Exception {
        return ClosedMonth.command(finance, place);
    }

    @Test
    void aClosedMonthHasTheSameBytesAsTheCommandLineGives() throws Exception {
        Project nil = service.store().periods().projects("2024-12").get(0);
        service.store().periods().putNil("caiwu", nil, "项目已撤销，资金收回");
        close();
        Path place = unpacked(1);
        Map<String, String> kept = ClosedMonth.hashes(place.resolve("2024-12"));
        assertThat(kept.keySet()).contains("consolidated-2024-12.xlsx", "reminders-2024-12.xlsx", "findings.json",
                "findings.csv", "submissions.json", "manifest.json", "annotated/市交通运输局/003.xlsx");

        Files.move(place.resolve("2024-12"), place.resolve("kept"));
        CommandRun.of(command(place).toArray(String[]::new));
        assertThat(ClosedMonth.hashes(place.resolve("2024-12"))).isEqualTo(kept);

        try (XSSFWorkbook book = new XSSFWorkbook(
                Files.newInputStream(place.resolve("2024-12/consolidated-2024-12.xlsx")))) {
            XSSFSheet filings = book.getSheet("报送情况");
            assertThat(filings.getRow(1).getCell(0).getStringCellValue()).isEqualTo("按时 3，未报送 56，免报 1");
        }
        assertThat(Files.readString(place.resolve("2024-12/findings.json"))).doesNotContain(nil.code());
        assertThat(CommandRun.of("consolidate", "--replay", place.resolve("2024-12/manifest.json").toString()))
                .isZero();
    }

    @Test
    void whatDepartmentsAnsweredGoesIntoTheMonthsFiles() throws Exception {
        byte[] form = Files.readAllBytes(MadeForm.of(folder, "市生态环境局/008.xlsx"));
        department.upload("/inbox/2024-12/files", "files", Map.of("008.xlsx", form));
        Version version = service.store().versions().newest("2024-12").stream()
                .filter(one -> one.file().equals("008.xlsx")).findFirst().orElseThrow();
        int doubt = 1 + service.store().versions().findings(version.id()).stream().map(Finding::rule).toList()
                .indexOf("F07");
        assertThat(department.post("/versions/" + version.id() + "/findings/" + doubt + "/answer",
                Map.of("text", "年中机构改革，资金下半年才到位")).statusCode()).isEqualTo(303);
        close();
        Path place = unpacked(1);
        Map<String, String> kept = ClosedMonth.hashes(place.resolve("2024-12"));
        Files.move(place.resolve("2024-12"), place.resolve("kept"));
        assertThat(command(place)).contains("--answers");
        CommandRun.of(command(place).toArray(String[]::new));
        assertThat(ClosedMonth.hashes(place.resolve("2024-12"))).isEqualTo(kept);

        JsonNode manifest = JSON.readTree(place.resolve("2024-12/manifest.json").toFile());
        String head = manifest.path("trail").path("head").asText();
        assertThat(service.store().trail().holds(head)).isTrue();
        try (XSSFWorkbook book = new XSSFWorkbook(
                Files.newInputStream(place.resolve("2024-12/consolidated-2024-12.xlsx")))) {
            assertThat(book.getSheet("说明").getRow(1).getCell(0).getStringCellValue()).contains(head);
            List<String> row = new ArrayList<>();
            book.getSheet("说明").getRow(3).forEach(cell -> row.add(cell.toString()));
            assertThat(row).contains("F07", "市交通运输局/008.xlsx", "年中机构改革，资金下半年才到位", "张三");
        }
        assertThat(CommandRun.of("consolidate", "--replay", place.resolve("2024-12/manifest.json").toString()))
                .isZero();
    }

    @Test
    void aClosedMonthTakesNothingUntilItIsOpenedAgainWithAReason() throws Exception {
        close();
        assertThat(send("003.xlsx", "030").statusCode()).isEqualTo(409);
        assertThat(finance.post("/periods", Map.of("month", "2024-12", "due", "2025-02-01", "closes", "2025-02-02"))
                .statusCode()).isEqualTo(409);
        assertThat(finance.upload(PERIOD + "/ledgers/roster", "file", Map.of("a.csv", new byte[] {65}))
                .statusCode()).isEqualTo(409);
        assertThat(finance.post(CLOSING, Map.of()).statusCode()).isEqualTo(409);
        assertThat(finance.post(PERIOD + "/reopening", Map.of("reason", "补报", "closes", "2025-01-20"))
                .statusCode()).isEqualTo(400);

        Map<String, String> reason = Map.of("reason", "交通运输局补报一个项目", "closes", "2025-01-20");
        assertThat(finance.post(PERIOD + "/reopening", reason).statusCode()).isEqualTo(303);
        assertThat(finance.post(PERIOD + "/reopening", reason).statusCode()).isEqualTo(409);
        assertThat(send("030.xlsx", "030").statusCode()).isEqualTo(200);
        close();

        assertThat(ClosedMonth.hashes(unpacked(1).resolve("2024-12/annotated"))).hasSize(3);
        assertThat(ClosedMonth.hashes(unpacked(2).resolve("2024-12/annotated"))).hasSize(4);
        String page = finance.get(CLOSING).body();
        assertThat(page).contains("第 1 次汇总").contains("第 2 次汇总").contains("交通运输局补报一个项目");
        assertThat(service.store().trail().all()).extracting("action")
                .containsSubsequence("period.close", "period.reopen", "period.close");
        assertThat(service.store().trail().verify().isWhole()).isTrue();
    }

    @Test
    void theNextMonthIsHeldAgainstTheClosedOne() throws Exception {
        close();
        finance.post("/periods", Map.of("month", "2025-01", "due", "2025-02-10", "closes", "2025-02-20"));
        assertThat(finance.post("/periods/2025-01/closing", Map.of()).statusCode()).isEqualTo(303);
        Waiting.forJob(finance, "/periods/2025-01");
        assertThat(finance.get("/periods/2025-01/closing").body()).contains("--previous inputs/previous");
    }

    @Test
    void lateBeginsAtTheMidnightThatEndsTheLastDayInShanghai() throws Exception {
        service.store().periods().open("caiwu", "2024-12", LocalDate.parse("2025-01-31"),
                LocalDate.parse("2025-02-05"));
        assertThat(sentAt("2025-01-31T15:59:59Z", "first.xlsx", "030").statusCode()).isEqualTo(200);
        assertThat(sentAt("2025-01-31T16:00:00Z", "second.xlsx", "031").statusCode()).isEqualTo(200);
        assertThat(service.store().versions().newest("2024-12")).filteredOn(one -> one.file().equals("first.xlsx"))
                .hasSize(1).noneMatch(Version::late);
        assertThat(service.store().versions().newest("2024-12")).filteredOn(one -> one.file().equals("second.xlsx"))
                .hasSize(1).allMatch(Version::late);
        assertThat(sentAt("2025-02-05T15:59:59Z", "third.xlsx", "032").statusCode()).isEqualTo(200);
        assertThat(sentAt("2025-02-05T16:00:00Z", "fourth.xlsx", "032").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> sentAt(String moment, String name, String form) throws Exception {
        service.clock().put(moment);
        department = HttpUser.of(service, "jiaotong");
        return send(name, form);
    }
}
