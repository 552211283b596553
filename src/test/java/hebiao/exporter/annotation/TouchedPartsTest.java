package hebiao.exporter.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.CheckedFile;
import hebiao.importer.ZipBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Part by part: only what must change does. */
class TouchedPartsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Set<String> ALWAYS = Set.of("[Content_Types].xml", "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/hebiao-result.xml");
    private static final Set<String> WITH_MARKS = Set.of(SHEET, "xl/worksheets/_rels/sheet1.xml.rels",
            "xl/hebiao-comments1.xml", "xl/drawings/hebiao-comments1.vml");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aFormWithFindings(int number) {
        byte[] submitted = Copies.form(number);

        Parts before = Parts.of(submitted);
        Parts after = Parts.of(Copies.annotated(submitted));

        Set<String> allowed = new TreeSet<>(ALWAYS);
        allowed.addAll(WITH_MARKS);
        assertThat(after.difference(before)).isEqualTo(allowed);
        assertThat(plain(after.text(SHEET))).isEqualTo(plain(before.text(SHEET)));
        assertThat(after.text("xl/styles.xml")).startsWith(before.text("xl/styles.xml").substring(0, 60))
                .contains(tail(before.text("xl/styles.xml")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10})
    void aFormWithoutFindings(int number) {
        byte[] submitted = Copies.form(number);

        Parts after = Parts.of(Copies.annotated(submitted, Copies.passed(submitted)));

        assertThat(after.difference(Parts.of(submitted))).isEqualTo(new TreeSet<>(ALWAYS));
        assertThat(after.text("xl/worksheets/hebiao-result.xml")).contains("核对通过");
    }

    /** A height that no row has is taken for the highest, and never written out. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E99999999999", "high"})
    void aHeightThatNoRowHas(String height) {
        byte[] submitted = ZipBytes.of(Copies.form(2)).replacing(SHEET, "<row r=\"4\" ht=\"32\"",
                "<row r=\"4\" ht=\"" + height + "\"").packed();
        byte[] annotated = Copies.annotated(submitted);
        assertThat(Parts.of(annotated).difference(Parts.of(submitted))).containsAll(WITH_MARKS);
    }

    /** Marks come and go without a trace in the form's own parts. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void aCorrectedFormHasItsOwnPartsBack(int number) {
        byte[] submitted = Copies.form(number);
        CheckedFile passed = Copies.passed(submitted);

        byte[] corrected = Copies.annotated(Copies.annotated(submitted), passed);

        assertThat(corrected).isEqualTo(Copies.annotated(submitted, passed));
    }

    @Test
    void whatIsNotOursStaysByteForByte() {
        byte[] submitted = rich();
        Parts before = Parts.of(submitted);

        Parts after = Parts.of(Copies.annotated(submitted));

        assertThat(before.names()).contains("xl/media/image1.png", "xl/drawings/drawing1.xml", "xl/vbaProject.bin",
                "xl/worksheets/sheet2.xml", "xl/cellimages.xml");
        assertThat(after.difference(before)).containsExactlyInAnyOrder("[Content_Types].xml", "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/hebiao-result.xml", SHEET,
                "xl/worksheets/_rels/sheet1.xml.rels", "xl/hebiao-comments1.xml", "xl/drawings/hebiao-comments1.vml",
                "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels", "xl/hebiao-comments2.xml",
                "xl/drawings/hebiao-comments2.vml");
        assertThat(plain(after.text(SHEET)).replace("<c r=\"C15\"/>", "")).isEqualTo(plain(before.text(SHEET)))
                .contains("<sheetProtection", "<conditionalFormatting", "<drawing ");
    }

    @Test
    void aRichWorkbookObeysTheLaws() {
        byte[] submitted = rich();
        CheckedFile checked = Copies.checked(submitted);

        byte[] once = Copies.annotated(submitted, checked);

        assertThat(Copies.annotated(once, checked)).isEqualTo(once);
        assertThat(Copies.checked(once).allFindings()).isEqualTo(checked.allFindings());
        CheckedFile passed = Copies.passed(submitted);
        assertThat(Copies.annotated(once, passed)).isEqualTo(Copies.annotated(submitted, passed));
    }

    /** Without our attributes and elements. */
    private static String plain(String sheet) {
        return sheet.replaceAll(" s=\"\\d+\"", "").replaceAll("<legacyDrawing [^>]*/>", "");
    }

    private static String tail(String styles) {
        return styles.substring(styles.indexOf("</cellXfs>"));
    }

    /** Macros, a picture, protection, conditional formats, a second sheet, a part that nobody knows. */
    private static byte[] rich() {
        byte[] workbook = Copies.changed(Copies.withErrors(5, List.of("H6", "C15"), List.of("12.34", ""), 0), book -> {
            Sheet sheet = book.getSheetAt(0);
            sheet.protectSheet("");
            picture(book, sheet);
            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule("$F$6>1");
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(IndexedColors.YELLOW.getIndex());
            formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:B2")}, rule);
            book.createSheet("附件").createRow(3).createCell(2).setCellValue("说明");
        });
        return Parts.of(workbook).with("xl/vbaProject.bin", new byte[] {1, 2, 3}).with("xl/cellimages.xml", "<x/>")
                .changed("[Content_Types].xml", types -> types.replace("</Types>",
                        "<Override PartName=\"/xl/vbaProject.bin\" ContentType=\"application/"
                                + "vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/xl/cellimages.xml\" ContentType=\"application/xml\"/></Types>"))
                .changed("xl/_rels/workbook.xml.rels", relations -> relations.replace("</Relationships>",
                        "<Relationship Id=\"rIdMacro\" Target=\"vbaProject.bin\""
                        + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/></"
                        + "Relationships>"))
                .zip();
    }

    private static void picture(Workbook book, Sheet sheet) {
        try {
            byte[] image = Files.readAllBytes(Path.of("test-fixtures/forms.json"));
            int number = book.addPicture(image, Workbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 9, 9, 10, 10), number);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
