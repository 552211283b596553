package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * All that annotating an xls may change. POI counts shapes, texts and deleted sheets on with every writing; a workbook
 * that is annotated as it should be is therefore not written again.
 */
record XlsState(List<String> facts) {

    static XlsState of(HSSFWorkbook workbook) {
        List<String> facts = new ArrayList<>();
        facts.add(String.valueOf(workbook.getNumCellStyles()));
        for (Sheet sheet : workbook) {
            facts.add(sheet.getSheetName());
            for (Row row : sheet) {
                facts.add(row.getRowNum() + " " + row.getHeight());
                row.forEach(cell -> facts.add(fact(cell)));
            }
            sheet.getMergedRegions().forEach(merge -> facts.add(merge.formatAsString()));
            sheet.getHyperlinkList().forEach(link -> facts.add(link.getFirstRow() + " " + link.getAddress()));
            sheet.getCellComments().forEach((at, comment) -> facts.add(at + fact(comment)));
        }
        return new XlsState(facts);
    }

    private static String fact(Cell cell) {
        return cell.getAddress() + " " + cell.getCellStyle().getIndex() + " " + cell.getCellType()
                + (cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "");
    }

    private static String fact(Comment comment) {
        ClientAnchor box = comment.getClientAnchor();
        return comment.getAuthor() + comment.isVisible() + comment.getString().getString() + box.getCol1() + " "
                + box.getDx1() + " " + box.getRow1() + " " + box.getDy1() + " " + box.getCol2() + " " + box.getDx2()
                + " "
                + box.getRow2() + " " + box.getDy2();
    }
}
