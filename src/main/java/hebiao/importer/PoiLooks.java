package hebiao.importer;

import hebiao.form.CellRef;
import hebiao.grid.CellLook;
import hebiao.grid.SheetLook;
import hebiao.grid.SheetLook.Extent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the sheets of a workbook look, by POI: of xls, and of what the fast reader leaves to it. */
final class PoiLooks {

    private PoiLooks() {
    }

    /** @param extents how much of a sheet is looked at, by its name */
    static List<SheetLook> of(Workbook workbook, Function<String, Extent> extents) {
        List<SheetLook> looks = new ArrayList<>();
        for (Sheet sheet : workbook) {
            looks.add(of(sheet, extents.apply(sheet.getSheetName())));
        }
        return looks;
    }

    private static SheetLook of(Sheet sheet, Extent extent) {
        List<CellLook> cells = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        for (int at = 0; at < extent.rows(); at++) {
            Row row = sheet.getRow(at);
            heights.add(row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints());
            if (row != null && row.getZeroHeight()) {
                hiddenRows.add(at);
            }
            for (int column = 0; row != null && column < extent.columns(); column++) {
                Cell cell = row.getCell(column);
                if (cell != null) {
                    cells.add(of(cell));
                }
            }
        }
        List<Float> widths = new ArrayList<>();
        Set<Integer> hiddenColumns = new HashSet<>();
        for (int column = 0; column < extent.columns(); column++) {
            widths.add(sheet.getColumnWidthInPixels(column));
            if (sheet.isColumnHidden(column)) {
                hiddenColumns.add(column);
            }
        }
        return new SheetLook(sheet.getSheetName(), heights, widths, hiddenRows, hiddenColumns, cells);
    }

    private static CellLook of(Cell cell) {
        CellStyle style = cell.getCellStyle();
        Comment comment = cell.getCellComment();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType()
                : cell.getCellType();
        return new CellLook(CellRef.at(cell.getRowIndex(), cell.getColumnIndex()),
                type == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN, style.getDataFormat(),
                style.getDataFormatString(), align(style.getAlignment()),
                style.getVerticalAlignment() == VerticalAlignment.CENTER,
                cell.getSheet().getWorkbook().getFontAt(style.getFontIndex()).getBold(),
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND,
                comment == null || comment.getString() == null ? null : comment.getString().getString());
    }

    private static String align(HorizontalAlignment alignment) {
        return switch (alignment) {
            case LEFT, FILL, JUSTIFY, DISTRIBUTED -> "left";
            case RIGHT -> "right";
            case CENTER, CENTER_SELECTION -> "center";
            case GENERAL -> null;
        };
    }
}
