package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}, as its users run it. */
class CheckCommandTest {

    private static final String FORMS = "test-fixtures/forms";
    private static final String HONEST = FORMS + "/form-01.xlsx";
    private static final String WRONG = FORMS + "/form-02.xlsx";

    @TempDir
    private Path folder;

    @Test
    void statusIsZeroWithoutErrorsAndOneWithThem() {
        assertThat(Run.of("check", HONEST).status()).isZero();
        assertThat(Run.of("check", WRONG).status()).isEqualTo(1);
    }

    @Test
    void textLeadsFromTheFormToTheCellAndWhatToDo() {
        String out = Run.of("check", WRONG).out();

        assertThat(out).startsWith("form-02.xlsx  项目支出绩效自评表  退回\n  虹桥商务区区域商务发展工作专项 · ")
                .contains("  错误  T04 评分等级为空    C17  评分等级\n        没有填写评分等级\n        → 按总分填写优、良、中或差\n")
                .contains("        30.00 − 29.64 = 0.36\n")
                .contains("共 1 张表：接收 0，退回 1，无法读取 0\n错误 4，疑点 1，提示 ")
                .doesNotContain("\u001B");
        assertThat(out.indexOf("  错误  ")).isLessThan(out.indexOf("  疑点  "));
        assertThat(out.indexOf("  疑点  ")).isLessThan(out.indexOf("  提示  "));
    }

    @Test
    void theWorstFormComesFirst() {
        String out = Run.of("check", HONEST, WRONG).out();
        assertThat(out.indexOf("form-02.xlsx")).isLessThan(out.indexOf("form-01.xlsx"));
    }

    @Test
    void coloursAreForTerminals() {
        Run run = Run.onTerminal("check", WRONG);
        assertThat(run.out()).contains("\u001B[31m错误\u001B[0m");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void englishIsEnglish() {
        assertThat(Run.of("check", "--lang", "en", WRONG).out()).contains("form-02.xlsx", "returned", "the grade", "4");
    }

    @Test
    void jsonAndCsvHoldTheSameFindings() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Run.of("check", "--format", "json", FORMS).out());
        String csv = Run.of("check", "--format", "csv", FORMS).out();

