package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --templates}: forms of somebody's own are recognised among those that come with the product. */
class OwnTemplatesTest {

    private static final Path BASE = Path.of("workbook-templates/national-2020");
    private static final Path SHIPPED_FORM = Path.of("test-fixtures/forms/form-05.xlsx");
    private static final Map<String, String> WORDS = Map.of("项目名称", "项目全称", "主管部门", "主管单位",
            "实施单位", "承担单位", "预期目标", "设定的目标", "总分", "合计得分");

    @TempDir
    private Path folder;
    private Path own;
    private Path form;

    @BeforeEach
    void makeTemplateAndForm() throws IOException {
        own = Files.createDirectories(folder.resolve("ours"));
        Path template = Files.createDirectories(own.resolve("ours-2021"));
        byte[] workbook = rewritten(Files.readAllBytes(BASE.resolve("template.xlsx")), text ->
                WORDS.entrySet().stream().reduce(text, (before, word) -> before.strip().equals(word.getKey())
                        ? word.getValue() : before, (one, other) -> other));
        Files.write(template.resolve("template.xlsx"), workbook);
        Files.writeString(template.resolve("template.yaml"),
                "id: ours-2021\nversion: '1'\nname: {zh: 本省自评表}\nunit: 万元\n");
        form = folder.resolve("表.xlsx");
        Files.write(form, rewritten(workbook, text -> text.replace("{projectName}", "农村公路")
                .replace("{fiscalYear}", "2021").replaceAll("\\{.*level1}", "产出指标")
                .replaceAll("\\{.*level3}", "修路").replaceAll("\\{.*(target|actual)}", "10公里")
                .replaceAll("\\{[^}]*}", "9")));
    }

    @Test
    void aFormOfOnesOwnIsRecognisedAndSoIsOneOfTheProduct() {
        Run run = Run.of("check", "--format", "json", "--templates", own.toString(), form.toString(),
                SHIPPED_FORM.toString());
        assertThat(run.out()).contains("\"template\" : \"ours-2021\"", "\"projectName\" : \"农村公路\"",
                "\"template\" : \"self-evaluation\"");
        assertThat(Run.of("check", "--format", "json", "--templates", own.resolve("ours-2021").toString(),
                form.toString()).out()).contains("\"template\" : \"ours-2021\"");
    }

    @Test
    void oneOfThemCanBeNamedByItsId() {
        Run run = Run.of("check", "--templates", own.toString(), "--template", "ours-2021", SHIPPED_FORM.toString());
        assertThat(run.out()).doesNotContain("可能是另一种表").contains("项目全称");
    }

    @Test
    void aMonthByThemIsTheSameWhenReplayed() {
        Path out = folder.resolve("out");
        assertThat(Run.of("consolidate", "--period", "2021-12", "--templates", own.toString(), "--out", out.toString(),
                form.toString()).out()).contains("manifest.json");
        Run replay = Run.of("consolidate", "--replay", out.resolve("manifest.json").toString());
        assertThat(replay.out()).contains("一致");
        assertThat(replay.status()).isZero();
    }

    @Test
    void withoutThemItIsSaidThatTheFormMayBeOfAnotherKind() {
        Run run = Run.of("check", form.toString());
        assertThat(run.out()).contains("S04", "可能是另一种表，用 --template 指定它的表样");
        assertThat(run.out()).doesNotContain("不见了或被改成了");
        assertThat(Run.of("check", "--template", "national-2020", form.toString()).out())
                .contains("不见了或被改成了").doesNotContain("可能是另一种表");
    }

    @Test
    void whatIsNoFolderOfTemplatesIsTold() throws IOException {
        Path twin = Files.createDirectories(folder.resolve("twin"));
        for (String name : new String[] {"template.xlsx", "template.yaml"}) {
            Files.copy(own.resolve("ours-2021").resolve(name), twin.resolve(name));
        }
        assertThat(problem("--templates", own.toString(), "--templates", twin.toString()))
                .contains("两个表样的 id 都是“ours-2021”");
        assertThat(problem("--templates", folder.resolve("nowhere").toString())).contains("没有这个文件或文件夹");
        assertThat(problem("--templates", Files.createDirectory(folder.resolve("empty")).toString()))
                .contains("里没有表样");
        assertThat(problem("--template", twin.resolve("template.xlsx").toString()))
                .contains("是一个文件；请写它所在的文件夹：" + twin);
        assertThat(problem("--template", own.toString())).contains("--templates " + own);
    }

    private String problem(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = form.toString();
        Run run = Run.of(arguments);
        assertThat(run.status()).as(run.out()).isEqualTo(2);
        return run.err();
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
