package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that {@code templates check} has a sentence for is told of some template, with what to do. */
class TemplateFaultsTest {

    private static final Path BASE = Path.of("workbook-templates/national-2020");
    private static final String FAULT = "fault.";
    private static final String REMEDY = ".do";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String PLAIN = "id: mine\nversion: '1'\nname: {zh: 我的表}\nunit: 万元\n"
            + "optional: [项目支出绩效自评表, '联系电话:{*}', '填表日期:{*}']\n";

    @TempDir
    private Path folder;

    private final Map<String, Example> examples = new HashMap<>();

    /** A template that is wrong: the national form of 2020 with some cells edited, under some settings. */
    private record Example(Consumer<XSSFWorkbook> workbook, String yaml, Consumer<Path> files) {

        Example(String... cells) {
            this(book -> type(book, cells), null, path -> { });
        }

        Example with(String settings) {
            return new Example(workbook, settings, files);
        }

        Example with(Consumer<Path> others) {
            return new Example(workbook, yaml, others);
        }
    }

    TemplateFaultsTest() {
        filesAndPlaceholders();
        labels();
        trials();
    }

    private void filesAndPlaceholders() {
        examples.put("noFile", new Example().with(path -> delete(path.resolve("template.xlsx"))));
        examples.put("notXlsx", new Example().with(path -> write(path.resolve("template.xlsx"), "不是")));
        examples.put("otherId", new Example().with(PLAIN.replace("mine", "yours")));
        examples.put("locked", edited(book -> book.getSheetAt(0).protectSheet("1")));
        examples.put("noPlaceholder", edited(book -> book.getSheetAt(0).forEach(row -> row.forEach(cell -> {
            if (cell.getStringCellValue().contains("{")) {
                cell.setBlank();
            }
        }))));
        examples.put("oddPlaceholder", new Example("C3={ projectName }"));
        examples.put("chinesePlaceholder", new Example("C3={项目名称}"));
        examples.put("ownPlaceholder", new Example("C3={manager}"));
        examples.put("twiceText", new Example("C4={expectedGoal}"));
        examples.put("stillRed", edited(TemplateFaultsTest::markRed));
        examples.put("unknownPlaceholder", new Example("C3={projectNam}"));
        examples.put("twicePlaceholder", new Example("C4={projectName}"));
        examples.put("printedText", new Example("A14=……"));
        examples.put("noRepeatingRow", edited(book -> book.getSheetAt(0).getRow(12).forEach(cell -> cell.setBlank())));
        examples.put("severalRepeatingRows", new Example("H13={indicators[].score}", "H14={indicators[].weight}"));
        examples.put("tallRepeatingRow", edited(book -> {
            book.getSheetAt(0).shiftRows(13, 14, 1);
            book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B13:B14"));
        }));
        examples.put("nothingOfItsOwn", new Example("H13=", "H14=", "H12="));
    }

