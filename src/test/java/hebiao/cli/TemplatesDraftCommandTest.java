package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code templates draft}: what a person gets from a filled form, and what is refused. */
class TemplatesDraftCommandTest {

    private static final String FORM = "test-fixtures/layouts/yunnan-yuan/road-care.xlsx";

    @TempDir
    private Path folder;

    @Test
    void aFilledFormBecomesATemplateWithOneRowOfIndicators() throws IOException {
        Path out = folder.resolve("draft");
        Run run = Run.of("templates", "draft", "--out", out.toString(), FORM);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("草稿在 " + out).contains("hebiao templates check " + out);
        assertThat(Files.readString(out.resolve("template.yaml"))).contains("id: \"draft\"", "unit: 元",
                "name: {zh: \"项目支出绩效自评表\"}", "\"产出指标\": [\"数量指标\", \"质量指标\", \"时效指标\"]");
        try (InputStream in = Files.newInputStream(out.resolve("template.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("{projectName}");
            assertThat(sheet.getRow(13).getCell(4).getStringCellValue()).isEqualTo("{indicators[].target.operator}");
            assertThat(sheet.getRow(15).getCell(9).getStringCellValue()).isEqualTo("{totalScore}");
        }
    }

    /** A title broken into lines, with marks that mean something in yaml, in a folder that is named as badly. */
    @Test
    void whateverTheFormAndItsFolderAreCalledTheSettingsAreYaml() throws IOException {
        Path form = folder.resolve("form.xlsx");
        try (InputStream in = Files.newInputStream(Path.of(FORM)); XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(form)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFCell title = sheet.getRow(0).getCell(0);
            assertThat(title.getStringCellValue()).endsWith("自评表");
            title.setBlank();
            title.setCellValue("某市\"重点\"项目\n  synonyms: {主管部门: [部门]}\u2028支出\\绩效\r\n自评表");
            workbook.write(out);
        }
        Path out = folder.resolve("2024: #1 'a\\b'");
        assertThat(Run.of("templates", "draft", "--out", out.toString(), form.toString()).status()).isZero();
        TemplateSettings settings = TemplateSettings.parse(Files.readString(out.resolve("template.yaml")));
        assertThat(settings.id()).isEqualTo("2024: #1 'a\\b'");
        assertThat(settings.synonyms()).isEmpty();
        assertThat(settings.name().get("zh")).isEqualTo("某市\"重点\"项目synonyms: {主管部门: [部门]}支出\\绩效自评表");
    }

    @Test
    void whatIsNotSureStandsRedWithTheReason() throws IOException {
        Path form = folder.resolve("form.xlsx");
        try (InputStream in = Files.newInputStream(Path.of(FORM)); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFCell label = workbook.getSheetAt(0).getRow(8).getCell(2);
            label.setBlank();
            label.setCellValue("彩票公益金");
            workbook.write(Files.newOutputStream(form));
        }
        Path out = folder.resolve("draft");
        Run run = Run.of("templates", "draft", "--out", out.toString(), form.toString());
        assertThat(run.out()).contains("C9：没有见过的资金来源，先叫作 line1");
        try (InputStream in = Files.newInputStream(out.resolve("template.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFCell cell = workbook.getSheetAt(0).getRow(8).getCell(2);
            assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.RED.getIndex());
            assertThat(cell.getCellComment().getString().getString()).contains("没有见过的资金来源");
            assertThat(workbook.getSheetAt(0).getRow(8).getCell(3).getStringCellValue())
                    .isEqualTo("{funds.line1.initialBudget}");
        }
    }

    @Test
    void aTemplateIsNotReplacedAndAnotherFileIsNoForm() throws IOException {
        Path out = Files.createDirectories(folder.resolve("mine"));
        Path settings = Files.writeString(out.resolve("template.yaml"), "id: mine");
        Run again = Run.of("templates", "draft", "--out", out.toString(), FORM);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("已经有表样");
        assertThat(settings).hasContent("id: mine");
        Path other = Files.writeString(folder.resolve("other.xlsx"), "不是表");
        assertThat(Run.of("templates", "draft", "--out", folder.resolve("new").toString(), other.toString()).err())
                .contains("没有认得的指标表");
        assertThat(Run.of("templates", "draft", "--out", "x", folder.resolve("nowhere.xlsx").toString()).err())
                .contains("没有这个文件或文件夹");
    }
}
