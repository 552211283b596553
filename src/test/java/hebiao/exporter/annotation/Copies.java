package hebiao.exporter.annotation;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.FormCheck;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.CellRef;
import hebiao.importer.TemplateFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Forms, checked and annotated as the product does it. */
final class Copies {

    private static final FormCheck CHECK = check();

    private Copies() {
    }

    private static FormCheck check() {
        try {
            TemplateFolder folder = TemplateFolder.shipped("self-evaluation");
            return new FormCheck(folder.template(), folder.policy(), Rulebook.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the ten forms. */
    static byte[] form(int number) {
        try {
            return Files.readAllBytes(Path.of("test-fixtures/forms/form-%02d.xlsx".formatted(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook changed by POI. */
    static byte[] changed(byte[] bytes, Consumer<Workbook> change) {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            change.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the ten forms with values in its cells; an empty value empties the cell. */
    static byte[] withErrors(int form, List<String> cells, List<String> values, int value) {
        return changed(form(form), workbook -> {
            int at = value;
            for (String address : cells) {
                put(workbook.getSheetAt(0), CellRef.of(address), values.get(at++ % values.size()));
            }
        });
    }

    private static void put(Sheet sheet, CellRef at, String value) {
        Row row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
        Cell cell = row.getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (value.isEmpty()) {
            row.removeCell(cell);
        } else if (value.matches("-?[0-9.]+")) {
            cell.setCellValue(new BigDecimal(value).doubleValue());
        } else {
            cell.setCellValue(value);
        }
    }

    /** The file as one in which nothing was found. */
    static CheckedFile passed(byte[] bytes) {
        CheckedFile checked = checked(bytes);
        return new CheckedFile(checked.file(), checked.sha256(), checked.size(),
                checked.forms().stream().map(form -> new CheckedForm(form.form(), List.of())).toList(), List.of());
    }

    static CheckedFile checked(byte[] bytes) {
        return CHECK.check("表.xlsx", bytes);
    }

    static byte[] annotated(byte[] bytes) {
        return annotated(bytes, checked(bytes));
    }

    static byte[] annotated(byte[] bytes, CheckedFile checked) {
        return new AnnotatedCopy(Rulebook.shipped(), Language.ZH).annotate(bytes, checked);
    }
}
