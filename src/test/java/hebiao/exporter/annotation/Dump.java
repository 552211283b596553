package hebiao.exporter.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** A workbook as POI sees it: of each cell its value, what its format looks like, and its comment. */
record Dump(List<TreeMap<String, String>> sheets) {

    static Dump of(byte[] bytes) {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            List<TreeMap<String, String>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(cells(sheet));
            }
            return new Dump(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> cells(Sheet sheet) {
        TreeMap<String, String> cells = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String seen = value(cell) + look(sheet.getWorkbook(), cell.getCellStyle())
                        + comment(cell.getCellComment());
                if (cell.getCellType() != CellType.BLANK || cell.getCellStyle().getIndex() != 0) {
                    cells.put(cell.getAddress().formatAsString(), seen);
                }
            }
        }
        return cells;
    }

    private static String value(Cell cell) {
        return cell.getCellType() + ":" + (cell.getCellType() == CellType.BLANK ? "" : cell);
    }

    private static String look(Workbook workbook, CellStyle style) {
        String font = style instanceof XSSFCellStyle xssf ? xssf.getFont().getCTFont().toString()
                : workbook.getFontAt(style.getFontIndex()).toString();
        String fill = style.getFillPattern() + " " + style.getFillForegroundColorColor();
        if (style instanceof XSSFCellStyle xssf) {
            fill = style.getFillPattern() + " " + (xssf.getFillForegroundXSSFColor() == null ? ""
                    : xssf.getFillForegroundXSSFColor().getARGBHex());
        }
        return "|" + font + "|" + fill + "|" + style.getDataFormatString() + "|" + style.getBorderLeft()
                + style.getBorderTop()
                + style.getBorderRight() + style.getBorderBottom() + "|" + style.getAlignment()
                + style.getVerticalAlignment()
                + style.getWrapText() + style.getLocked();
    }

    private static String comment(Comment comment) {
        return comment == null ? "" : "|" + comment.getAuthor() + ":" + comment.getString().getString()
                + anchor(comment);
    }

    private static String anchor(Comment comment) {
        var box = comment.getClientAnchor();
        return box == null ? "" : " " + box.getCol1() + "," + box.getRow1() + "," + box.getCol2() + "," + box.getRow2();
    }
}
