package hebiao.template;

import hebiao.grid.Region;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Makes one row of a sheet many: what stands below moves down, styles, height and merges go along. */
final class RepeatedRow {

    private RepeatedRow() {
    }

    /** @param added how many rows like {@code repeating}, counted from 0, are put below it */
    static void repeat(XSSFSheet sheet, int repeating, int added) {
        List<Region> merges = sheet.getMergedRegions().stream().map(FormSheet::regionOf).toList();
        while (sheet.getNumMergedRegions() > 0) {
            sheet.removeMergedRegion(0);
        }
        if (sheet.getLastRowNum() > repeating) {
            sheet.shiftRows(repeating + 1, sheet.getLastRowNum(), added, true, false);
        }
        for (int row = repeating + 1; row <= repeating + added; row++) {
            copyRow(sheet.getRow(repeating), sheet.createRow(row));
        }
        merges.forEach(merge -> putBack(sheet, merge, repeating, added));
    }

    private static void copyRow(XSSFRow from, XSSFRow to) {
        to.setHeight(from.getHeight());
        for (Cell cell : from) {
            to.createCell(cell.getColumnIndex()).setCellStyle(cell.getCellStyle());
        }
    }

    private static void putBack(XSSFSheet sheet, Region merge, int repeating, int added) {
        if (merge.top() > repeating) {
            sheet.addMergedRegionUnsafe(FormSheet.range(FormSheet.moved(merge, added)));
        } else if (merge.top() == repeating && merge.bottom() == repeating) {
            for (int row = 0; row <= added; row++) {
                sheet.addMergedRegionUnsafe(FormSheet.range(FormSheet.moved(merge, row)));
            }
        } else {
            int bottom = merge.bottom() >= repeating ? merge.bottom() + added : merge.bottom();
            sheet.addMergedRegionUnsafe(FormSheet.range(new Region(merge.top(), merge.left(), bottom, merge.right())));
        }
    }
}
