package hebiao.importer;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.consolidation.FormCheck;
import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs insert and delete rows and columns and leave the merges where they were: the same is found as in the form
 * before, at whichever place.
 */
class StaleMergesTest {

    private static final Path FORMS = Path.of("test-fixtures/forms");

    @ParameterizedTest(name = "form {0}")
    @ValueSource(strings = {"02", "06", "08"})
    void aFormIsReadAsIfItsMergesHadMovedAlong(String number) throws IOException {
        byte[] form = Files.readAllBytes(FORMS.resolve("form-" + number + ".xlsx"));
        FormCheck check = new FormCheck(TemplateFolder.shipped(), Rulebook.shipped());
        List<String> before = said(check, form);
        assertThat(before).isNotEmpty();
        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(form)).getSheetAt(0);
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            int from = row;
            assertThat(said(check, edited(form, one -> one.shiftRows(from, one.getLastRowNum(), 1))))
                    .as("row %d inserted", from + 1).isEqualTo(before);
        }
        int columns = IntStream.rangeClosed(0, sheet.getLastRowNum()).map(row -> sheet.getRow(row).getLastCellNum())
                .max().orElseThrow();
        for (int column = 0; column < columns; column++) {
            int from = column;
            assertThat(said(check, edited(form, one -> one.shiftColumns(from, columns, 1))))
                    .as("column %d inserted", from + 1).isEqualTo(before);
        }
    }

    /** As rows are deleted that stood above one of the form: its merges then lie too far down. */
    @ParameterizedTest(name = "form {0}")
    @ValueSource(strings = {"02", "06", "08"})
    void rowsThatWereDeletedLeaveMergesBelow(String number) throws IOException {
        byte[] form = Files.readAllBytes(FORMS.resolve("form-" + number + ".xlsx"));
        FormCheck check = new FormCheck(TemplateFolder.shipped(), Rulebook.shipped());
        List<String> before = said(check, form);
        for (int rows = 1; rows <= 3; rows++) {
            int down = rows;
            assertThat(said(check, edited(form, sheet -> { }, merge -> new CellRangeAddress(merge.getFirstRow() + down,
                    merge.getLastRow() + down, merge.getFirstColumn(), merge.getLastColumn()))))
                    .as("%d rows deleted", rows).isEqualTo(before);
        }
    }

    /** What a merge covers is no part of the form, if it is not the form itself. */
    @ParameterizedTest(name = "form {0}")
    @ValueSource(strings = {"02", "06", "08"})
    void whatStoodThereBeforeAMergeWasMadeIsNotRead(String number) throws IOException {
        byte[] form = Files.readAllBytes(FORMS.resolve("form-" + number + ".xlsx"));
        FormCheck check = new FormCheck(TemplateFolder.shipped(), Rulebook.shipped());
        List<String> before = said(check, form);
        byte[] covering = edited(form, sheet -> {
            for (CellRangeAddress merge : merges(form)) {
                if (merge.getFirstRow() > 3 && merge.getNumberOfCells() == 2) {
                    sheet.getRow(merge.getLastRow()).createCell(merge.getLastColumn()).setCellValue("原来的文字");
                }
            }
        });
        assertThat(said(check, covering)).isEqualTo(before);
    }

    private static List<CellRangeAddress> merges(byte[] form) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            return workbook.getSheetAt(0).getMergedRegions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> said(FormCheck check, byte[] form) {
        return check.check("form.xlsx", form).allFindings().stream().map(StaleMergesTest::withoutPlace).sorted()
                .toList();
    }

    private static String withoutPlace(Finding finding) {
        return finding.rule() + " " + finding.place().field() + " " + finding.reported() + " " + finding.expected();
    }

    private static byte[] edited(byte[] form, Consumer<XSSFSheet> edit) throws IOException {
        return edited(form, edit, merge -> merge);
    }

    private static byte[] edited(byte[] form, Consumer<XSSFSheet> edit,
            UnaryOperator<CellRangeAddress> moved) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<CellRangeAddress> merges = new ArrayList<>(sheet.getMergedRegions());
            while (sheet.getNumMergedRegions() > 0) {
                sheet.removeMergedRegion(0);
            }
            edit.accept(sheet);
            merges.forEach(merge -> sheet.addMergedRegionUnsafe(moved.apply(merge)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
