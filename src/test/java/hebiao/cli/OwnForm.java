package hebiao.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A form that is of no template of the product, with its own.
 *
 * @param templates the folder that the template's, {@code ours-2021}, lies in
 * @param form one that was filled in
 */
public record OwnForm(Path templates, Path form) {

    private static final Path BASE = Path.of("workbook-templates/national-2020");
    private static final Map<String, String> WORDS = Map.of("项目名称", "项目全称", "主管部门", "主管单位",
            "实施单位", "承担单位", "预期目标", "设定的目标", "总分", "合计得分");

    /** Makes both in a folder. */
    public static OwnForm in(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("ours"));
        Path template = Files.createDirectories(own.resolve("ours-2021"));
        byte[] workbook = rewritten(Files.readAllBytes(BASE.resolve("template.xlsx")), text ->
                WORDS.entrySet().stream().reduce(text, (before, word) -> before.strip().equals(word.getKey())
                        ? word.getValue() : before, (one, other) -> other));
        Files.write(template.resolve("template.xlsx"), workbook);
        Files.writeString(template.resolve("template.yaml"),
                "id: ours-2021\nversion: '1'\nname: {zh: 本省自评表}\nunit: 万元\n");
        Path form = folder.resolve("表.xlsx");
        Files.write(form, rewritten(workbook, text -> text.replace("{projectName}", "农村公路")
                .replace("{fiscalYear}", "2021").replaceAll("\\{.*level1}", "产出指标")
                .replaceAll("\\{.*level3}", "修路").replaceAll("\\{.*(target|actual)}", "10公里")
                .replaceAll("\\{[^}]*}", "9")));
        return new OwnForm(own, form);
    }

    private static byte[] rewritten(byte[] workbook, UnaryOperator<String> words) throws IOException {
        Path file = Files.createTempFile("own", ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                OutputStream out = Files.newOutputStream(file)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    String text = words.apply(cell.getStringCellValue());
                    cell.setBlank();
                    cell.setCellValue(text);
                }
            }
            book.write(out);
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
