package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as WPS and others write them are read like any other, whatever they are named. */
class OddWorkbooksTest {

    private static final String CORE = "docProps/core.xml";

    static Stream<Arguments> workbooks() throws IOException {
        byte[] form = ZipBytes.form();
        String core = "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:created>no date</dcterms:created>"
                + "<dcterms:other/><dcterms:created/></cp:coreProperties>";
        return Stream.of(
                arguments("core.xml by WPS", ZipBytes.of(form).with(CORE, core).packed()),
                arguments("no styles", ZipBytes.of(form).without("xl/styles.xml").packed()),
                arguments("backslashes", ZipBytes.of(form).renamed("xl/sharedStrings.xml", "xl\\sharedStrings.xml")
                .packed()),
                arguments("folders", ZipBytes.of(form).with("xl/_rels/", "").packed()),
                arguments("broken properties", ZipBytes.of(form).with("docProps/app.xml", "<no").packed()),
                arguments("forbidden characters", ZipBytes.of(form)
                        .replacing("xl/sharedStrings.xml", "项目名称", "项目&#x1;名称\uFFFF\u0002").packed()),
                arguments("xls", xls()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void isReadLikeAnyOther(String name, byte[] bytes) throws IOException {
        ReadFile read = TenFormsTest.importer().read("a.xlsx", bytes);

        assertThat(read.findings()).isEmpty();
        assertThat(read.forms()).hasSize(1);
        SubmissionFields fields = SubmissionFields.of(read.forms().get(0).form());
        FormFacts.of(5).forEach((path, text) -> assertThat(value(fields.get(new FieldPath(path)))).as(path)
                .isEqualTo(value(text)));
    }

    /** Without its styles a number has the decimals that are stored: values are compared, not texts. */
    private static Object value(Entry<?> entry) {
        return entry.text() == null ? "" : value(entry.text());
    }

    private static Object value(String text) {
        return NumberText.parse(text, true).<Object>map(BigDecimal::stripTrailingZeros).orElse(text);
    }

    /** Form 5 as .xls, its cells and merges copied. */
    static byte[] xls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(ZipBytes.form()));
                HSSFWorkbook to = new HSSFWorkbook()) {
            Sheet sheet = to.createSheet("表");
            for (Row row : from.getSheetAt(0)) {
                Row copy = sheet.createRow(row.getRowNum());
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        copy.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
                    } else if (cell.getCellType() == CellType.STRING) {
                        copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                    }
                }
            }
            from.getSheetAt(0).getMergedRegions().forEach(sheet::addMergedRegion);
            to.write(bytes);
        }
        return bytes.toByteArray();
    }
}
