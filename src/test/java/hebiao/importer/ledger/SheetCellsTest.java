package hebiao.importer.ledger;

import static hebiao.importer.ledger.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hebiao.importer.ZipBytes;
import hebiao.importer.ledger.RowSink.More;
import hebiao.importer.xlsx.Unfamiliar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own reader tells the rows of every ledger by itself, and just as the reader over POI does. */
class SheetCellsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Writes down what it is told; wants everything. */
    private static final class Told implements RowSink {

        private final List<String> lines = new ArrayList<>();

        @Override
        public More sheet(String name, boolean hidden) {
            lines.add("sheet " + name + (hidden ? " hidden" : ""));
            return More.NEXT;
        }

        @Override
        public More row(int line, String[] cells) {
            lines.add(line + " " + Arrays.toString(cells));
            return More.REST;
        }
    }

    static Stream<Arguments> ledgers() throws IOException {
        List<Arguments> ledgers = new ArrayList<>();
        for (String name : List.of("roster.xlsx", "budget.xlsx", "targets.xlsx")) {
            ledgers.add(arguments(name, Files.readAllBytes(Path.of("test-fixtures/month", name))));
        }
        byte[] all = everyKindOfCell();
        ledgers.add(arguments("every kind of cell", all));
        ledgers.add(arguments("days from 1904", ZipBytes.of(all).replacing("xl/workbook.xml",
                "date1904=\"false\"", "date1904=\"true\"").packed()));
        ledgers.add(arguments("no addresses", withoutAddresses(all)));
        ledgers.add(arguments("prefixed names", prefixed(all)));
        ledgers.add(arguments("rows out of order", ZipBytes.of(all).replacing(SHEET, "r=\"1\"", "r=\"90\"")
                .packed()));
        ledgers.add(arguments("numeric references", ZipBytes.of(all).replacing(TEXTS, "甲", "&#x7532;&#30002;")
                .packed()));
        ledgers.add(arguments("phonetic runs", ZipBytes.of(all).replacing(TEXTS, "<si><t>甲</t></si>", "<si><r><t>甲"
                + "</t></r><r><t xml:space=\"preserve\"> 乙</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></si>")
                .packed()));
        ledgers.add(arguments("characters written as codes", ZipBytes.of(all).replacing(TEXTS, "甲", "甲_x000D_\n乙")
                .packed()));
        ledgers.add(arguments("rows on lines of their own", ZipBytes.of(all).replacing(SHEET, "<row", "\n  <row")
                .packed()));
        ledgers.add(arguments("another way to name the part", ZipBytes.of(all).replacing("xl/_rels/workbook.xml.rels",
                "Target=\"worksheets/sheet1.xml\"", "Target=\"/xl/worksheets/sheet1.xml\"").packed()));
        ledgers.add(arguments("many rows", manyRows(5000, 1)));
        ledgers.add(arguments("rows longer than what is read at once", manyRows(4, 12_000)));
        return ledgers.stream();
    }

    private static byte[] everyKindOfCell() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = Workbooks.sheet(workbook, "台账", row("甲", null, 1, -0.5, 1e20, 0.1 + 0.2,
                LocalDate.of(2024, 5, 6)),
                row(), row(" ", 12345678901234567L, "乙", null, null, null, null, null, null, null, "远"));
        Row row = sheet.createRow(9);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellFormula("1/0");
        row.createCell(5).setCellFormula("\"a\"&\"b\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Cell percent = row.createCell(300);
        percent.setCellValue("beyond the last column of a ledger");
        percent = row.createCell(6);
        percent.setCellValue(0.9461);
        percent.setCellStyle(workbook.createCellStyle());
        percent.getCellStyle().setDataFormat((short) 10);
        Workbooks.sheet(workbook, "隐藏", row("丙"));
        workbook.setSheetHidden(1, true);
        return Workbooks.bytes(workbook);
    }

    private static byte[] manyRows(int rows, int length) {
        Object[][] all = new Object[rows][];
        for (int at = 0; at < rows; at++) {
            all[at] = row("凭证" + at, at, "长".repeat(length) + at, LocalDate.of(2024, 1, 1).plusDays(at % 366));
        }
        byte[] inline = ZipBytes.of(Workbooks.xlsx(all)).packed();
        return inline;
    }

    private static byte[] withoutAddresses(byte[] bytes) throws IOException {
        return edited(bytes, text -> text.replaceAll("<c r=\"[A-Z]+[0-9]+\"", "<c").replaceAll("<row r=\"[0-9]+\"",
                "<row"));
    }

    private static byte[] prefixed(byte[] bytes) throws IOException {
        return edited(bytes, text -> text.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=", "xmlns:x="));
    }

    private interface Edit {
        String of(String xml);
    }

    private static byte[] edited(byte[] bytes, Edit edit) throws IOException {
        ZipBytes parts = ZipBytes.of(bytes);
        return parts.with(SHEET, edit.of(new String(parts.part(SHEET), StandardCharsets.UTF_8))).packed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void tellsWhatTheReaderOverPoiTells(String name, byte[] bytes) throws Exception {
        Told ours = new Told();
        SheetCells.read(new SeekableInMemoryByteChannel(bytes), ours);
        Told poi = new Told();
        XlsxRows.read(new SeekableInMemoryByteChannel(bytes), poi);

        assertThat(ours.lines).isEqualTo(poi.lines).hasSizeGreaterThan(1);
    }

    /** In the second sheet a prefix has two meanings, which our reader leaves to another; the first was told before. */
    @Test
    void whereItGivesUpTheOtherGoesOnAndNothingIsToldTwice() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Workbooks.sheet(workbook, "一月", row("甲"), row("乙"));
        Workbooks.sheet(workbook, "二月", row("丙"), row("丁"), row("戊"));
        byte[] bytes = ZipBytes.of(Workbooks.bytes(workbook)).replacing("xl/worksheets/sheet2.xml", "<c r=\"A3\"",
                "<c xmlns:q=\"one\" r=\"A3\"").replacing("xl/worksheets/sheet2.xml", "<row r=\"1\"",
                "<row xmlns:q=\"other\" r=\"1\"").packed();
        Told told = new Told();
        SecondTelling telling = new SecondTelling(told);

        assertThatThrownBy(() -> SheetCells.read(new SeekableInMemoryByteChannel(bytes), telling))
                .isInstanceOf(Unfamiliar.class);
        assertThat(told.lines).hasSize(6);
        telling.begin();
        XlsxRows.read(new SeekableInMemoryByteChannel(bytes), telling);
        assertThat(told.lines).containsExactly("sheet 一月", "1 [甲]", "2 [乙]", "sheet 二月", "1 [丙]", "2 [丁]", "3 [戊]");
    }

    @Test
    void aSheetThatEndsEarlyIsDamagedAndNotShort() throws IOException {
        byte[] bytes = edited(manyRows(5000, 1), text -> text.substring(0, text.length() / 2));

        assertThatThrownBy(() -> SheetCells.read(new SeekableInMemoryByteChannel(bytes), new Told()))
                .isInstanceOf(IOException.class);
    }
}
