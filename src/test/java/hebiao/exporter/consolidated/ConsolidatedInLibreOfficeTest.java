package hebiao.exporter.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import hebiao.consolidation.CheckedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real spreadsheet program computes every formula of the month's workbook to the value that we wrote beside it. */
@Tag("libreoffice")
class ConsolidatedInLibreOfficeTest {

    private static final int FORMS = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        LibreOffice.assumeInstalled();
    }

    @Test
    void recalculationChangesNoValue() throws Exception {
        byte[] ten = Months.workbook(Months.ofTenForms());
        byte[] random = Months.workbook(Months.of(randomForms()));
        List<byte[]> computed = new LibreOffice(folder).savedAgain(List.of(ten, random), "xlsx");

        assertThat(formulas(ten)).hasSizeGreaterThan(30);
        assertThat(formulas(computed.get(0))).isEqualTo(formulas(ten));
        assertThat(formulas(computed.get(1))).isEqualTo(formulas(random));
    }

    /** Amounts of up to six decimals, whose binary sums are not exact. */
    private static CheckedFile[] randomForms() {
        Random random = new Random(20241231);
        List<CheckedFile> files = new ArrayList<>();
        for (int number = 0; number < FORMS; number++) {
            byte[] form = Months.changed(sheet -> {
                for (String address : List.of("D6", "E6", "F6")) {
                    BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(7));
                    Months.cell(sheet, address).setCellValue(amount.doubleValue());
                }
                Months.cell(sheet, "C4").setCellValue("部门" + random.nextInt(4));
            });
            files.add(Months.check(number + ".xlsx", form));
        }
        return files.toArray(CheckedFile[]::new);
    }

    private static TreeMap<String, String> formulas(byte[] bytes) throws IOException {
        TreeMap<String, String> values = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
                        }
                    }
                }
            }
        }
        return values;
    }

    private static String value(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.STRING ? cell.getStringCellValue()
                : cell.getCachedFormulaResultType() + " " + cell.getNumericCellValue();
    }
}
