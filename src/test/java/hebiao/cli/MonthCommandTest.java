package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The made month of test-fixtures/month through the command line: every form held against ledgers, roster, targets and
 * the month before. The golden lists what is said; {@code -Dhebiao.golden=write} writes it anew.
 */
class MonthCommandTest {

    private static final String MONTH = "test-fixtures/month/";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/month-2024-12.txt");

    @TempDir
    private Path folder;

    @Test
    void theMonthSaysWhatWasPlanted() throws IOException {
        consolidate("2024-11");
        Run run = consolidate("2024-12", "--previous", folder.resolve("2024-11").toString());

        assertThat(run.err()).isEmpty();
        List<String> said = findings("2024-12");
        if ("write".equals(System.getProperty("hebiao.golden"))) {
            Files.write(GOLDEN, said);
        }
        assertThat(said).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void theWorkbookHasTheLedgersBesideTheFormsAndWhoHasFiled() throws IOException {
        consolidate("2024-12");
        try (XSSFWorkbook book = new XSSFWorkbook(
                Files.newInputStream(folder.resolve("2024-12/consolidated-2024-12.xlsx")))) {
            assertThat(book.getSheetName(0)).isEqualTo("资金核对");
            assertThat(book.getSheet("资金核对").getRow(3).getCell(7).getCellFormula())
                    .isEqualTo("IF(ABS(ROUND(F4-G4,6))<0.01,0,ROUND(F4-G4,4))");
            assertThat(book.getSheet("报送情况").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("按时 57，逾期 1，未报送 2，不在项目库 2");
        }
    }

    @Test
    void eachDepartmentIsRemindedOfWhatIsMissingOrReturned() throws IOException {
        consolidate("2024-12");
        try (XSSFWorkbook book = new XSSFWorkbook(
                Files.newInputStream(folder.resolve("2024-12/reminders-2024-12.xlsx")))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(7);
            assertThat(book.getSheet("市农业农村局").getRow(3).getCell(3).getStringCellValue()).isEqualTo("未报送");
            assertThat(book.getSheet("市应急管理局").getRow(3).getCell(5).getStringCellValue())
                    .contains("A12 缺少批复的指标“平均办结时限”", "C16 批复的绩效目标中没有指标“平均处理时间”");
        }
    }

    @Test
    void withoutLedgersNothingIsHeldAgainstThem() throws IOException {
        Run.of("consolidate", "--period", "2024-12", "--out", folder.resolve("2024-12").toString(),
                MONTH + "2024-12.zip");
        assertThat(findings("2024-12")).noneMatch(line -> line.matches("(?:L|C01|C02|C04|C05|C06|C08).*"))
                .anyMatch(line -> line.startsWith("C03 "));
    }

    @Test
    void aLedgerThatCannotBeUsedIsOneSentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "甲,乙\n1,2\n");
        Run run = Run.of("consolidate", "--period", "2024-12", "--budget", wrong.toString(), "--out",
                folder.resolve("out").toString(), MONTH + "2024-12.zip");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.csv").doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPreviousMonthThatIsNoneIsOneSentence() {
        Run run = consolidate("2024-12", "--previous", "test-fixtures/forms");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("manifest.json").doesNotContain("Exception");
    }

    private Run consolidate(String period, String... more) {
        List<String> arguments = new ArrayList<>(List.of("consolidate", "--period", period,
                "--roster", MONTH + "roster.xlsx", "--budget", MONTH + "budget.xlsx",
                "--payments", MONTH + "payments.csv", "--targets", MONTH + "targets.xlsx",
                "--out", folder.resolve(period).toString()));
        arguments.addAll(List.of(more));
        arguments.add(MONTH + period + ".zip");
        return Run.of(arguments.toArray(String[]::new));
    }

    private List<String> findings(String period) throws IOException {
        List<String> lines = new ArrayList<>();
        Path file = folder.resolve(period).resolve("findings.json");
        for (JsonNode finding : new ObjectMapper().readTree(Files.readString(file)).get("findings")) {
            lines.add(String.join(" ", finding.get("rule").asText(), finding.get("severity").asText(),
                    finding.get("file").asText(), finding.get("cell").asText("-"), finding.get("field").asText("-"))
                    + ": " + finding.get("message").asText());
        }
        return lines;
    }
}
