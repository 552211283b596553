package hebiao.importer.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks written from rows of texts, numbers and days. */
final class Workbooks {

    private Workbooks() {
    }

    static byte[] xlsx(Object[]... rows) {
        return bytes(filled(new XSSFWorkbook(), rows));
    }

    static byte[] xls(Object[]... rows) {
        return bytes(filled(new HSSFWorkbook(), rows));
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static Workbook filled(Workbook workbook, Object[]... rows) {
        sheet(workbook, "台账", rows);
        return workbook;
    }

    static Sheet sheet(Workbook workbook, String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
        for (int at = 0; at < rows.length; at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < rows[at].length; column++) {
                fill(row.createCell(column), rows[at][column], date);
            }
        }
        return sheet;
    }

    private static void fill(Cell cell, Object value, CellStyle date) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Number number) {
            cell.setCellValue(new BigDecimal(number.toString()).doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    static byte[] bytes(Workbook workbook) {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
