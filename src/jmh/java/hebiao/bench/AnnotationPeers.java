package hebiao.bench;

import hebiao.consolidation.CheckedFile;
import hebiao.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Wrong cells red and commented by POI; ours writes a sheet with the findings besides. */
final class AnnotationPeers {

    private AnnotationPeers() {
    }

    static List<String> cells(CheckedFile checked) {
        return checked.allFindings().stream().map(Finding::place).map(place -> String.valueOf(place.cell())).toList();
    }

    static byte[] poi(byte[] bytes, List<String> cells) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            CreationHelper helper = workbook.getCreationHelper();
            for (String address : cells) {
                CellAddress at = new CellAddress(address);
                Cell cell = sheet.getRow(at.getRow()).getCell(at.getColumn());
                XSSFCellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFillForegroundColor(IndexedColors.RED.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                cell.setCellStyle(style);
                ClientAnchor anchor = helper.createClientAnchor();
                anchor.setCol1(at.getColumn() + 1);
                anchor.setCol2(at.getColumn() + 4);
                anchor.setRow1(at.getRow());
                anchor.setRow2(at.getRow() + 5);
                Comment comment = drawing.createCellComment(anchor);
                comment.setString(helper.createRichTextString("107.39 ÷ 113.50 = 94.6167…% → 94.61%"));
                cell.setCellComment(comment);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The commented cells, and all texts and numbers. */
    static String content(byte[] copy) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            return workbook.getSheetAt(0).getCellComments().keySet().stream().map(CellAddress::formatAsString)
                    .collect(Collectors.toCollection(TreeSet::new)) + "\n" + FormPeers.of(workbook);
        }
    }
}