    private void labels() {
        examples.put("noAnchor", new Example("A3="));
        examples.put("lonelyLabel", new Example("C3="));
        examples.put("fixedYear", new Example("A2=（2023年度）"));
        examples.put("otherUnit", new Example().with(PLAIN.replace("万元", "元")));
        examples.put("noHeader", new Example("D12="));
        examples.put("labelInPicture", edited(book -> {
            type(book, "A3=");
            book.getSheetAt(0).createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 0, 2, 2, 3),
                    book.addPicture(PICTURE, XSSFWorkbook.PICTURE_TYPE_PNG));
        }));
        examples.put("sameWay", edited(book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(CellRangeAddress.valueOf("C3:I3")));
            type(book, "E3={departmentInCharge}", "C4=");
        }));
        examples.put("sameWord", new Example().with(PLAIN + "synonyms: {分值: [权重], 得分: [权重]}\n"));
        examples.put("sameRow", new Example("C9=上年结转资金"));
        examples.put("longLabel", new Example("A15=填表人：请按照财政部门的要求如实填写，并对填写内容的真实性和完整性负责，不得漏填"));
        examples.put("unknownLabel", new Example().with(PLAIN.replace("optional: [", "optional: [某某, ")));
        examples.put("unknownField", new Example().with(PLAIN + "names: {nothing: {zh: 无}}\n"));
    }

    /** What shows only when forms are filled in and read. */
    private void trials() {
        // a sheet of this name is the one with the findings in an annotated copy, and is passed over
        examples.put("notRead", edited(book -> book.setSheetName(0, "核对结果")));
        examples.put("readOtherwise", new Example("G5="));
        examples.put("saidOfSample", edited(book -> book.getSheetAt(0).getRow(8).setZeroHeight(true)));
        // in a blank the year is empty, and the label cannot be told from other words
        examples.put("blankNotEmpty", new Example("A3={*}{fiscalYear}年度项目名称")
                .with(PLAIN.replace("optional: [", "recognisedBy: [projectName]\noptional: ['填表人:{*}', ")));
        examples.put("lostByRow", edited(book -> {
            type(book, "A15=审核意见", "A16={opinion}");
            book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A16:C16"));
        }).with(PLAIN + "names: {opinion: {zh: 审核意见}}\n"));
        examples.put("lostByColumn", new Example("J3=项目编号", "K3={code}")
                .with(PLAIN.replace("optional: [", "optional: ['填表人:{*}', ") + "names: {code: {zh: 项目编号}}\n"));
        examples.put("notToldApart", new Example());
        // its first sheet alone is a form of the other
        examples.put("takenForOther", edited(book -> {
            XSSFRow row = book.createSheet("封面").createRow(0);
            row.createCell(0).setCellValue("单位负责人");
            row.createCell(1).setCellValue("{head}");
        }).with(PLAIN.replace("optional: [", "optional: ['填表人:{*}', ") + "names: {head: {zh: 单位负责人}}\n"));
        // the neighbour does not read its own first indicator
        examples.put("takesOther", new Example().with(mine -> make(mine.resolveSibling("neighbour"),
                new Example("I13=元").with(PLAIN.replace("mine", "neighbour").replace("optional: [",
                        "optional: ['填表人:{*}', ")))));
    }

    private static void markRed(XSSFWorkbook book) {
        XSSFSheet sheet = book.getSheetAt(0);
        XSSFCellStyle red = book.createCellStyle();
        red.setFillForegroundColor(IndexedColors.RED.getIndex());
        red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFCell cell = sheet.getRow(3).getCell(0);
        cell.setCellStyle(red);
        cell.setCellComment(sheet.createDrawingPatriarch().createCellComment(
                new XSSFClientAnchor(0, 0, 0, 0, 0, 2, 2, 3)));
    }

    private static Example edited(Consumer<XSSFWorkbook> edit) {
        return new Example(edit, null, path -> { });
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsTold() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/hebiao/cli/zh.properties"))) {
            texts.load(reader);
        }
        List<String> codes = texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(FAULT) && !key.endsWith(REMEDY)).sorted()
                .map(key -> key.substring(FAULT.length())).toList();
        assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(codes);
        return codes.stream().map(code -> DynamicTest.dynamicTest(code, () -> {
            Path mine = make(Files.createDirectories(folder.resolve(code)).resolve("mine"), examples.get(code));
            Run run = Run.of("templates", "check", mine.toString());
            assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).containsPattern(told(texts.getProperty(FAULT + code)));
            assertThat(run.out()).containsPattern(told(texts.getProperty(FAULT + code + REMEDY)));
        }));
    }

    /** A sentence with any facts in it. */
    private static Pattern told(String sentence) {
        return Pattern.compile(Arrays.stream(sentence.split("\\{\\d}", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    private static Path make(Path template, Example example) {
        try {
            Files.createDirectories(template);
            byte[] shipped = Files.readAllBytes(BASE.resolve("template.xlsx"));
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(shipped));
                    OutputStream out = Files.newOutputStream(template.resolve("template.xlsx"))) {
                example.workbook.accept(workbook);
                workbook.write(out);
            }
            write(template.resolve("template.yaml"), example.yaml != null ? example.yaml : Files.readString(
                    BASE.resolve("template.yaml")).replace("id: national-2020", "id: mine"));
            example.files.accept(template);
            return template;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Cells as {@code C3=text}. */
    private static void type(XSSFWorkbook book, String... cells) {
        XSSFSheet sheet = book.getSheetAt(0);
        for (String edit : cells) {
            CellReference at = new CellReference(edit.substring(0, edit.indexOf('=')));
            XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
            XSSFCell cell = row.getCell(at.getCol(), Row.MissingCellPolicy
                    .CREATE_NULL_AS_BLANK);
            cell.setBlank(); // a text that stands in the cell itself would stay beside the new one
            cell.setCellValue(edit.substring(edit.indexOf('=') + 1));
        }
    }
}
