package hebiao.cli;

import static hebiao.cli.LedgersOfTheMonth.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of monitoring forms: everything that is said of them is said in the words that they print. */
class MonitoringMonthTest {

    /** Its executed amounts are 60 万元 more than the payments. */
    private static final String FORM = "市住房和城乡建设局/021.xlsx";
    private static final String SAYS = "年度资金总额的1–11月执行数填的是 987.81 万元，支付明细到 2024-11-30 为 9278100.00 元";

    @TempDir
    private Path folder;

    private Run consolidate(String period, Path form, Object... more) {
        return Run.of(Stream.concat(Stream.of("consolidate", "--period", period,
                "--out", folder.resolve(period), "--payments", MONTH + "payments.csv", form),
                Arrays.stream(more)).map(Object::toString).toArray(String[]::new));
    }

    private String file(String period, String name) throws IOException {
        return Files.readString(folder.resolve(period).resolve(name));
    }

    @Test
    void findingsOfTheLedgersCallFieldsAsTheFormDoes() throws IOException {
        Path form = new LedgersOfTheMonth(folder).form("2024-11", FORM, sheet -> { });
        consolidate("2024-11", form);

        assertThat(file("2024-11", "findings.json")).contains(SAYS).doesNotContain("全年执行数");
        assertThat(file("2024-11", "findings.csv")).contains(SAYS, ",G6,年度资金总额的1–11月执行数,")
                .doesNotContain("全年执行数");
        assertThat(text("consolidated-2024-11.xlsx", "问题清单")).contains(SAYS, "\n年度资金总额的1–11月执行数\n");
        assertThat(text("reminders-2024-11.xlsx", "市住房和城乡建设局")).contains("G6 " + SAYS).doesNotContain("全年执行数");
        consolidate("2024-11", form, "--lang", "en");
        assertThat(file("2024-11", "findings.json"))
                .contains("the amount executed up to month 11 of total funds says 987.81");
    }

    @Test
    void lessThanTheMonthBeforeIsSaidInTheSameWords() throws IOException {
        LedgersOfTheMonth forms = new LedgersOfTheMonth(folder);
        consolidate("2024-10", forms.form("2024-10", FORM, sheet -> { }));
        Path less = forms.form("2024-11", FORM, sheet -> sheet.getRow(5).getCell(6).setCellValue(100));
        consolidate("2024-11", less, "--previous", folder.resolve("2024-10"));

        assertThat(file("2024-11", "findings.json")).containsPattern(
                "年度资金总额的1–11月执行数填的是 100[.0]*，比 2024-10 的 [0-9.]+ 少");
    }

    /** A finding on a column that 指标明细 does not have sits at the indicator's name. */
    @Test
    void aFindingOnAColumnOfTheMonitoringFormAloneHasItsCell() throws IOException {
        Run run = consolidate("2024-06", Path.of("test-fixtures/forms-monitoring/monitoring-02.xlsx"));

        assertThat(run.err()).isEmpty();
        try (XSSFWorkbook book = open("2024-06", "consolidated-2024-06.xlsx")) {
            assertThat(book.getSheet("指标明细").getRow(5).getCell(5).getCellComment().getString().getString())
                    .contains("第3个指标的全年预计完成情况没有填");
        }
    }

    private XSSFWorkbook open(String period, String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(folder.resolve(period).resolve(name)));
    }

    private String text(String workbook, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = open("2024-11", workbook)) {
            XSSFSheet sheet = book.getSheet(name);
            for (Row row : sheet) {
                StreamSupport.stream(row.spliterator(), false).map(Cell::toString)
                        .forEach(cell -> text.append(cell).append('\n'));
            }
        }
        return text.toString();
    }
}
