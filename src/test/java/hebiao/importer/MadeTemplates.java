package hebiao.importer;

import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** As many templates as a country has: the shipped ones, and forms of other provinces, each a shipped one reworded. */
public final class MadeTemplates {

    /** Of so many labels one has other words. */
    private static final int REWORDED = 6;

    private MadeTemplates() {
    }

    /** The shipped templates first; then others, always the same. */
    public static List<TemplateFolder> of(int count) throws IOException {
        List<TemplateFolder> shipped = TemplateFolder.shipped();
        List<TemplateFolder> all = new ArrayList<>(shipped);
        for (int number = 0; all.size() < count; number++) {
            all.add(reworded(shipped.get(number % shipped.size()), number));
        }
        return List.copyOf(all.subList(0, count));
    }

    private static TemplateFolder reworded(TemplateFolder shipped, int number) throws IOException {
        Template template = shipped.template();
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template.workbook()))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> reword(cell, number));
                }
            }
            book.write(workbook);
        }
        String yaml = shipped.settingsYaml().replaceFirst("(?m)^id: .*$", "id: made-" + number);
        return new TemplateFolder(Template.of(TemplateSettings.parse(yaml), workbook.toByteArray(),
                BookReader.read(workbook.toByteArray(), shipped.policy().limits()).sheets()), shipped.policy(), yaml,
                shipped.policyYaml());
    }

    private static void reword(Cell cell, int number) {
        boolean label = cell.getCellType() == CellType.STRING && !cell.getStringCellValue().strip().startsWith("{");
        if (label && Math.floorMod(cell.getStringCellValue().hashCode() + 31 * number, REWORDED) == 0) {
            String text = cell.getStringCellValue();
            cell.setBlank();
            cell.setCellValue((char) ('甲' + number) + text);
        }
    }
}
