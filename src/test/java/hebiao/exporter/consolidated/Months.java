package hebiao.exporter.consolidated;

import hebiao.consolidation.Answered;
import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.exporter.AnnotatedPaths;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.form.Period;
import hebiao.importer.TemplateFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Months made of the ten published forms, as they are or changed. */
final class Months {

    static final Period PERIOD = Period.of("2024-12");

    private Months() {
    }

    static Month ofTenForms() {
        return new Month(PERIOD, IntStream.rangeClosed(1, 10)
                .mapToObj(number -> (number < 10 ? "form-0" : "form-") + number + ".xlsx")
                .map(name -> check(name, form(name))).toList());
    }

    static Month of(CheckedFile... files) {
        return new Month(PERIOD, List.of(files));
    }

    static CheckedFile check(String name, byte[] bytes) {
        return new FormCheck(template().template(), template().policy(), Rulebook.shipped()).check(name, bytes);
    }

    static byte[] form(String name) {
        try {
            return Files.readAllBytes(Path.of("test-fixtures/forms", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** form-01 changed by hand. */
    static byte[] changed(Consumer<XSSFSheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form("form-01.xlsx")))) {
            change.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFCell cell(XSSFSheet sheet, String address) {
        CellRef at = CellRef.of(address);
        return sheet.getRow(at.row()).getCell(at.column());
    }

    static TemplateFolder template() {
        try {
            return TemplateFolder.shipped("self-evaluation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] workbook(Month month) {
        Map<String, String> annotated = AnnotatedPaths.of(month.files().stream().map(CheckedFile::file).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ConsolidatedWorkbook(Rulebook.shipped(), new Edition("test", List.of(template())))
                    .write(month, Answered.NOTHING, annotated, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The workbook of a month, opened. */
    static XSSFWorkbook opened(Month month) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(workbook(month)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
