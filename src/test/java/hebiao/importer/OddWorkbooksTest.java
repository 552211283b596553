package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hebiao.finding.Finding;
import hebiao.form.CellRef;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.SubmissionFields;
import hebiao.grid.Grid;
import hebiao.grid.ShownSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as WPS and others write them are read like any other, whatever they are named. */
class OddWorkbooksTest {

    private static final String CORE = "docProps/core.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String NAME = "<c r=\"A3\" s=\"3\" t=\"s\"><v>2</v></c>";
    private static final List<String> NONE = List.of();

    static Stream<Arguments> workbooks() throws IOException {
        byte[] form = ZipBytes.form();
        String core = "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:created>no date</dcterms:created>"
                + "<dcterms:other/><dcterms:created/></cp:coreProperties>";
        return Stream.of(
                arguments("core.xml by WPS", ZipBytes.of(form).with(CORE, core).packed(), NONE),
                arguments("no styles", ZipBytes.of(form).without("xl/styles.xml").packed(), NONE),
                arguments("backslashes", ZipBytes.of(form).renamed("xl/sharedStrings.xml", "xl\\sharedStrings.xml")
                        .packed(), NONE),
                arguments("folders", ZipBytes.of(form).with("xl/_rels/", "").packed(), NONE),
                arguments("broken properties", ZipBytes.of(form).with("docProps/app.xml", "<no").packed(), NONE),
                arguments("no properties", ZipBytes.of(form).without(CORE).without("docProps/app.xml").packed(), NONE),
                arguments("relative targets", ZipBytes.of(form)
                        .replacing("xl/_rels/workbook.xml.rels", "/xl/worksheets", "./worksheets").packed(), NONE),
                arguments("pictures of WPS", ZipBytes.of(form).with("xl/cellimages.xml", "<etc:cellImages/>")
                        .with("xl/_rels/cellimages.xml.rels", "<Relationships/>").packed(), NONE),
                arguments("prefixes", sheet(form, xml -> xml.replaceAll("<(/?)(?=[a-z])", "<$1x:")
                        .replace("xmlns=", "xmlns:x=")), NONE),
                arguments("no dimension", sheet(form, xml -> xml.replaceAll("<dimension [^>]*>", "")), NONE),
                arguments("wrong dimension", sheet(form, xml -> xml.replace("\"A1:I19\"", "\"A1\"")), NONE),
                arguments("no addresses of rows", sheet(form, xml -> xml.replaceAll("<row r=\"\\d+\"", "<row")), NONE),
                arguments("no addresses but the first", sheet(form, OddWorkbooksTest::addressedOnce), NONE),
                arguments("no addresses but the first, by POI",
                        sheet(form, xml -> forPoi(addressedOnce(xml))), NONE),
                arguments("rows out of order", sheet(form, OddWorkbooksTest::backwards), NONE),
                arguments("a row in two pieces", sheet(form, xml -> xml.replace("<c r=\"C3\"",
                        "</row><row r=\"3\"><c r=\"C3\"")), NONE),
                arguments("a row in two pieces, by POI", sheet(form, xml -> forPoi(xml.replace("<c r=\"C3\"",
                        "</row><row r=\"3\"><c r=\"C3\""))), NONE),
                arguments("rows in pieces, prefixed and out of order, by POI", sheet(form, xml -> forPoi(backwards(
                        xml.replaceAll("(<row r=\"(\\d+)\"((?!</row>).)*?)(<c r=\"C)", "$1</row><row r=\"$2\">$4")))
                        .replaceAll("<(/?)(?=[a-z])", "<$1x:").replace("xmlns=", "xmlns:x=")), NONE),
                arguments("merges over each other", sheet(form, xml -> xml.replace("</mergeCells>",
                        "<mergeCell ref=\"A1:I19\"/><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A1:XFD1048576\"/>"
                        + "<mergeCell ref=\"A3:B3\"/></mergeCells>")), NONE),
                arguments("a label behind its merge", sheet(form, xml -> xml.replace("<c r=\"A2\" ", "<c r=\"B2\" ")),
                        NONE),
                arguments("alternate content", sheet(form, xml -> xml.replace("</worksheet>", "<mc:AlternateContent"
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                        + " Requires=\"x14\"><controls/></mc:Choice></mc:AlternateContent></worksheet>")), NONE),
                arguments("a style of nothing", sheet(form, xml -> xml.replace("<c r=\"A3\" s=\"3\"",
                        "<c r=\"A3\" s=\"\"")), NONE),
                arguments("a state that there is not", ZipBytes.of(form)
                        .replacing("xl/workbook.xml", "state=\"visible\"", "state=\"show\"").packed(), NONE),
                arguments("inline texts", sheet(form, xml -> xml.replace(NAME,
                        "<c r=\"A3\" t=\"inlineStr\"><is><t>项目名称</t></is></c>")), NONE),
                arguments("an empty inline text", sheet(form, xml -> xml.replace("<c r=\"B3\" s=\"4\" t=\"n\"></c>",
                        "<c r=\"B3\" t=\"inlineStr\"/>")), NONE),
                arguments("UTF-16", sheet(form, xml -> "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml,
                        StandardCharsets.UTF_16LE), NONE),
                arguments("the same cell twice", sheet(form, xml -> xml.replace(NAME, NAME.repeat(2))), NONE),
                arguments("an empty cell in its place", sheet(form, OddWorkbooksTest::emptyLater), NONE),
                arguments("styles that are something else too", ZipBytes.of(form).replacing(
                        "xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship Type=\"http://other/styles\""
                                + " Target=\"styles.xml\" Id=\"rId77\"/></Relationships>").packed(), NONE),
                arguments("another cell in its place", sheet(form, xml -> xml.replace("<c r=\"A3\"",
                        "<c r=\"A3\" t=\"s\"><v>4</v></c><c r=\"A3\"")), List.of("S21 A3")),
                arguments("other cells in their places", sheet(form, xml -> xml.replace("<c r=\"C4\"",
                        "<c r=\"C4\"><v>4</v></c><c r=\"C4\"").replace("<c r=\"A3\"",
                        "<c r=\"A3\"><v>3</v></c><c r=\"A3\"")), List.of("S21 A3")),
                arguments("forbidden characters", ZipBytes.of(form)
                        .replacing("xl/sharedStrings.xml", "项目名称", "项目&#x1;名称\uFFFF\u0002").packed(),
                        List.of("S20 A3")),
                arguments("forbidden characters by POI", sheet(ZipBytes.of(form).replacing("xl/sharedStrings.xml",
                        "项目名称", "项目&#x1;名称\uFFFF\u0002").packed(), OddWorkbooksTest::forPoi),
                        List.of("S20 A3")),
                arguments("xls", xls(), List.of("S19 null")));
    }

