package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.importer.TemplateFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code templates check}: every shipped template passes; a mistake is told with its place and what to do. */
class TemplatesCheckCommandTest {

    private static final Path SHIPPED = Path.of("workbook-templates");
    private static final String BASE = "national-2020";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @TempDir
    private Path folder;

    static Stream<String> ids() throws IOException {
        return TemplateFolder.shippedIds().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyShippedTemplateIsGood(String id) {
        Run run = Run.of("templates", "check", SHIPPED.resolve(id).toString());
        assertThat(run.out()).startsWith(SHIPPED.resolve(id) + "  没有问题");
        assertThat(run.status()).isZero();
    }

    /** Cells of the national form of 2020, edited; what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        C3={projectNam}   | template.xlsx 项目支出绩效自评表 C3：没有占位符 {projectNam} | 最接近的是 {projectName}
        C3={funds.fisacl.rate} | 没有占位符 {funds.fisacl.rate} | 最接近的是 {funds.fiscal.rate}
        C3={项目名称}     | C3：“{项目名称}”里的花括号不是占位符 | 占位符用英文名
        C3={manager}      | C3：没有占位符 {manager} | names: {manager: {zh: 名称}}
        C3=               | A3：“项目名称”旁边没有占位符 | 在它右边或者下面的格子里写 {projectName}
        A2=（2023年度）   | A2：标签里写死了 2023 年 | 把年份换成占位符：（{fiscalYear}年度）
        D6={funds.total.initialBudget};D7={funds.total.initialBudget} | 写了两次：D6、D7 | 一项只能有一个格子；不读的格子写 {*}
        C3=｛projectName｝ | “｛projectName｝”里的花括号不是占位符 | 最接近的是 {projectName}
        C3={indicator[].level3} | 没有占位符 {indicator[].level3} | 最接近的是 {indicators[].level3}
        C4={projectName}  | C4：占位符 {projectName} 写了两次：C3、C4 | 不读的格子写 {*}
        A14=……            | A14：空表里印的“……”还在 | 指标只留一行
        A16={remark}      | 没有占位符 {remark} | 在 template.yaml 的 names 里写它的名称
        A3=               | C3：{projectName} 没有标签能找到它 | 在它左边同一行的格子里
        D12=              | D13：{indicators[].level3} 上面没有与它同宽的表头 | 左右对齐
        A10=;B10=         | B11：{expectedGoal} 没有标签能找到它 | 上面与它同宽
        C9=上年结转资金   | C9：这一行的标签与第 8 行的一样：上年结转资金 | 把标签写全
        A15=填表人：请按照财政部门的要求如实填写，并对填写内容的真实性和完整性负责，不得漏填 | “填表人：请按照财政部门的要求如……”是一段说明 | optional
        H13={indicators[].score};H14={indicators[].weight} | 指标的占位符写在了几行里：第 13、14 行 | 只留一行
        """)
    void aMistakeInTheWorkbookIsTold(String edits, String fault, String remedy) throws IOException {
        Path template = edited(sheet -> {
            for (String edit : edits.split(";")) {
                type(sheet, edit.substring(0, edit.indexOf('=')), edit.substring(edit.indexOf('=') + 1));
            }
        });
        assertThat(check(template).out()).contains(fault).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `synonym: {主管部门: [部门]}`           | template.yaml 第 2 行：没有“synonym”这个键，最接近的是“synonyms”
        `synonyms: {主管部: [部门]}`            | 第 2 行：synonyms 里的“主管部”不是 template.xlsx 里的标签
        `optional: [某某]`                      | 第 2 行：optional 里的“某某”不是 template.xlsx 里的标签
        `fields: {projectNme: {required: false}}` | 第 2 行：fields 里的“projectNme”不是 template.xlsx 里的占位符
        `fields: {projectName: {requird: true}}` | 第 2 行：没有“requird”这个键，最接近的是“required”
        `fields: {projectName: {type: word}}`   | 第 2 行：fields.projectName.type 不能写“word”
        `fields: {funds.*.rate: {unit: 角}}`    | 第 2 行：fields.funds.*.rate.unit 不能写“角”，只能是：万元, 元
        `names: {nothing: {zh: 无}}`            | names 里的“nothing”不是
        `prompts: {nothing: 无}`                | prompts 里的“nothing”不是
        `recognisedBy: [totalScor]`             | 第 2 行：recognisedBy 里的“totalScor”不是
        `synonyms: {分值: [权重], 得分: [权重]}` | “得分”和“分值”在同一行，都可以写作“权重”，分不清
        `policy: nowhere`                       | nowhere：没有这种核对口径
        `unit: 元`                              | 第 2 行：unit 是“元”，而 template.xlsx 里印着“项目资金(万元)”
        `unit:万元`                             | 第 2 行：冒号后面要有一个空格
        `unit: 角`                              | 第 2 行：unit 不能写“角”，只能是：万元, 元
        `version: ~`                            | 第 2 行：缺少 version
        """)
    void aMistakeInTheSettingsIsTold(String line, String fault) throws IOException {
        Path template = edited(sheet -> { });
        String key = line.substring(0, line.indexOf(':'));
        String rest = Stream.of("id: mine", "version: '1'", "name: {zh: 我的表}", "unit: 万元")
                .filter(one -> !one.startsWith(key)).reduce("", (before, one) -> before + one + "\n");
        Files.writeString(template.resolve("template.yaml"), "# 我的表\n" + line + "\n" + rest);
        Run run = check(template);
        assertThat(run.out()).contains(fault);
    }

    /** The mistake stands on line 3. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `unit：万元`                       | 冒号是全角的：“unit：万元”
        `\tunit: 万元`                     | 行首有制表符
        `names: {phone: {zh: 电话}， fax: {zh: 传真}}` | 逗号是全角的
        `optional: ["说明：{*}", 填表人：{*}]` | 要加双引号
        `optional: ["说明, 备注]`          | 引号或括号没有成对
        `id: yours`                        | “id”写了两次
        """)
    void settingsThatAreNoYamlAreToldWithTheLikelyCause(String line, String cause) throws IOException {
        Path template = edited(sheet -> { });
        Files.writeString(template.resolve("template.yaml"), "id: mine\nversion: '1'\n" + line
                + "\nname: {zh: 我的表}\nunit: 万元\n");
        assertThat(check(template).out()).contains("template.yaml 第 3 行：").contains(cause);
    }

    @Test
    void cellsThatADraftMarkedAreToldUntilTheyAreNoMoreRed() throws IOException {
        Path template = edited(sheet -> {
            XSSFCellStyle red = sheet.getWorkbook().createCellStyle();
            red.setFillForegroundColor(IndexedColors.RED.getIndex());
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            XSSFCell cell = sheet.getRow(3).getCell(0);
            cell.setCellStyle(red);
            cell.setCellComment(sheet.createDrawingPatriarch().createCellComment(
                    new XSSFClientAnchor(0, 0, 0, 0, 0, 2, 2, 3)));
        });
        assertThat(check(template).out()).contains("A4：有 1 个格子还标着红色：A4", "去掉那个格子的红色和批注");
    }

    @Test
    void aTemplateWithoutARowForIndicatorsIsTold() throws IOException {
        Path template = edited(sheet -> sheet.getRow(12).forEach(cell -> cell.setBlank()));
        assertThat(check(template).out()).contains("没有指标的一行", "在指标表头下面留一行");
    }

    @Test
    void aBlankWithoutPlaceholdersIsTold() throws IOException {
        Path template = edited(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getStringCellValue().contains("{")) {
                cell.setBlank();
            }
        })));
        assertThat(check(template).out()).contains("整个工作簿里没有占位符");
    }

    @Test
    void labelsInAPictureAreTold() throws IOException {
        Path template = edited(sheet -> {
            type(sheet, "A3", "");
            int picture = sheet.getWorkbook().addPicture(PICTURE, XSSFWorkbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 0, 2, 2, 3), picture);
        });
        assertThat(check(template).out()).contains("{projectName} 旁边没有文字，工作表里有图片：图片里的字读不到", "打成文字");
    }

    @Test
    void aProtectedTemplateIsTold() throws IOException {
        assertThat(check(edited(sheet -> sheet.protectSheet("1"))).out()).contains("工作表设了保护", "撤销工作表保护");
    }

    @Test
    void aRowOfIndicatorsOverSeveralRowsIsTold() throws IOException {
        Path template = edited(sheet -> {
            sheet.shiftRows(13, 14, 1);
            sheet.addMergedRegion(CellRangeAddress.valueOf("B13:B14"));
        });
        assertThat(check(template).out()).contains("{indicators[].level1} 的格子上下合并了几行");
    }

    @Test
    void twoFieldsBehindOneLabelAreTold() throws IOException {
        Path template = edited(sheet -> {
            sheet.removeMergedRegion(region(sheet, "C3:I3"));
            type(sheet, "E3", "{departmentInCharge}");
            type(sheet, "C4", "");
        });
        assertThat(check(template).out()).contains(
                "E3：{departmentInCharge} 和 {projectName} 由相同的标签找到，填的内容分不清是哪一项");
    }

    @Test
    void oldAndBrokenWorkbooksAreTold() throws IOException {
        Path template = edited(sheet -> { });
        try (HSSFWorkbook old = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(template.resolve("template.xlsx"))) {
            old.createSheet().createRow(0).createCell(0).setCellValue("{projectName}");
            old.write(out);
        }
        assertThat(check(template).out()).contains("template.xlsx 打不开：它不是 xlsx 工作簿");
        Files.writeString(template.resolve("template.xlsx"), "不是");
        assertThat(check(template).out()).contains("template.xlsx 打不开");
        Files.delete(template.resolve("template.xlsx"));
        assertThat(check(template).out()).contains("文件夹里没有 template.xlsx");
    }

    @Test
    void anotherNameThanTheFoldersIsTold() throws IOException {
        Path template = edited(sheet -> { });
        Files.move(template, folder.resolve("other"));
        assertThat(check(folder.resolve("other")).out()).contains("template.yaml 的 id 是“mine”，文件夹叫“other”");
    }

    @Test
    void aFormWithoutScoresSaysWhatItIsRecognisedBy() throws IOException {
        Path template = edited(sheet -> List.of("H13", "H14", "H12").forEach(cell -> type(sheet, cell, "")));
        assertThat(check(template).out()).contains("没有 indicators[].score、totalScore，认不出哪张表是这种表", "recognisedBy");
    }

    @Test
    void gradeBoundsOutOfOrderAreTold() throws IOException {
        Path template = edited(sheet -> { });
        Files.writeString(template.resolve("policy.yaml"), "base: national\ngrades: {优: 80, 良: 90, 差: 0}\n");
        assertThat(check(template).out()).contains("policy.yaml 第 2 行：grades 的下限要从高到低写：“优”是 80，后面的“良”却是 90");
    }

    @Test
    void twoTemplatesThatNoFormCouldTellApartAreTold() throws IOException {
        Run run = check(edited(sheet -> { }));
        assertThat(run.out()).contains("与表样“项目支出绩效自评表（财预〔2020〕10号）”（national-2020）分不清", "--policy");
    }

    /** Each departs from its neighbour by one label, and forms of the one are nearer to the other. */
    @Test
    void aTemplateWhoseFormsAreTakenForOthersIsTold() throws IOException {
        Path template = edited(sheet -> type(sheet, "C3", "{projectName}"));
        Files.writeString(template.resolve("template.yaml"), "id: mine\nversion: '1'\nname: {zh: 我的表}\nunit: 万元\n"
                + "optional: [分值, 一级指标, 二级指标, 绩效指标]\n");
        assertThat(check(template).out()).contains("national-2020");
    }

    @Test
    void faultsAreToldInEnglishToo() throws IOException {
        Path template = edited(sheet -> type(sheet, "C3", "{projectNam}"));
        Run run = Run.of("templates", "check", template.toString(), "--lang", "en");
        assertThat(run.out()).contains("there is no placeholder {projectNam}", "the nearest is {projectName}");
        assertThat(Run.of("templates", "check", folder.resolve("nowhere").toString()).status()).isEqualTo(2);
    }

    private static Run check(Path template) {
        Run run = Run.of("templates", "check", template.toString());
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        return run;
    }

    private interface Edit {
        void on(XSSFSheet sheet);
    }

    /** The national form of 2020 under another name, edited. */
    private Path edited(Edit edit) throws IOException {
        Path template = Files.createDirectories(folder.resolve("mine"));
        byte[] shipped = Files.readAllBytes(SHIPPED.resolve(BASE).resolve("template.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(shipped));
                OutputStream out = Files.newOutputStream(template.resolve("template.xlsx"))) {
            edit.on(workbook.getSheetAt(0));
            workbook.write(out);
        }
        Files.writeString(template.resolve("template.yaml"), Files.readString(
                SHIPPED.resolve(BASE).resolve("template.yaml")).replace("id: national-2020", "id: mine"));
        return template;
    }

    private static void type(XSSFSheet sheet, String address, String text) {
        CellReference at = new CellReference(address);
        if (sheet.getRow(at.getRow()) == null) {
            sheet.createRow(at.getRow());
        }
        if (sheet.getRow(at.getRow()).getCell(at.getCol()) == null) {
            sheet.getRow(at.getRow()).createCell(at.getCol());
        }
        XSSFCell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
        cell.setBlank(); // a text that stands in the cell itself would stay beside the new one
        cell.setCellValue(text);
    }

    private static int region(XSSFSheet sheet, String address) {
        return sheet.getMergedRegions().indexOf(CellRangeAddress.valueOf(address));
    }
}