        assertThat(csv).startsWith("\uFEFF严重程度,规则,");
        List<CSVRecord> rows = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180).getRecords();
        assertThat(rows).hasSize(json.get("findings").size() + 1);
        for (int at = 0; at < json.get("findings").size(); at++) {
            JsonNode finding = json.get("findings").get(at);
            assertThat(rows.get(at + 1).get(1)).isEqualTo(finding.get("rule").asText());
            assertThat(rows.get(at + 1).get(5)).isEqualTo(finding.get("cell").asText(""));
            assertThat(rows.get(at + 1).get(11)).isEqualTo(finding.get("message").asText());
        }
        assertThat(json.get("counts").get("submissions").asInt()).isEqualTo(10);
    }

    @Test
    void ofManySkippedFilesThreeAreNamed() throws IOException {
        Files.copy(Path.of(HONEST), folder.resolve("a.xlsx"));
        for (int number = 1; number <= 5; number++) {
            Files.writeString(folder.resolve("名册" + number + ".csv"), "x");
        }
        String end = System.lineSeparator();

        assertThat(Run.of("check", folder.toString()).err())
                .isEqualTo("跳过 5 个不是工作簿的文件：名册1.csv，名册2.csv，名册3.csv 等（加 --list-skipped 逐个列出）" + end);
        assertThat(Run.of("check", "--list-skipped", folder.toString()).err().lines()).containsExactly(
                "跳过 5 个不是工作簿的文件：", "  名册1.csv", "  名册2.csv", "  名册3.csv", "  名册4.csv", "  名册5.csv");
    }

    @Test
    void oneBadFileStopsNoOther() throws IOException {
        Files.writeString(folder.resolve("b.xlsx"), "<html></html>");
        Files.copy(Path.of(HONEST), folder.resolve("a.xlsx"));
        Files.writeString(folder.resolve("名册.csv"), "x");

        Run run = Run.of("check", folder.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("b.xlsx  无法读取\n  错误  S01 无法读取的文件\n        这是网页（文本），不是工作簿\n")
                .contains("共 2 张表：接收 1，退回 0，无法读取 1");
        assertThat(run.err()).isEqualTo("跳过 1 个不是工作簿的文件：名册.csv" + System.lineSeparator());
    }

    @Test
    void aFileNameCannotForgeLines() throws IOException {
        Files.writeString(folder.resolve("a\n\u001B[2J\u202Exslx.xlsx"), "");
        assertThat(Run.of("check", folder.toString()).out()).doesNotContain("\u001B", "\u202E", "a\n");
    }

    @Test
    void wrongUsageIsOneSentenceAndStatusTwo() throws IOException {
        assertProblem("没有这个文件或文件夹：没有.xlsx", "check", HONEST, "没有.xlsx");
        assertProblem("缺少 PATH", "check");
        assertProblem("不认识的参数：--nope", "check", "--nope", HONEST);
        assertProblem("--format 的值不对：xml", "check", "--format", "xml", HONEST);
        assertProblem("没有表样“nope”；自带的表样：" + String.join(", ", TemplateFolder.shippedIds()), "check", "--template",
                "nope", HONEST);
        assertProblem("没有核对口径“no.yaml”，也没有这个文件；自带的口径：", "check", "--policy", "no.yaml", HONEST);
        assertProblem("there is no such file or folder: no.xlsx", "check", "--lang", "en", "no.xlsx");
        Path empty = Files.createDirectory(folder.resolve("表样"));
        assertProblem("表样“" + empty + "”无法读取", "check", "--template", empty.toString(), HONEST);
        Path policy = Files.writeString(folder.resolve("p.yaml"), "id: x\nno: 1\n");
        assertProblem(policy + " 第 2 行：没有“no”这个键", "check", "--policy", policy.toString(), HONEST);
        Path partly = Files.writeString(folder.resolve("q.yaml"), "id: x\nversion: \"1\"\n");
        assertProblem("缺少 rateRounding；可以写 base: national", "check", "--policy", partly.toString(), HONEST);
    }

    private static void assertProblem(String sentence, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.status()).as(sentence).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("hebiao").contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void anotherPolicyAndAnotherTemplateFolderAreTaken() throws IOException {
        Path policy = Files.writeString(folder.resolve("口径.yaml"),
                "base: shanghai\nseverities: {I09: OFF, T04: NOTICE}\n");

        Run run = Run.of("check", "--policy", policy.toString(), "--template", "workbook-templates/self-evaluation",
                WRONG);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("提示  T04").doesNotContain("I09");
    }

    @Test
    void annotatedCopiesAreWrittenBesideTheFindings() throws IOException {
        Path copies = folder.resolve("批注");
        Files.writeString(folder.resolve("broken.xlsx"), "");

        Run run = Run.of("check", "--annotate", copies.toString(), WRONG, HONEST,
                folder.resolve("broken.xlsx").toString());
        assertThat(run.err()).startsWith("已批注 2 个文件，在 " + copies);
        assertThat(copies.resolve("form-02.xlsx")).exists();
        assertThat(copies.resolve("form-01.xlsx")).exists();
        assertThat(run.out()).isEqualTo(Run.of("check", WRONG, HONEST, folder.resolve("broken.xlsx").toString()).out());
        assertThat(Run.of("check", copies.resolve("form-02.xlsx").toString()).out())
                .isEqualTo(Run.of("check", WRONG).out());
    }

    @Test
    void anOutputFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("有了"), "");
        assertProblem("不能写入输出文件夹 " + file, "check", "--annotate", file.toString(), WRONG);
    }

    @Test
    void longWorkShowsOneLineOfProgressToAPerson() throws IOException {
        for (int copy = 0; copy < 60; copy++) {
            Files.writeString(folder.resolve(copy + ".xlsx"), "");
        }
        assertThat(Run.onTerminal("check", folder.toString()).err()).contains("\r", "60/60").doesNotContain("\n\n");
        assertThat(Run.of("check", folder.toString()).err()).isEmpty();
    }

    @Test
    void copiesNeverReplaceWhatWasSubmitted() throws IOException {
        Path form = Files.copy(Path.of(WRONG), folder.resolve("form.xlsx"));
        assertProblem(folder.toString(), "check", "--annotate", folder.toString(), form.toString());
        assertProblem(folder.toString(), "check", "--annotate", folder.toString(), folder.toString());
        assertThat(form).hasSameBinaryContentAs(Path.of(WRONG));

        String copies = folder.resolve("copies").toString();
        String first = Run.of("check", "--annotate", copies, folder.toString()).out();
        assertThat(Run.of("check", "--annotate", copies, folder.toString()).out()).isEqualTo(first);
    }
}
