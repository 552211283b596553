package hebiao.importer.ledger;

import hebiao.importer.ledger.RowSink.More;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The rows of an xls file; the format has at most 65,536 a sheet, so it is held in memory. */
final class XlsRows {

    private final boolean from1904;
    private final HSSFWorkbook workbook;
    private final Map<Short, NumberStyle> styles = new HashMap<>();

    private XlsRows(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    /** @throws IOException or an exception of POI's when it cannot be read */
    static void read(InputStream in, RowSink sink) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(in)) {
            new XlsRows(workbook).sheets(sink);
        }
    }

    private void sheets(RowSink sink) throws IOException {
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            Sheet sheet = workbook.getSheetAt(at);
            boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            if (sink.sheet(sheet.getSheetName(), hidden) != More.NONE) {
                rows(sheet, sink);
            }
        }
    }

    private void rows(Sheet sheet, RowSink sink) throws IOException {
        for (Row row : sheet) {
            String[] cells = new String[Math.max(row.getLastCellNum(), 0)];
            row.forEach(cell -> cells[cell.getColumnIndex()] = text(cell));
            if (sink.row(row.getRowNum() + 1, cells) == More.NONE) {
                return;
            }
        }
    }

    private String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> style(cell.getCellStyle()).text(new BigDecimal(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> null;
        };
    }

    private NumberStyle style(CellStyle style) {
        return styles.computeIfAbsent(style.getIndex(),
                index -> NumberStyle.of(style.getDataFormat(), style.getDataFormatString(), from1904));
    }
}
