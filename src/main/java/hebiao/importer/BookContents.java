package hebiao.importer;

import hebiao.importer.xlsx.XlsxBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/** What a workbook holds beside its sheets. */
final class BookContents {

    private BookContents() {
    }

    /** Macros, external links and embedded objects, by name. */
    static List<String> active(Workbook workbook) {
        List<String> found = new ArrayList<>();
        if (workbook instanceof XSSFWorkbook xssf) {
            return XlsxBook.activeParts(
                    xssf.getPackage().getPartsByName(java.util.regex.Pattern.compile("/xl/.*")).stream()
                            .map(part -> part.getPartName().getName().substring(1)).toList());
        } else if (workbook instanceof HSSFWorkbook hssf) {
            hssf.getDirectory().getEntryNames().stream()
                    .filter(name -> name.startsWith("_VBA_PROJECT") || name.startsWith("MBD")).forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    /**
     * Custom document properties whose values are texts; none where they cannot be read, for no form depends on them.
     */
    static Map<String, String> properties(Workbook workbook) {
        Map<String, String> properties = new HashMap<>();
        try {
            if (workbook instanceof XSSFWorkbook xssf) {
                xssf.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().stream()
                        .filter(CTProperty::isSetLpwstr).forEach(p -> properties.put(p.getName(), p.getLpwstr()));
            }
        } catch (POIXMLException e) {
            return Map.of();
        }
        return properties;
    }
}
