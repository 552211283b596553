package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hebiao.importer.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consolidate --answers}: what departments said to the doubts of the made month goes with its files. */
class AnswersCommandTest {

    private static final String FORMS = "test-fixtures/month/2024-12.zip";
    private static final String HEAD = "ab".repeat(32);
    private static final String TEXT = "=1+1 年中机构改革，资金下半年才到位";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The month without answers, for what is said in it. */
    @TempDir
    private static Path plain;

    @TempDir
    private Path folder;

    @BeforeAll
    static void consolidate() {
        Run.of("consolidate", "--period", "2024-12", "--out", plain.resolve("month").toString(), FORMS);
    }

    private static List<JsonNode> said(String severity) throws IOException {
        List<JsonNode> said = new ArrayList<>();
        JSON.readTree(plain.resolve("month/findings.json").toFile()).path("findings").forEach(finding -> {
            if (finding.path("severity").asText().equals(severity)) {
                said.add(finding);
            }
        });
        return said;
    }

    private static ObjectNode file(JsonNode... findings) {
        ObjectNode file = JSON.createObjectNode().put("format", 1).put("period", "2024-12");
        file.putObject("trail").put("records", 41).put("head", HEAD);
        ArrayNode answers = file.putArray("answers");
        for (JsonNode finding : findings) {
            ObjectNode answer = answers.addObject();
            Stream.of("rule", "file", "sheet", "cell", "field", "reported")
                    .forEach(name -> answer.set(name, finding.get(name)));
            answer.put("text", TEXT).put("author", "李老师").put("written", "2025-01-21T02:00:00Z");
        }
        return file;
    }

    private Run consolidate(ObjectNode answers) throws IOException {
        Path file = Files.write(folder.resolve("answers.json"), JSON.writeValueAsBytes(answers));
        return Run.of("consolidate", "--period", "2024-12", "--answers", file.toString(), "--out",
                folder.resolve("month").toString(), FORMS);
    }

    private JsonNode made(String name) throws IOException {
        return JSON.readTree(folder.resolve("month").resolve(name).toFile());
    }

    @Test
    void anAnswerStandsBesideItsFindingInEveryList() throws IOException {
        JsonNode doubt = said("WARNING").get(0);
        Run run = consolidate(file(doubt));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("已有说明的疑点 1 处");

        JsonNode findings = made("findings.json").path("findings");
        assertThat(findings.findValues("answer")).hasSameSizeAs(findings);
        assertThat(findings.findValues("answer")).filteredOn(JsonNode::isObject).hasSize(1);
        findings.forEach(finding -> {
            if (finding.path("answer").isObject()) {
                assertThat(finding.path("message")).isEqualTo(doubt.path("message"));
                assertThat(finding.path("answer").path("text").asText()).isEqualTo(TEXT);
                assertThat(finding.path("answer").path("author").asText()).isEqualTo("李老师");
            }
        });
        List<String> csv = Files.readAllLines(folder.resolve("month/findings.csv"));
        assertThat(csv.get(0)).endsWith(",说明,说明人,说明时间");
        assertThat(csv).filteredOn(line -> line.endsWith("'" + TEXT + ",李老师,2025-01-21T02:00:00Z")).hasSize(1);
        try (XSSFWorkbook book = workbook()) {
            List<String> row = rowWith(book.getSheet("问题清单"), TEXT);
            assertThat(row).contains(doubt.path("message").asText(), "李老师", "2025-01-21 10:00", "疑点");
        }
    }

