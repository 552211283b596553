package hebiao.exporter.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Month;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the finance office finds in the month's workbook. */
class ConsolidatedWorkbookTest {

    private static final int HEADER = TableSheet.HEADER_ROW;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void setBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void orderOfFilesLocaleAndTimeZoneChangeNoByte() {
        Month month = Months.ofTenForms();
        byte[] expected = Months.workbook(month);
        List<CheckedFile> files = new ArrayList<>(month.files());
        Collections.reverse(files);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

        assertThat(Months.workbook(new Month(Months.PERIOD, files))).isEqualTo(expected);
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        assertThat(Months.workbook(Months.ofTenForms())).isEqualTo(expected);
    }

    @Test
    void holdsNoClock() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Months.workbook(Months.ofTenForms())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains(">2024-12-31T00:00:00Z</dcterms:created>",
                            ">2024-12-31T00:00:00Z</dcterms:modified>");
                }
            }
        }
    }

    @Test
    void everyFindingLeadsToTheCellWhereItsValueStands() {
        XSSFWorkbook workbook = Months.opened(Months.ofTenForms());
        XSSFSheet list = workbook.getSheet("问题清单");
        assertThat(list.getLastRowNum() - HEADER).isEqualTo(Months.ofTenForms().findings().size());
        for (int at = TableSheet.FIRST_ROW; at <= list.getLastRowNum(); at++) {
            String code = text(list, at, "规则");
            XSSFCell link = cell(list, at, "所在处");
            XSSFCell target = target(workbook, link.getHyperlink().getLocation());

            assertThat(target.getCellComment().getString().getString()).as("row " + at).contains(code);
            assertThat(target.getCellStyle().getFillForegroundXSSFColor()).as("row " + at).isNotNull();
            if (!text(list, at, "字段").equals("绩效指标")) {
                assertThat(shown(target)).as(code + " in row " + at).isEqualTo(text(list, at, "表中填的"));
            }
        }
    }

    @Test
    void everyFindingOpensTheAnnotatedCopyAndItsRule() {
        byte[] wrong = Months.form("form-02.xlsx");
        XSSFWorkbook workbook = Months.opened(Months.of(Months.check("局机关/表 #2（终稿）%.xlsx", wrong)));
        XSSFSheet list = workbook.getSheet("问题清单");
        for (int at = TableSheet.FIRST_ROW; at <= list.getLastRowNum(); at++) {
            assertThat(cell(list, at, "批注表").getHyperlink().getAddress())
                    .isEqualTo("annotated/%E5%B1%80%E6%9C%BA%E5%85%B3/"
                            + "%E8%A1%A8%20%232%EF%BC%88%E7%BB%88%E7%A8%BF%EF%BC%89%25.xlsx");
            XSSFCell rule = cell(list, at, "规则");
            assertThat(shown(target(workbook, rule.getHyperlink().getLocation()))).isEqualTo(rule.getStringCellValue());
        }
    }

    @Test
    void theWorstRulesComeFirst() {
        XSSFSheet rules = Months.opened(Months.ofTenForms()).getSheet("规则说明");
        List<Integer> order = new ArrayList<>();
        for (int at = TableSheet.FIRST_ROW; at <= rules.getLastRowNum(); at++) {
            int row = at;
            order.add(List.of("错误", "疑点", "提示").indexOf(text(rules, row, "严重程度")));
        }
        assertThat(order).isSorted().contains(0, 1, 2);
    }

    @Test
    void cachedValuesAreWhatTheFormulasGive() {
        XSSFWorkbook workbook = Months.opened(Months.ofTenForms());
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        CellValue now = evaluator.evaluate(cell);
                        assertThat(cell.getNumericCellValue()).as(sheet.getSheetName() + "!" + cell.getAddress())
                                .isEqualTo(now.getNumberValue());
                        formulas++;
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(30);
    }

    @Test
    void sumsShowNoBinaryFractions() {
        XSSFSheet summary = Months.opened(Months.ofTenForms()).getSheet("汇总");
        int totals = summary.getLastRowNum() - 1;
        assertThat(text(summary, totals, "项目名称")).isEqualTo("合计");
        assertThat(cell(summary, totals, "全年预算数").getRawValue()).isEqualTo("2248.31");
        assertThat(cell(summary, totals, "执行率(%)").getRawValue()).isEqualTo("98.65");
        assertThat(cell(summary, totals + 1, "总分").getRawValue()).isEqualTo("98.03");
    }

    @Test
    void textOfADepartmentIsNeverAFormulaNorBreaksTheWorkbook() {
        byte[] evil = Months.changed(sheet -> {
            Months.cell(sheet, "C3").setCellValue("=HYPERLINK(\"http://x\",\"看这里\")");
            Months.cell(sheet, "H13").setCellValue("@" + "长".repeat(32_766));
        });
        XSSFWorkbook workbook = Months.opened(Months.of(Months.check("-evil.xlsx", evil)));
        XSSFCell name = cell(workbook.getSheet("汇总"), TableSheet.FIRST_ROW, "项目名称");
        assertThat(name.getCellType()).isEqualTo(CellType.STRING);
        assertThat(name.getStringCellValue()).startsWith("=HYPERLINK");
        assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        XSSFCell reason = cell(workbook.getSheet("指标明细"), TableSheet.FIRST_ROW, "偏差原因分析及改进措施");
        assertThat(reason.getStringCellValue()).hasSize(32_767).startsWith("@");
        assertThat(reason.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(workbook.getSheet("指标明细").getRow(TableSheet.FIRST_ROW).getHeightInPoints()).isLessThanOrEqualTo(409);
    }

    @Test
    void aFileThatCannotBeReadHasItsRowToo() {
        CheckedFile broken = Months.check("坏.xlsx", "不是工作簿".getBytes(StandardCharsets.UTF_8));
        XSSFWorkbook workbook = Months.opened(Months.of(Months.check("好.xlsx", Months.form("form-01.xlsx")), broken));
        XSSFSheet summary = workbook.getSheet("汇总");
        assertThat(text(summary, TableSheet.FIRST_ROW, "状态")).isEqualTo("无法读取");
        assertThat(text(summary, TableSheet.FIRST_ROW, "文件")).isEqualTo("坏.xlsx");
        assertThat(cell(summary, TableSheet.FIRST_ROW, "状态").getCellComment().getString().getString()).contains("S01");
        assertThat(text(summary, TableSheet.FIRST_ROW + 1, "状态")).isEqualTo("接收");
        assertThat(cell(summary, TableSheet.FIRST_ROW + 2, "全年预算数").getNumericCellValue()).isEqualTo(90.0);
    }

    @Test
    void aMonthWithoutFilesOrWithoutFindingsIsAWorkbookToo() {
        assertThat(Months.opened(Months.of()).getSheet("汇总").getLastRowNum()).isEqualTo(HEADER);
        CheckedFile form = Months.check("form-01.xlsx", Months.form("form-01.xlsx"));
        CheckedFile silent = new CheckedFile(form.file(), form.sha256(), form.size(),
                form.forms().stream().map(one -> new hebiao.consolidation.CheckedForm(one.form(), List.of())).toList(),
                        List.of());
        XSSFWorkbook workbook = Months.opened(Months.of(silent));
        assertThat(workbook.getSheet("问题清单").getLastRowNum()).isEqualTo(HEADER);
        assertThat(workbook.getSheet("部门统计").getDrawingPatriarch().getCharts()).hasSize(1);
    }

    @Test
    void chartsShowExecutionByDepartmentAndFindingsByRule() {
        XSSFWorkbook workbook = Months.opened(Months.ofTenForms());
        var charts = workbook.getSheet("部门统计").getDrawingPatriarch().getCharts();
        assertThat(charts).extracting(chart -> chart.getTitleText().getString())
                .containsExactly("各部门执行率(%)，时间进度 100.00", "各规则问题数");
        String xml = charts.get(1).getCTChart().toString();
        assertThat(xml).contains("'规则说明'!$B$4", "扣分未说明原因");
        for (Severity severity : Severity.values()) {
            assertThat(xml).contains(severity.name(hebiao.finding.Language.ZH));
        }
    }

    private static XSSFCell target(XSSFWorkbook workbook, String location) {
        String[] parts = location.split("!");
        CellRef at = CellRef.of(parts[1]);
        assertThat(parts[0]).startsWith("'").endsWith("'");
        return workbook.getSheet(parts[0].replace("'", "")).getRow(at.row()).getCell(at.column());
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, String header) {
        for (Cell cell : sheet.getRow(HEADER)) {
            if (cell.getStringCellValue().equals(header)) {
                return sheet.getRow(row).getCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException("no column " + header);
    }

    private static String text(XSSFSheet sheet, int row, String header) {
        return shown(cell(sheet, row, header));
    }

    private static String shown(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> String.format(Locale.ROOT, "%.2f", cell.getNumericCellValue());
            default -> "";
        };
    }
}
