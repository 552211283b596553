package hebiao.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a template's workbook has beside cells.
 *
 * @param locked the sheets that are protected
 * @param pictured the sheets with pictures
 */
record TemplateWorkbook(List<String> locked, List<String> pictured) {

    /** @throws IOException when it is no xlsx that can be written again */
    static TemplateWorkbook of(byte[] workbook) throws IOException {
        List<String> locked = new ArrayList<>();
        List<String> pictured = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                XSSFSheet sheet = book.getSheetAt(at);
                if (sheet.getProtect() || book.isStructureLocked()) {
                    locked.add(sheet.getSheetName());
                }
                if (hasPictures(sheet)) {
                    pictured.add(sheet.getSheetName());
                }
            }
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return new TemplateWorkbook(locked, pictured);
    }

    private static boolean hasPictures(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        return drawing != null && drawing.getShapes().stream().anyMatch(XSSFPicture.class::isInstance);
    }
}
