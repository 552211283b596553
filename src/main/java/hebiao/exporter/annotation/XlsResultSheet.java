package hebiao.exporter.annotation;

import hebiao.importer.FormImporter;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheet 核对结果 in an xls. */
final class XlsResultSheet {

    private static final int WIDTH_UNIT = 256;

    private final HSSFWorkbook workbook;
    private final XlsStyles styles;
    private final HSSFSheet sheet;

    private XlsResultSheet(HSSFWorkbook workbook, XlsStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
        this.sheet = workbook.createSheet(FormImporter.RESULT_SHEET);
    }

    static void write(HSSFWorkbook workbook, XlsStyles styles, ResultTable table, List<Memory.Entry> memory) {
        new XlsResultSheet(workbook, styles).write(table, memory);
    }

    private void write(ResultTable table, List<Memory.Entry> memory) {
        for (int number = 0; number < Math.max(table.rows().size(), memory.size()); number++) {
            HSSFRow row = sheet.createRow(number);
            if (number < table.rows().size()) {
                write(row, table.rows().get(number));
            }
            if (number < memory.size()) {
                write(row, memory.get(number));
            }
        }
        for (int column = 0; column < ResultTable.columns(); column++) {
            sheet.setColumnWidth(column, ResultTable.width(column) * WIDTH_UNIT);
        }
        for (int column = Memory.COLUMN; column <= Memory.LAST_COLUMN; column++) {
            sheet.setColumnHidden(column, true);
        }
        layOut(table);
    }

    private void write(HSSFRow row, ResultTable.Row content) {
        row.setHeightInPoints(content.height());
        boolean whole = content.cells().size() == 1;
        for (int column = 0; column < ResultTable.columns(); column++) {
            ResultTable.Cell cell = content.cells().get(whole ? 0 : column);
            String text = whole && column > 0 ? "" : cell.text();
            HSSFCell written = row.createCell(column);
            if (!text.isEmpty()) {
                written.setCellValue(text);
            }
            written.setCellStyle(styles.of(cell.style(), !text.isEmpty() && cell.looksLikeFormula()));
            if (cell.link() != null) {
                HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress(cell.link());
                written.setHyperlink(link);
            }
        }
        if (whole) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, ResultTable.columns() - 1));
        }
    }

    private void write(HSSFRow row, Memory.Entry entry) {
        HSSFCell target = row.createCell(Memory.COLUMN);
        target.setCellValue(entry.target());
        target.setCellStyle(workbook.getCellStyleAt(entry.original()));
        row.createCell(Memory.COLUMN + 1).setCellStyle(workbook.getCellStyleAt(entry.marked()));
        if (entry.anchor() != null) {
            row.createCell(Memory.LAST_COLUMN).setCellValue(entry.anchor());
        }
    }

    private void layOut(ResultTable table) {
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, ResultTable.HEADER_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(ResultTable.HEADER_ROW, ResultTable.HEADER_ROW, -1, -1));
        sheet.setHorizontallyCenter(true);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter(table.foot());
    }
}
