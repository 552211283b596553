package hebiao.exporter.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hebiao.exporter.xlsx.CellFormat.Letters;
import hebiao.exporter.xlsx.SheetShape.Paper;
import hebiao.form.CellRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What another program reads out of a workbook that is written as a stream. */
class XlsxWriterTest {

    private static final Letters LETTERS = new Letters("宋体", 10, false, null);
    private static final CellFormat RED =
            new CellFormat(new Letters("宋体", 10, true, "9C0006"), "FFC7CE", "BFBFBF", CellFormat.Alignment.RIGHT,
                    false, "0.000", true);
    private static final SheetShape SHAPE = new SheetShape(List.of(5, 30), 1, 1, Paper.A4, "第 &P 页");

    @Property(tries = 200)
    void anyTextIsReadAsItWasWritten(@ForAll String text) {
        String allowed = text.codePoints().filter(XlsxWriterTest::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        assertThat(read(sheet -> sheet.text(0, 0, allowed)).getStringCellValue()).isEqualTo(allowed);
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c < 0xD800 || c == '\t' || c == '\n' || c == '\r' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    @Test
    void oddTextsAreReadAsTheyWereWritten() {
        for (String text : List.of(" 前后 ", "a\nb", "\t缩进", "x\r\ny", "<&>\"'", "_x0041_", "𠮷野家", "=1+1", "]]>")) {
            assertThat(read(sheet -> sheet.text(0, 0, text)).getStringCellValue()).isEqualTo(text);
        }
        assertThat(read(sheet -> sheet.text(0, 0, "a\u0001\uFFFE\uD800b")).getStringCellValue())
                .isEqualTo("a\uFFFD\uFFFD\uFFFDb");
    }

    @Property(tries = 200)
    void anyNumberIsReadAsItWasWritten(@ForAll BigDecimal number) {
        assertThat(read(sheet -> sheet.number(0, 0, number)).getNumericCellValue()).isEqualTo(number.doubleValue());
    }

    @Test
    void aFormulaHasItsValueBesideIt() {
        XSSFCell cell = read(sheet -> sheet.formula(0, 0, "IF(1<2,\"是 & 否\",\"\")", "是 & 否"));
        assertThat(cell.getCellFormula()).isEqualTo("IF(1<2,\"是 & 否\",\"\")");
        assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("是 & 否");
    }

    @Test
    void formatsCommentsLinksAndNamesAreThere() throws IOException {
        byte[] bytes = written((writer, sheet) -> {
            sheet.row(1, 36);
            sheet.text(1, writer.format(RED), "@看");
            sheet.end().linkToFile(new CellRef(1, 1), "annotated/a%20b.xlsx");
            sheet.end().linkToCell(new CellRef(0, 0), "'汇 总'!B2");
            sheet.end().filter(new CellArea(0, 0, 1, 1));
            sheet.end().comments("核表", 3000, () -> IntStream.range(0, 3000).mapToObj(at ->
                    new Comment(new CellRef(at + 1, 1), "第" + at + "处 <&>", new CellArea(at, 2, at + 3, 5))));
        });
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet("汇 总");
            XSSFCell cell = sheet.getRow(1).getCell(1);
            assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFFFC7CE");
            assertThat(cell.getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FF9C0006");
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.000");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getHyperlink().getAddress()).isEqualTo("annotated/a%20b.xlsx");
            assertThat(sheet.getHyperlink(0, 0).getLocation()).isEqualTo("'汇 总'!B2");
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(18);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getCellComments()).hasSize(3000);
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("第0处 <&>");
            assertThat(cell.getCellComment().getClientAnchor().getCol2()).isEqualTo((short) 5);
            assertThat(cell.getCellComment().isVisible()).isFalse();
        }
    }

    @Test
    void whatExcelCannotHoldIsRefused() {
        written((writer, sheet) -> {
            SheetEnd end = sheet.end();
            IntStream.range(0, SheetEnd.MOST_LINKS)
                    .forEach(at -> assertThat(end.linkToCell(new CellRef(at, 0), "'汇 总'!A1")).isTrue());
            assertThat(end.linkToCell(new CellRef(0, 1), "'汇 总'!A1")).isFalse();
            assertThat(end.linkToFile(new CellRef(0, 1), "a.xlsx")).isFalse();
            sheet.row(SheetWriter.MOST_ROWS - 1, 36);
            assertThatThrownBy(() -> sheet.row(SheetWriter.MOST_ROWS, 36)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void aFullDiskIsAnIoException() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        XlsxWriter writer = new XlsxWriter(full, "核表", LocalDate.of(2024, 12, 31), LETTERS);
        assertThatThrownBy(() -> writer.sheet("汇总", SHAPE)).isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("no space left");
    }

    @Test
    void sheetNamesAreThoseThatExcelTakes() {
        SheetNames names = new SheetNames();
        assertThat(names.of("'发展[改革]局/一科:*?\\'", "不详")).isEqualTo("发展 改革 局 一科");
        assertThat(names.of("长".repeat(40), "不详")).isEqualTo("长".repeat(31));
        assertThat(names.of("长".repeat(41), "不详")).isEqualTo("长".repeat(29) + " 2");
        assertThat(names.of("Ab", "不详")).isEqualTo("Ab");
        assertThat(names.of("aB", "不详")).isEqualTo("aB 2");
        assertThat(names.of("''", "不详")).isEqualTo("不详");
    }

    /** Fills a workbook of one sheet. */
    private interface Filling {
        void fill(XlsxWriter writer, SheetWriter sheet);
    }

    private static byte[] written(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(out, "核表", LocalDate.of(2024, 12, 31), LETTERS);
        SheetWriter sheet = writer.sheet("汇 总", SHAPE);
        sheet.row(0, 40);
        filling.fill(writer, sheet);
        try {
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static XSSFCell read(Consumer<SheetWriter> cell) {
        byte[] bytes = written((writer, sheet) -> cell.accept(sheet));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0).getRow(0).getCell(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
