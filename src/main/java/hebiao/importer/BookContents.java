package hebiao.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook holds beside its sheets. */
final class BookContents {

    private BookContents() {
    }

    /** Macros, external links and embedded objects, by name. */
    static List<String> active(Workbook workbook) {
        List<String> found = new ArrayList<>();
        if (workbook instanceof XSSFWorkbook xssf) {
            for (PackagePart part : xssf.getPackage().getPartsByName(java.util.regex.Pattern.compile("/xl/.*"))) {
                String name = part.getPartName().getName();
                if (name.endsWith("vbaProject.bin") || name.startsWith("/xl/externalLinks/externalLink")
                        || name.startsWith("/xl/embeddings/") || name.startsWith("/xl/macrosheets/")
                        || name.startsWith("/xl/activeX/")) {
                    found.add(name.substring(1));
                }
            }
        } else if (workbook instanceof HSSFWorkbook hssf) {
            hssf.getDirectory().getEntryNames().stream()
                    .filter(name -> name.startsWith("_VBA_PROJECT") || name.startsWith("MBD")).forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    /** Custom document properties whose values are texts. */
    static Map<String, String> properties(Workbook workbook) {
        Map<String, String> properties = new HashMap<>();
        if (workbook instanceof XSSFWorkbook xssf) {
            xssf.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList()
                    .forEach(p -> {
                        if (p.isSetLpwstr()) {
                            properties.put(p.getName(), p.getLpwstr());
                        }
                    });
        }
        return properties;
    }
}
