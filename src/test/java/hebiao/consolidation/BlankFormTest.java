package hebiao.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.importer.FormFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    @Test
    void whatIsTypedIsOpenAndEverythingElseIsLockedWithoutAPassword() throws IOException {
        XSSFSheet sheet = sheet(Blanks.selfEvaluation().of(Map.of(FieldPath.FISCAL_YEAR, "2024")));
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().xmlText()).doesNotContain("password", "hashValue");
        assertThat(sheet.isFormatColumnsLocked()).isFalse();
        assertThat(sheet.isObjectsLocked()).isFalse();
        List<String> open = new ArrayList<>();
        FormFacts.of(1).keySet().stream().map(path -> FilledBlank.cellOf(new FieldPath(path)).toString()).forEach(open::add);
        open.removeAll(List.of("A2", "G6", "H6", "I6", "G7", "H7", "I7", "G8", "H8", "I8", "G9", "H9", "I9", "F43", "G43"));
        assertThat(open).isNotEmpty().allSatisfy(at -> assertThat(cell(sheet, at).getCellStyle().getLocked()).as(at).isFalse());
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
        SheetConditionalFormatting formats = sheet(Blanks.selfEvaluation().of(Map.of())).getSheetConditionalFormatting();
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
        assertThat(validation(sheet, "C44").getValidationConstraint().getExplicitListValues()).containsExactly("优", "良", "中", "差");
        assertThat(validation(sheet, "B42").getValidationConstraint().getFormula1()).startsWith("OFFSET(").doesNotContain("INDIRECT");
        assertThat(sheet.getWorkbook().isSheetHidden(1)).isTrue();
        assertThat(sheet.getWorkbook().getName("hebiao_levelNames").getRefersToFormula()).isEqualTo("核表选项!$B$1:$B$11");
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
        return sheet.getDataValidations().stream().filter(validation -> validation.getRegions().getCellRangeAddresses()[0]
                .isInRange(CellRef.of(at).row(), CellRef.of(at).column())).findFirst().orElseThrow();
    }
}
