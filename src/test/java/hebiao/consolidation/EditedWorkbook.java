package hebiao.consolidation;

import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A filled form as a workbook, changed field by field as somebody at a keyboard would. */
final class EditedWorkbook implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final List<String> NUMBERS = List.of("weight", "score", "totalWeight", "totalScore");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Submission form;
    private final SubmissionFields fields;

    /** @param form as it was read from these bytes: it knows where every field stands */
    EditedWorkbook(byte[] bytes, Submission form) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        this.sheet = workbook.getSheetAt(0);
        this.form = form;
        this.fields = SubmissionFields.of(form);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Submission form() {
        return form;
    }

    /** The first cell of a field; a level name that several rows share is written into each of them first. */
    XSSFCell cell(String path) {
        FieldPath field = new FieldPath(path);
        int index = field.indicatorIndex();
        if (index >= 0 && Indicator.LEVELS.contains(field.last())) {
            Indicator indicator = form.indicators().get(index);
            unshare(fields.get(field).cell(), field.last());
            int column = fields.get(field).cell().column();
            return cell(new CellRef(indicator.row() - 1, column));
        }
        CellRef at = fields.get(field).cell();
        if (at == null) {
            throw new IllegalArgumentException("no cell for " + path);
        }
        return cell(at);
    }

    XSSFCell cell(CellRef at) {
        Row row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
        return (XSSFCell) row.getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void unshare(CellRef shared, String part) {
        for (int at = 0; at < sheet.getNumMergedRegions(); at++) {
            CellRangeAddress merge = sheet.getMergedRegion(at);
            if (merge.isInRange(shared.row(), shared.column()) && merge.getFirstRow() < merge.getLastRow()) {
                sheet.removeMergedRegion(at);
                for (int row = merge.getFirstRow(); row <= merge.getLastRow(); row++) {
                    cell(new CellRef(row, shared.column())).setCellValue(cell(shared).getStringCellValue());
                }
                return;
            }
        }
    }

    /** Types a text into a field: a number where one belongs and the text is one, shown as it is typed. */
    void type(String path, String text) {
        FieldPath field = new FieldPath(path);
        XSSFCell cell = cell(path);
        boolean number = field.isFunds() || NUMBERS.contains(field.last());
        if (field.equals(FieldPath.FISCAL_YEAR)) {
            cell.setCellValue(YEAR.matcher(cell.getStringCellValue()).replaceFirst(text));
        } else if (text.isEmpty()) {
            cell.setBlank();
        } else if (number && NUMBER.matcher(text).matches()) {
            number(cell, new BigDecimal(text));
        } else {
            cell.setCellValue(text);
        }
    }

    void number(XSSFCell cell, BigDecimal number) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        String format = number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "0";
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(number.doubleValue());
    }

    /** Empties every cell with a text that is no field: the labels. */
    void removeLabels() {
        List<CellRef> filled = fields.asMap().values().stream().map(entry -> entry.cell()).toList();
        for (Row row : sheet) {
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING
                        && !filled.contains(new CellRef(cell.getRowIndex(), cell.getColumnIndex()))) {
                    cell.setBlank();
                }
            });
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
