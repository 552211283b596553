package hebiao.cli;

import static hebiao.cli.LedgersOfTheMonth.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbooks of three made months, each after the other, show of departments and of the ledgers. */
class MonthWorkbookTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void threeMonths() {
        consolidate("2024-10");
        consolidate("2024-11", "--previous", folder.resolve("2024-10").toString());
        consolidate("2024-12", "--previous", folder.resolve("2024-11").toString());
    }

    private static void consolidate(String period, String... more) {
        Stream<String> options = Stream.of("consolidate", "--period", period, "--budget", MONTH + "budget.xlsx",
                "--payments", MONTH + "payments.csv", "--roster", MONTH + "roster.xlsx",
                "--out", folder.resolve(period).toString(), MONTH + period + ".zip");
        assertThat(Run.of(Stream.concat(options, Arrays.stream(more)).toArray(String[]::new)).err()).isEmpty();
    }

    @Test
    void departmentsAreHeldAgainstTheCalendarByTheRateOfTheirForms() throws IOException {
        List<List<String>> november = rows("2024-11", "部门统计");
        assertThat(november.get(1).get(0)).contains("11 月末时间进度 91.67%");
        assertThat(november.get(2)).containsExactly("主管部门", "项目数", "年初预算数", "1–10月执行数", "1–11月执行数", "执行率(%)",
                "比时间进度快慢", "退回（含无法读取）", "错误", "疑点", "提示");
        assertThat(november.get(3).subList(0, 7)).containsExactly("市交通运输局", "10", "3,594.86", "3,069.50",
                "3,508.46", "97.59", "5.92");
        assertThat(november.get(15).subList(0, 7)).containsExactly("合计", "61", "30,891.09", "25,723.95", "30,467.39",
                "98.62", "6.95");
    }

    @Test
    void monthsTravelFromFolderToFolder() throws IOException {
        List<List<String>> december = rows("2024-12", "部门统计");
        assertThat(december.get(2)).startsWith("主管部门", "项目数", "年初预算数", "全年预算数", "1–10月执行数", "1–11月执行数",
                "全年执行数", "执行率(%)", "比时间进度快慢", "平均总分");
        assertThat(december.get(3).subList(4, 6)).isEqualTo(rows("2024-11", "部门统计").get(3).subList(3, 5));
        assertThat(Files.readString(folder.resolve("2024-12/submissions.json")))
                .containsSubsequence("\"period\" : \"2024-10\"", "\"period\" : \"2024-11\"",
                        "\"period\" : \"2024-12\"");
    }

    @Test
    void monitoringFormsHaveNoFullYearBudgetToDifferFrom() throws IOException {
        List<List<String>> money = rows("2024-11", "资金核对");
        assertThat(money.get(2)).containsExactly("序号", "项目编码", "项目名称", "主管部门", "资金来源", "年初预算（表）", "年初预算（账）",
                "年初预算差额", "执行数（表）", "执行数（账）", "执行数差额");
        assertThat(rows("2024-11", "汇总").get(2)).contains("1–11月执行数").doesNotContain("全年执行数");
        assertThat(rows("2024-11", "指标明细").get(2)).contains("1–11月执行情况", "偏差原因说明");
    }

    @Test
    void everyAmountOfFormsAndLedgersHasItsRowAndTheChecksAreNought() throws IOException {
        for (String period : List.of("2024-11", "2024-12")) {
            List<List<String>> money = rows(period, "资金核对");
            assertThat(money).anyMatch(row -> row.contains("历史遗留工程尾款"))
                    .anyMatch(row -> row.size() > 2 && row.get(1).isEmpty() && row.get(2).endsWith("项目"));
            List<String> checks = money.get(money.size() - 1);
            assertThat(checks.get(2)).isEqualTo("校验（应为 0）");
            assertThat(checks.subList(5, checks.size())).isSubsetOf("", "0.00").contains("0.00");
        }
    }

    @Test
    void withoutALedgerItsAmountsAreNotCompared() throws IOException {
        Path form = new LedgersOfTheMonth(folder).form("2024-12", "市教育局/013.xlsx", sheet -> { });
        Run.of("consolidate", "--period", "2024-12", "--payments", MONTH + "payments.csv", "--out",
                folder.resolve("payments").toString(), form.toString());
        try (XSSFWorkbook book = new XSSFWorkbook(
                Files.newInputStream(folder.resolve("payments/consolidated-2024-12.xlsx")))) {
            assertThat(rows(book.getSheet("资金核对")).get(2)).endsWith("资金来源", "执行数（表）", "执行数（账）", "执行数差额");
        }
    }

    @Test
    void whatIsMissingOrLateStandsOut() throws IOException {
        try (XSSFWorkbook book = open("2024-12")) {
            for (Row row : book.getSheet("报送情况")) {
                Cell state = row.getRowNum() < 3 ? null : row.getCell(5);
                boolean filled = state != null && state.getCellStyle().getFillForegroundColorColor() != null;
                assertThat(filled).as(state == null ? "" : state.getStringCellValue())
                        .isEqualTo(state != null && !state.getStringCellValue().equals("按时"));
            }
        }
    }

    @Test
    void aReturnedFormIsRemindedOfItsDeadline() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("2024-12/reminders-2024-12.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(rows(book.getSheet("市教育局"))).anyMatch(row -> row.contains("退回") && row.contains("2025-01-31"));
        }
    }

    /** Every formula, the checks among them, is computed by a real spreadsheet program to what we wrote beside it. */
    @Test
    @Tag("libreoffice")
    void recalculationChangesNoValue(@TempDir Path office) throws Exception {
        LibreOffice.assumeInstalled();
        List<byte[]> written = List.of(bytes("2024-11"), bytes("2024-12"));
        List<byte[]> computed = new LibreOffice(office).savedAgain(written, "xlsx");
        for (int at = 0; at < written.size(); at++) {
            Map<String, String> formulas = formulas(written.get(at));
            assertThat(formulas).hasSizeGreaterThan(200);
            assertThat(formulas(computed.get(at))).isEqualTo(formulas);
        }
    }

    private static Map<String, String> formulas(byte[] bytes) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        boolean text = cell.getCachedFormulaResultType() == CellType.STRING;
                        values.put(sheet.getSheetName() + "!" + cell.getAddress(),
                                text ? cell.getStringCellValue() : String.valueOf(cell.getNumericCellValue()));
                    }
                }));
            }
        }
        return values;
    }

    private static byte[] bytes(String period) throws IOException {
        return Files.readAllBytes(folder.resolve(period).resolve("consolidated-" + period + ".xlsx"));
    }

    private static XSSFWorkbook open(String period) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(period)));
    }

    private static List<List<String>> rows(String period, String sheet) throws IOException {
        try (XSSFWorkbook book = open(period)) {
            return rows(book.getSheet(sheet));
        }
    }

    /** What each cell of a sheet shows. */
    private static List<List<String>> rows(Sheet sheet) {
        DataFormatter shown = new DataFormatter();
        shown.setUseCachedValuesForFormulaCells(true);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            String[] cells = new String[row.getLastCellNum()];
            Arrays.setAll(cells, at -> row.getCell(at) == null ? "" : shown.formatCellValue(row.getCell(at)));
            rows.add(List.of(cells));
        }
        return rows;
    }
}
