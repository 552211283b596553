package hebiao.exporter.consolidated;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text, a line a cell: where, value, formula, number format, fill, link, comment. */
final class WorkbookText {

    private WorkbookText() {
    }

    static List<String> of(XSSFWorkbook workbook) {
        List<String> lines = new ArrayList<>();
        workbook.forEach(sheet -> addSheet((XSSFSheet) sheet, lines));
        return lines;
    }

    private static void addSheet(XSSFSheet sheet, List<String> lines) {
        lines.add("== " + sheet.getSheetName() + "  filter " + sheet.getCTWorksheet().getAutoFilter().getRef()
                + "  frozen "
                + sheet.getPaneInformation().getHorizontalSplitPosition() + " rows "
                + sheet.getPaneInformation().getVerticalSplitPosition() + " columns  repeated "
                + sheet.getRepeatingRows().formatAsString());
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = cell((XSSFCell) cell);
                if (!text.isEmpty()) {
                    lines.add(sheet.getSheetName() + "!" + cell.getAddress() + text);
                }
            }
        }
    }

    private static String cell(XSSFCell cell) {
        StringBuilder text = new StringBuilder();
        if (cell.getCellType() != CellType.BLANK) {
            text.append(" = ").append(oneLine(value(cell)));
        }
        if (cell.getCellType() == CellType.FORMULA) {
            text.append("  {=").append(cell.getCellFormula()).append('}');
        }
        XSSFColor fill = cell.getCellStyle().getFillForegroundXSSFColor();
        if (fill != null && cell.getRowIndex() >= TableSheet.FIRST_ROW) {
            text.append("  fill ").append(fill.getARGBHex().substring(2));
        }
        if (cell.getHyperlink() != null) {
            text.append("  -> ").append(cell.getHyperlink().getAddress() == null ? cell.getHyperlink().getLocation()
                    : cell.getHyperlink().getAddress());
        }
        if (cell.getCellComment() != null) {
            text.append("  # ").append(oneLine(cell.getCellComment().getString().getString()));
        }
        return text.toString();
    }

    private static String value(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.STRING ? cell.getStringCellValue() : String.valueOf(cell.getNumericCellValue());
    }

    private static String oneLine(String text) {
        return text.replace("\n", " ⏎ ");
    }
}
