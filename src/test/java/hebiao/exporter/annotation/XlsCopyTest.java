package hebiao.exporter.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.LibreOffice;
import hebiao.consolidation.CheckedFile;
import hebiao.finding.Finding;
import hebiao.form.CellRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of an xls is an xls, under the same laws. */
@Tag("libreoffice")
class XlsCopyTest {

    private static List<byte[]> forms;

    @BeforeAll
    static void convert(@TempDir Path folder) throws IOException, InterruptedException {
        LibreOffice.assumeInstalled();
        List<byte[]> wrong = IntStream.rangeClosed(1, 10).mapToObj(number -> Copies.withErrors(number,
                List.of("H6", "F14", "C4", "G18", "K2"), List.of("12.34", "99", "", "约90"), 0)).toList();
        forms = new LibreOffice(folder).savedAgain(wrong, "xls");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itReadsAsWhatWasSubmittedAndTwiceIsOnce(int number) {
        byte[] submitted = forms.get(number - 1);
        CheckedFile checked = Copies.checked(submitted);

        byte[] once = Copies.annotated(submitted, checked);

        assertThat(once).startsWith(0xD0, 0xCF, 0x11, 0xE0);
        assertThat(Copies.checked(once).allFindings()).isEqualTo(checked.allFindings()).isNotEmpty();
        byte[] twice = Copies.annotated(once, checked);
        assertThat(Dump.of(twice)).isEqualTo(Dump.of(once));
        assertThat(twice).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8})
    void correctedItLooksAsBefore(int number) {
        byte[] submitted = forms.get(number - 1);

        byte[] corrected = Copies.annotated(Copies.annotated(submitted), Copies.passed(submitted));

        assertThat(Dump.of(corrected).sheets().get(0)).isEqualTo(Dump.of(submitted).sheets().get(0));
        assertThat(Dump.of(corrected).sheets().get(1).values()).anyMatch(cell -> cell.contains("核对通过"));
    }

    @Test
    void wrongCellsAreColouredAndCommented() {
        byte[] copy = Copies.annotated(forms.get(0));

        Copies.changed(copy, workbook -> {
            Sheet sheet = workbook.getSheetAt(0);
            for (Finding finding : Copies.checked(forms.get(0)).allFindings()) {
                CellRef at = finding.place().cell();
                if (at == null) {
                    // of the whole file: that it is named .xlsx and is none
                    assertThat(finding.rule()).isEqualTo("S19");
                    continue;
                }
                Comment comment = sheet.getCellComment(new CellAddress(at.row(), at.column()));
                assertThat(comment.getAuthor()).isEqualTo("核表");
                assertThat(comment.getString().getString())
                        .contains(finding.rule(), finding.severity().name(hebiao.finding.Language.ZH));
                assertThat(sheet.getRow(at.row()).getCell(at.column()).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            }
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("核对结果");
            assertThat(workbook.getSheetAt(1).getHyperlinkList()).isNotEmpty();
        });
    }

    @Test
    void theDepartmentsCommentStays() {
        byte[] submitted = Copies.changed(forms.get(0), workbook -> {
            comment(workbook, 5, 7, "局里说明：\n按决算口径");
            comment(workbook, 6, 3, "别处的批注");
        });
        CheckedFile checked = Copies.checked(submitted);

        byte[] copy = Copies.annotated(submitted, checked);

        assertThat(text(copy, 5, 7)).startsWith("局里说明：\n按决算口径\n━━━ 核表 ━━━\n错误 F03");
        assertThat(text(copy, 6, 3)).isEqualTo("别处的批注");
        assertThat(Copies.annotated(copy, checked)).isEqualTo(copy);
        byte[] corrected = Copies.annotated(copy, Copies.passed(submitted));
        assertThat(Dump.of(corrected).sheets().get(0)).isEqualTo(Dump.of(submitted).sheets().get(0));
    }

    private static void comment(Workbook workbook, int row, int column, String text) {
        HSSFClientAnchor anchor = new HSSFClientAnchor(10, 20, 30, 40, (short) 9, row, (short) 10, row + 2);
        Comment comment = workbook.getSheetAt(0).createDrawingPatriarch().createCellComment(anchor);
        RichTextString rich = workbook.getCreationHelper().createRichTextString(text);
        Font bold = workbook.createFont();
        bold.setBold(true);
        rich.applyFont(0, 3, bold);
        comment.setString(rich);
        comment.setAuthor("张三");
        comment.setAddress(row, column);
    }

    private static String text(byte[] bytes, int row, int column) {
        String[] text = new String[1];
        Copies.changed(bytes, workbook ->
                text[0] = workbook.getSheetAt(0).getCellComment(new CellAddress(row, column)).getString().getString());
        return text[0];
    }
}