    @Test
    void theManifestHasTheTrailsHeadAndTheFileAndIsRunAgainFromIt() throws IOException {
        consolidate(file(said("WARNING").get(0)));
        JsonNode manifest = made("manifest.json");
        assertThat(manifest.path("format").asInt()).isEqualTo(2);
        assertThat(manifest.path("trail").path("records").asInt()).isEqualTo(41);
        assertThat(manifest.path("trail").path("head").asText()).isEqualTo(HEAD);
        List<JsonNode> answers = new ArrayList<>();
        manifest.path("inputs").forEach(input -> {
            if (input.path("kind").asText().equals("ANSWERS")) {
                answers.add(input);
            }
        });
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).path("sha256").asText())
                .isEqualTo(Sha256.of(Files.readAllBytes(folder.resolve("answers.json"))));
        try (XSSFWorkbook book = workbook()) {
            assertThat(book.getSheet("说明").getRow(1).getCell(0).getStringCellValue())
                    .contains("审计链到第 41 条").contains(HEAD);
        }
        String place = folder.resolve("month/manifest.json").toString();
        assertThat(Run.of("consolidate", "--replay", place).out()).contains("一致");

        Files.writeString(folder.resolve("answers.json"),
                Files.readString(folder.resolve("answers.json")).replace("李老师", "王老师"));
        Run changed = Run.of("consolidate", "--replay", place);
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out()).contains("说明 answers.json").contains("consolidated-2024-12.xlsx");
        Files.delete(folder.resolve("answers.json"));
        assertThat(Run.of("consolidate", "--replay", place).out()).contains("answers.json");
    }

    @Test
    void theMonthAfterTakesSuchAMonthForThePreviousOne() throws IOException {
        consolidate(file());
        Run next = Run.of("consolidate", "--period", "2025-01", "--previous", folder.resolve("month").toString(),
                "--out", folder.resolve("next").toString(), FORMS);
        assertThat(next.status()).isLessThan(2);
    }

    @Test
    void withoutAnswersEveryByteIsAsItWas() throws IOException {
        JsonNode manifest = JSON.readTree(plain.resolve("month/manifest.json").toFile());
        assertThat(manifest.path("format").asInt()).isEqualTo(1);
        assertThat(manifest.has("trail")).isFalse();
        assertThat(Files.readString(plain.resolve("month/findings.json"))).doesNotContain("answer");
    }

    @Test
    void anAnswerWhoseFindingIsGoneIsListedAsSuch() throws IOException {
        ObjectNode answers = file(said("WARNING").get(0), said("WARNING").get(1), said("WARNING").get(2));
        ((ObjectNode) answers.path("answers").get(0)).put("reported", "别的数字");
        ((ObjectNode) answers.path("answers").get(1)).put("file", "不在了.xlsx");
        Run run = consolidate(answers);
        assertThat(run.status()).isLessThan(2);
        assertThat(run.err()).contains("有 2 条说明对应的问题已不在").contains("不在了.xlsx");
        assertThat(made("findings.json").path("answersGone").findValuesAsText("file")).contains("不在了.xlsx").hasSize(2);
        try (XSSFWorkbook book = workbook()) {
            XSSFSheet sheet = book.getSheet("说明");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("部门对疑点的说明 3 条，其中 2 条对应的问题已不在");
            assertThat(rowWith(sheet, "不在了.xlsx")).contains("已不在", TEXT);
            String target = sheet.getRow(5).getCell(1).getHyperlink().getLocation();
            int row = Integer.parseInt(target.substring(target.indexOf("!A") + 2));
            assertThat(cells(book.getSheet("问题清单").getRow(row - 1))).contains(TEXT);
        }
    }

    @Test
    void anErrorCannotBeAnswered() throws IOException {
        Run run = consolidate(file(said("WARNING").get(0), said("ERROR").get(0)));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("第 2 条").contains("“错误”")
                .contains("错误要在表上改正").contains(said("ERROR").get(0).path("file").asText());
        assertThat(folder.resolve("month")).doesNotExist();
    }

    @Test
    void whatIsNoFileOfAnswersIsOneSentence() throws IOException {
        assertRefused(file -> file.put("format", 99), "格式 99");
        assertRefused(file -> file.put("period", "2024-11"), "2024-11");
        assertRefused(file -> file.put("period", "2024-13"), "period");
        assertRefused(file -> file.remove("answers"), "不是说明文件");
        assertRefused(file -> file.putObject("trail").put("records", 1).put("head", "short"), "trail");
        assertRefused(file -> first(file).put("text", "太短 "), "第 1 条说明要写 6 至 1000 个字");
        assertRefused(file -> first(file).put("written", "昨天"), "answers.#1");
        assertRefused(file -> first(file).put("ocurrence", 2), "answers.#1.ocurrence");
        assertRefused(file -> first(file).putNull("rule"), "answers.#1");
        assertRefused(file -> file.withArray("answers").add(first(file).deepCopy()), "第 2 条与前面的一条");

        Path file = Files.writeString(folder.resolve("half.json"), "{\"format\": 1,\n \"period\"");
        assertThat(Run.of("consolidate", "--period", "2024-12", "--answers", file.toString(), "--out",
                folder.resolve("month").toString(), FORMS).err()).contains("half.json").contains("2:");
        Run missing = Run.of("consolidate", "--period", "2024-12", "--answers", "no-such.json", "--out",
                folder.resolve("month").toString(), FORMS);
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("no-such.json");
    }

    private static ObjectNode first(ObjectNode file) {
        return (ObjectNode) file.path("answers").get(0);
    }

    private void assertRefused(Consumer<ObjectNode> fault, String said) throws IOException {
        ObjectNode answers = file(said("WARNING").get(0));
        fault.accept(answers);
        Run run = consolidate(answers);
        assertThat(run.status()).as(said).isEqualTo(2);
        assertThat(run.err()).contains("answers.json").contains(said).doesNotContain("Exception");
        assertThat(folder.resolve("month")).doesNotExist();
    }

    private XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(folder.resolve("month/consolidated-2024-12.xlsx")));
    }

    private static List<String> rowWith(XSSFSheet sheet, String text) {
        for (Row row : sheet) {
            if (cells(row).contains(text)) {
                return cells(row);
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no " + text);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        return cells;
    }
}
