package hebiao.template;

import hebiao.form.CellRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a template's workbook has beside cells.
 *
 * @param locked the sheets that are protected
 * @param pictured the sheets with pictures
 * @param marked by sheet, the red cells with a comment: what a draft was not sure of
 */
record TemplateWorkbook(List<String> locked, List<String> pictured, Map<String, List<CellRef>> marked) {

    private static final String RED = "FFFF0000";

    /** @throws IOException when it is no xlsx that can be written again */
    static TemplateWorkbook of(byte[] workbook) throws IOException {
        List<String> locked = new ArrayList<>();
        List<String> pictured = new ArrayList<>();
        Map<String, List<CellRef>> marked = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                XSSFSheet sheet = book.getSheetAt(at);
                if (sheet.getProtect() || book.isStructureLocked()) {
                    locked.add(sheet.getSheetName());
                }
                List<CellRef> red = sheet.getCellComments().keySet().stream().filter(place -> isRed(sheet, place))
                        .map(place -> new CellRef(place.getRow(), place.getColumn())).sorted().toList();
                if (!red.isEmpty()) {
                    marked.put(sheet.getSheetName(), red);
                }
                if (hasPictures(sheet)) {
                    pictured.add(sheet.getSheetName());
                }
            }
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return new TemplateWorkbook(locked, pictured, marked);
    }

    /** As a draft marks cells, or as an office program wrote that again. */
    private static boolean isRed(XSSFSheet sheet, CellAddress place) {
        XSSFRow row = sheet.getRow(place.getRow());
        XSSFCell cell = row == null ? null : row.getCell(place.getColumn());
        XSSFColor colour = cell == null ? null : cell.getCellStyle().getFillForegroundXSSFColor();
        if (colour == null) {
            return false;
        }
        return colour.isIndexed() ? colour.getIndexed() == IndexedColors.RED.getIndex()
                : RED.equals(colour.getARGBHex());
    }

    private static boolean hasPictures(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        return drawing != null && drawing.getShapes().stream().anyMatch(XSSFPicture.class::isInstance);
    }
}
