package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.importer.BookReader;
import hebiao.importer.TemplateFolder;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which template a form is of is said by the form itself, and with it which policy holds. */
class TemplateChoiceTest {

    private static final Path SELF_EVALUATION = Path.of("test-fixtures/forms/form-05.xlsx");
    private static final Path MONITORING = Path.of("test-fixtures/forms-monitoring/monitoring-02.xlsx");

    private final List<TemplateFolder> shipped = TemplateFolder.shipped();
    private final FormCheck check = new FormCheck(shipped, Rulebook.shipped());

    TemplateChoiceTest() throws IOException {
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aSelfEvaluationIsCheckedAsIfItsTemplateWereTheOnlyOne(int number) throws IOException {
        byte[] form = Files.readAllBytes(Path.of("test-fixtures/forms", "form-%02d.xlsx".formatted(number)));
        assertThat(check.check("form.xlsx", form)).isEqualTo(Blanks.check().check("form.xlsx", form));
    }

    @Test
    void aFormOfAnotherTemplateIsNotTakenForOneOfThis() throws IOException {
        for (TemplateFolder folder : shipped) {
            Path other = folder.template().id().equals("monitoring") ? SELF_EVALUATION : MONITORING;
            CheckedFile checked = new FormCheck(List.of(folder), Rulebook.shipped())
                    .check("a.xlsx", Files.readAllBytes(other));
            assertThat(checked.allFindings()).extracting(Finding::rule).containsExactly("S03");
        }
    }

    @Test
    void twoKindsInOneWorkbookAreEachHeldToTheirOwnPolicy() throws IOException {
        CheckedFile both = check.check("both.xlsx", withCopy(MONITORING, SELF_EVALUATION));
        assertThat(both.forms()).extracting(form -> form.form().template())
                .containsExactly("monitoring", "self-evaluation");
        assertThat(both.findings()).extracting(Finding::rule).containsExactly("S15");
        assertThat(check.templates(List.of(both))).isEqualTo("monitoring, self-evaluation");
        CheckedFile alone = check.check("both.xlsx", Files.readAllBytes(MONITORING));
        assertThat(rules(both.forms().get(0))).isEqualTo(rules(alone.forms().get(0)));
        assertThat(check.policies(List.of(alone))).isEqualTo("monitoring");
    }

    @Test
    void aTieNamesBothAndReadsNeither() throws IOException {
        TemplateFolder one = TemplateFolder.shipped("self-evaluation");
        TemplateFolder twin = new TemplateFolder(renamed(one), one.policy(), one.settingsYaml(), one.policyYaml());
        CheckedFile checked = new FormCheck(List.of(one, twin), Rulebook.shipped())
                .check("a.xlsx", Files.readAllBytes(SELF_EVALUATION));
        assertThat(checked.forms()).isEmpty();
        assertThat(checked.findings()).extracting(Finding::rule).containsExactly("S03");
        assertThat(Rulebook.shipped().message(checked.findings().get(0), Language.ZH))
                .contains("项目支出绩效自评表", "项目支出绩效自评表（二）", "同样符合");
    }

    @Test
    void aFileOfNoKindNamesAllThatWereTried() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("会议纪要").createRow(0).createCell(0).setCellValue("出席人员");
            workbook.write(out);
        }
        CheckedFile checked = check.check("a.xlsx", out.toByteArray());
        assertThat(Rulebook.shipped().message(checked.findings().get(0), Language.ZH))
                .contains("项目支出绩效目标执行监控表", "项目支出绩效自评表");
    }

    @Test
    void theBlankOfEveryTemplateIsAnEmptyFormOfThatTemplate() throws IOException {
        for (TemplateFolder folder : shipped) {
            byte[] blank = Blanks.of(folder).of(Map.of());
            CheckedFile checked = check.check("blank.xlsx", blank);
            assertThat(checked.allFindings()).extracting(Finding::rule).containsExactly("S17");
            assertThat(checked.forms().get(0).form().template()).isEqualTo(folder.template().id());
        }
    }

    private static List<String> rules(CheckedForm form) {
        return form.findings().stream().map(finding -> finding.rule() + " " + finding.place().field()).toList();
    }

    private static Template renamed(TemplateFolder folder) throws IOException {
        byte[] workbook = folder.template().workbook();
        TemplateSettings settings = TemplateSettings.parse(folder.settingsYaml()
                .replace("id: self-evaluation", "id: twin")
                .replace("zh: 项目支出绩效自评表", "zh: 项目支出绩效自评表（二）"));
        return Template.of(settings, workbook, BookReader.read(workbook, folder.policy().limits()).sheets());
    }

    /** The first workbook with a sheet more that holds the cells and merges of the second. */
    private static byte[] withCopy(Path first, Path second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(first)));
                XSSFWorkbook other = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(second)))) {
            XSSFSheet from = other.getSheetAt(0);
            XSSFSheet to = workbook.createSheet("自评");
            for (Row row : from) {
                Row copy = to.createRow(row.getRowNum());
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        copy.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
                    } else {
                        copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                    }
                }
            }
            from.getMergedRegions().forEach(to::addMergedRegion);
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
