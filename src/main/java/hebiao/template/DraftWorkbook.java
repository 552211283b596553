package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Cell;
import hebiao.grid.Grid;
import hebiao.grid.Region;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a form on its way to template.xlsx; only what the form is made of is taken over. */
public final class DraftWorkbook implements Closeable {

    private static final int WIDTH = 14 * 256;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 4;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFCellStyle plain = workbook.createCellStyle();
    private final XSSFCellStyle red = workbook.createCellStyle();

    public DraftWorkbook() {
        plain.setWrapText(true);
        for (XSSFCellStyle style : List.of(plain, red)) {
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        red.setFillForegroundColor(IndexedColors.RED.getIndex());
        red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Adds a sheet with the texts and the merges of a form's. */
    public void add(Grid sheet) {
        XSSFSheet to = workbook.createSheet(sheet.name());
        for (Cell cell : sheet.cells()) {
            text(to, cell.at(), cell.text());
        }
        for (Region merge : sheet.merges()) {
            if (!merge.isSingle()) {
                to.addMergedRegionUnsafe(FormSheet.range(merge));
            }
        }
        int last = sheet.cells().stream().mapToInt(cell -> cell.at().column()).max().orElse(0);
        for (int column = 0; column <= last; column++) {
            to.setColumnWidth(column, WIDTH);
        }
    }

    /** Writes a text into a cell of a sheet. */
    public void text(int sheet, CellRef at, String text) {
        text(workbook.getSheetAt(sheet), at, text);
    }

    private void text(XSSFSheet sheet, CellRef at, String text) {
        XSSFCell cell = cell(sheet, at);
        cell.setBlank();
        cell.setCellValue(text);
    }

    private XSSFCell cell(XSSFSheet sheet, CellRef at) {
        XSSFRow row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
        XSSFCell cell = row.getCell(at.column());
        if (cell == null) {
            cell = row.createCell(at.column());
            cell.setCellStyle(plain);
        }
        return cell;
    }

    /** Marks a cell red and says why. */
    public void mark(int sheet, CellRef at, String reason) {
        XSSFSheet on = workbook.getSheetAt(sheet);
        XSSFCell cell = cell(on, at);
        cell.setCellStyle(red);
        if (cell.getCellComment() == null) {
            XSSFComment comment = on.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0,
                    at.column(), at.row(), at.column() + COMMENT_COLUMNS, at.row() + COMMENT_ROWS));
            comment.setString(reason);
            cell.setCellComment(comment);
        }
    }

    /** Takes rows out of a sheet; what stands below moves up, merges over them become shorter. */
    public void deleteRows(int sheet, Collection<Integer> rows) {
        XSSFSheet on = workbook.getSheetAt(sheet);
        TreeSet<Integer> gone = new TreeSet<>(rows);
        List<CellRangeAddress> merges = List.copyOf(on.getMergedRegions());
        while (on.getNumMergedRegions() > 0) {
            on.removeMergedRegion(0);
        }
        for (int row : gone.descendingSet()) {
            if (on.getRow(row) != null) {
                on.removeRow(on.getRow(row));
            }
            if (row < on.getLastRowNum()) {
                on.shiftRows(row + 1, on.getLastRowNum(), -1, true, false);
            }
        }
        merges.stream().map(FormSheet::regionOf).sorted(Comparator.comparing(Region::corner)).forEach(merge -> {
            int top = merge.top() - gone.headSet(merge.top()).size();
            int height = merge.bottom() - merge.top() + 1
                    - gone.subSet(merge.top(), true, merge.bottom(), true).size();
            Region left = height < 1 ? null : new Region(top, merge.left(), top + height - 1, merge.right());
            if (left != null && !left.isSingle()) {
                on.addMergedRegionUnsafe(FormSheet.range(left));
            }
        });
    }

    /** The bytes of the workbook. */
    public byte[] bytes() throws IOException {
        return WorkbookBytes.of(workbook);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