    /** As some programs give a style to a cell that they have written already. */
    private static String emptyLater(String xml) {
        return xml.replace(NAME, NAME + "<c r=\"A3\" s=\"3\"></c>");
    }

    /** A sheet as the fast reader does not know it. */
    private static String forPoi(String xml) {
        return xml.replace("</sheetData>", "<row r=\"900\"><c r=\"A900\">"
                + "<f t=\"dataTable\" ref=\"A900:B901\"/></c></row></sheetData>");
    }

    /** In the rows of the funds only the first cell, which is empty, says where it stands. */
    private static String addressedOnce(String xml) {
        return xml.replaceAll("<c r=\"(A[6-9])\"([^>]*)></c>", "<c r=\"$1\"$2/>")
                .replaceAll("<c r=\"[B-I][6-9]\"", "<c");
    }

    private static String backwards(String xml) {
        List<String> rows = new ArrayList<>(List.of(xml.split("(?=<row )|(?=</sheetData>)")));
        Collections.reverse(rows.subList(1, rows.size() - 1));
        return String.join("", rows);
    }

    private static byte[] sheet(byte[] form, UnaryOperator<String> change) {
        return sheet(form, change, StandardCharsets.UTF_8);
    }

    private static byte[] sheet(byte[] form, UnaryOperator<String> change, Charset charset) {
        String xml = new String(ZipBytes.of(form).part(SHEET), StandardCharsets.UTF_8);
        String changed = change.apply(xml);
        assertThat(changed).isNotEqualTo(xml);
        return ZipBytes.of(form).with(SHEET, changed.getBytes(charset)).packed();
    }

    /** Whatever is read can be looked at, and shows what was read. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void isShown(String name, byte[] bytes, List<String> said) throws IOException {
        Grid read = BookReader.read(bytes, BookText.LIMITS).sheets().get(0);
        ShownSheet shown = ShownBook.read(bytes, BookText.LIMITS).get(0);

        for (String cell : List.of("A3", "C3", "C4", "A5")) {
            assertThat(shown.cells().get(CellRef.of(cell)).text()).as(cell).isEqualTo(read.at(CellRef.of(cell)).text());
        }
        assertThat(shown.merges()).isEqualTo(read.merges());
    }

    /** What is quoted as stored first is what stood in the cell that is named. */
    @Test
    void theCellNamedIsTheOneQuoted() throws IOException {
        byte[] form = sheet(ZipBytes.form(), xml -> xml.replace("<c r=\"C4\"", "<c r=\"C4\"><v>4</v></c><c r=\"C4\"")
                .replaceFirst("(<row r=\"9\")", "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>$1"));
        Finding twice = TenFormsTest.importer().read("a.xlsx", form).findings().get(0);
        assertThat(twice.rule()).isEqualTo("S21");
        assertThat(twice.place().cell()).isEqualTo(CellRef.of("A3"));
        assertThat(twice.reported()).isEqualTo("项目名称");
    }

    @Test
    void aSheetWithoutANameMakesADamagedFile() throws IOException {
        byte[] form = ZipBytes.of(ZipBytes.form()).replacing("xl/workbook.xml", " name=\"", " title=\"").packed();
        Finding only = TenFormsTest.importer().read("a.xlsx", form).findings().get(0);
        assertThat(only.rule() + " " + only.variant()).isEqualTo("S01 damaged");
    }

    /** Outside of cells nobody looks for marks of characters that XML forbids. */
    @Test
    void aForbiddenCharacterInASheetsNameIsABlank() throws IOException {
        byte[] form = sheet(ZipBytes.of(ZipBytes.form()).replacing("xl/workbook.xml", " name=\"", " name=\"&#x1;")
                .packed(), OddWorkbooksTest::forPoi);
        assertThat(BookReader.read(form, BookText.LIMITS).sheets().get(0).name()).startsWith(" ")
                .doesNotContain(XmlBytes.FORBIDDEN_MARK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void isReadLikeAnyOther(String name, byte[] bytes, List<String> said) throws IOException {
        ReadFile read = TenFormsTest.importer().read("a.xlsx", bytes);

        assertThat(read.findings().stream().map(finding -> finding.rule() + " " + finding.place().cell()))
                .isEqualTo(said);
        assertThat(read.forms()).hasSize(1);
        assertThat(read.forms().get(0).findings()).isEmpty();
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
