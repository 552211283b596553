package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.importer.FormFacts;
import hebiao.importer.TemplateFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankFormTest {

    private static final Pattern FUNCTION = Pattern.compile("[A-Z]+(?=\\()");

    @Test
    void anUntouchedBlankIsAnEmptyFormAndNothingElse() throws IOException {
        CheckedFile checked = Blanks.check().check("blank.xlsx", Blanks.selfEvaluation().of(Map.of()));
        assertThat(checked.allFindings()).extracting(Finding::rule).containsExactly("S17");
    }

    @Test
    void aPrefilledBlankIsAnEmptyFormThatKnowsItsProject() throws IOException {
        byte[] blank = Blanks.selfEvaluation().of(Map.of(FieldPath.PROJECT_NAME, "某项目", FieldPath.FISCAL_YEAR, "2024"));
        CheckedFile checked = Blanks.check().check("blank.xlsx", blank);
        assertThat(checked.allFindings()).extracting(Finding::rule).containsExactly("S17");
        assertThat(checked.forms().get(0).form().projectName().value()).isEqualTo("某项目");
        assertThat(checked.forms().get(0).form().fiscalYear().value()).isEqualTo(2024);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whereNoProgramComputedTheRatesReadingDoes(int number) throws IOException {
        byte[] filled = FilledBlank.fill(Blanks.selfEvaluation().of(Map.of()), FormFacts.of(number));
        CheckedFile checked = Blanks.check().check("filled.xlsx", filled);
        SubmissionFields fields = SubmissionFields.of(checked.forms().get(0).form());
        Map<String, String> facts = FormFacts.of(number);
        List<String> computed = List.of("funds.total.rate", "funds.total.score", "funds.fiscal.rate",
                "funds.carryOver.rate", "funds.other.rate");
        for (String path : computed) {
            BigDecimal read = (BigDecimal) fields.get(new FieldPath(path)).value();
            assertThat(read).as(path).isEqualByComparingTo(facts.get(path));
        }
    }

    @Test
    void whatIsTypedIsOpenAndEverythingElseIsLockedWithoutAPassword() throws IOException {
        XSSFSheet sheet = sheet(Blanks.selfEvaluation().of(Map.of(FieldPath.FISCAL_YEAR, "2024")));
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().xmlText()).doesNotContain("password", "hashValue");
        assertThat(sheet.isFormatColumnsLocked()).isFalse();
        assertThat(sheet.isObjectsLocked()).isFalse();
        List<String> open = new ArrayList<>();
        FormFacts.of(1).keySet().forEach(path -> open.add(FilledBlank.cellOf(new FieldPath(path)).toString()));
        open.removeAll(List.of("A2", "F43", "G43"));
        open.removeIf(at -> at.matches("[GHI][6-9]"));
        assertThat(open).isNotEmpty()
                .allSatisfy(at -> assertThat(cell(sheet, at).getCellStyle().getLocked()).as(at).isFalse());
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    assertThat(cell.getCellStyle().getLocked()).as(cell.getAddress().toString()).isTrue();
                }
            }
        }
    }

    @Test
    void everyFormulaHasAValueAndKeepsToWhatOldAndOtherProgramsKnow() throws IOException {
        XSSFSheet sheet = sheet(Blanks.selfEvaluation().of(Map.of()));
        List<String> formulas = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    assertThat(((XSSFCell) cell).getCTCell().isSetV()).as(cell.getAddress().toString()).isTrue();
                    formulas.add(cell.getAddress() + " " + cell.getCellFormula());
                }
            }
        }
        assertThat(formulas).extracting(text -> text.substring(0, text.indexOf(' ')))
                .containsExactly("H6", "I6", "H7", "H8", "H9", "F43", "G43");
        assertThat(formulas).flatExtracting(BlankFormTest::functions)
                .containsOnly("IF", "IFERROR", "ROUND", "TRUNC", "SUM");
    }

    @Test
    void redLooksAtItsOwnSheetOnly() throws IOException {
        XSSFSheet sheet = sheet(Blanks.selfEvaluation().of(Map.of()));
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        List<String> conditions = new ArrayList<>();
        for (int at = 0; at < formats.getNumConditionalFormattings(); at++) {
            conditions.add(formats.getConditionalFormattingAt(at).getRule(0).getFormula1());
        }
        assertThat(conditions).containsExactly("F43<>100", "AND(ISNUMBER($G13),OR($G13<0,$G13>N($F13)))");
    }

    @Test
    void listsOfferTheNamesOfTheTemplate() throws IOException {
        XSSFSheet sheet = sheet(Blanks.selfEvaluation().of(Map.of()));
        assertThat(validation(sheet, "A13").getValidationConstraint().getExplicitListValues())
                .containsExactly("成本指标", "产出指标", "效益指标", "满意度指标");
        assertThat(validation(sheet, "C44").getValidationConstraint().getExplicitListValues())
                .containsExactly("优", "良", "中", "差");
        assertThat(validation(sheet, "B42").getValidationConstraint().getFormula1())
                .startsWith("OFFSET(").doesNotContain("INDIRECT");
        assertThat(sheet.getWorkbook().isSheetHidden(1)).isTrue();
        assertThat(sheet.getWorkbook().getName("hebiao_levelNames").getRefersToFormula()).isEqualTo("核表选项!$B$1:$B$11");
    }

    @Test
    void aMonitoringBlankMeasuresExecutionAgainstTheInitialBudgetAndOffersATick() throws IOException {
        XSSFSheet sheet = sheet(Blanks.of(TemplateFolder.shipped("monitoring")).of(Map.of()));
        assertThat(cell(sheet, "L6").getCellFormula()).contains("G6/E6").doesNotContain("F6");
        assertThat(validation(sheet, "M13").getValidationConstraint().getExplicitListValues()).containsExactly("√");
        assertThat(cell(sheet, "G5").getCellStyle().getLocked()).as("the month is typed into the label").isFalse();
    }

    @Test
    void theSameBlankHasTheSameBytes() throws IOException {
        assertThat(Blanks.selfEvaluation().of(Map.of())).isEqualTo(Blanks.selfEvaluation().of(Map.of()));
    }

    private static List<String> functions(String formula) {
        return FUNCTION.matcher(formula).results().map(MatchResult::group).toList();
    }

    private static XSSFSheet sheet(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook)).getSheetAt(0);
    }

    private static XSSFCell cell(XSSFSheet sheet, String at) {
        return sheet.getRow(CellRef.of(at).row()).getCell(CellRef.of(at).column());
    }

    private static DataValidation validation(XSSFSheet sheet, String at) {
        CellRef cell = CellRef.of(at);
        return sheet.getDataValidations().stream()
                .filter(v -> v.getRegions().getCellRangeAddresses()[0].isInRange(cell.row(), cell.column()))
                .findFirst().orElseThrow();
    }
}
