package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.importer.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consolidate --replay}: a month of test-fixtures/month again, as it was left and after something changed. */
class ReplayCommandTest {

    private static final Path MONTH = Path.of("test-fixtures/month");

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Made once: inputs and what two months left, side by side. */
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeTheMonth() throws IOException {
        copy(MONTH, made.resolve("in"));
        consolidate(made, "2024-11");
        consolidate(made, "2024-12", "--previous", made.resolve("2024-11").toString());
    }

    @BeforeEach
    void copyTheMonth() throws IOException {
        copy(made, folder);
    }

    @Test
    void aMonthThatWasMovedWithItsInputsIsIdenticalAndLeftAlone() throws IOException {
        Map<String, String> before = contents(folder);
        Run run = replay();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("2024-12  一致：清单里的 67 个输入都没有变，重新计算得到的 67 个文件逐字节相同\n");
        assertThat(run.status()).isZero();
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void theManifestNamesEveryInputAndOutput() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(manifest()));
        assertThat(manifest.get("inputs").findValuesAsText("kind")).hasSize(67)
                .contains("FORM", "ROSTER", "BUDGET", "PAYMENTS", "TARGETS", "PREVIOUS");
        assertThat(manifest.get("inputs").findValuesAsText("path")).contains("../in/2024-12.zip", "../in/payments.csv",
                "../2024-11/submissions.json").noneMatch(path -> path.startsWith("/"));
        assertThat(manifest.get("inputs").get(0).get("entry").asText()).isEqualTo("市交通运输局/003.xlsx");
        assertThat(manifest.get("outputs").findValuesAsText("path")).hasSize(66).contains("findings.json",
                "consolidated-2024-12.xlsx", "annotated/市交通运输局/003.xlsx").doesNotContain("manifest.json");
    }

    @Test
    void aLedgerThatChangedIsNamedWithWhatItDoesToTheFindings() throws IOException {
        Path payments = folder.resolve("in/payments.csv");
        Files.writeString(payments, Files.readString(payments, GB18030).replaceFirst("(?m)^2024年04月26日.*\\R", ""),
                GB18030);

        Run run = replay();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("2024-12  不一致\n").contains(
                "输入变了（SHA-256）：\n  支付明细 payments.csv  ../in/payments.csv\n    当时 1ec0a548348ddb9e",
                "问题：新增 2，消失 0，变化 3\n  L02 执行数与支付明细不符  新增 2，消失 0，变化 0\n"
                        + "    + 错误  市教育局/001.xlsx  项目支出绩效自评表  F6  教育局信息系统运行项目一\n",
                "~ 疑点  payments.csv  A662\n      “支付日期”写的“2024-13-05”不是日期，本行未计入\n      原在 A663，现在 A662\n")
                .doesNotContain("没有找到原因", "改动过");
    }

    @Test
    void aFormThatChangedInItsZipAndOneThatIsGoneAreNamed() throws IOException {
        rezip(folder.resolve("in/2024-12.zip"), "市水务局/004.xlsx", "市民政局/005.xlsx");

        Run run = replay();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("输入变了（SHA-256）：\n  报送表 市水务局/004.xlsx  ../in/2024-12.zip\n",
                "输入找不到：\n  报送表 市民政局/005.xlsx  ../in/2024-12.zip\n",
                "  L02 执行数与支付明细不符  新增 0，消失 4，变化 0\n", "    + 错误  roster.xlsx  项目库  A7  民政局监测评估项目五\n");
    }

    @Test
    void filesOfTheMonthThatWereEditedAreNamed() throws IOException {
        Files.writeString(folder.resolve("2024-12/findings.csv"), "改过");
        Files.delete(folder.resolve("2024-12/annotated/市交通运输局/003.xlsx"));

        Run run = replay();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("2024-12  不一致\n输出文件在生成之后被改动过（SHA-256）：\n  findings.csv\n    当时 ")
                .endsWith("输出文件不见了：\n  annotated/市交通运输局/003.xlsx\n    当时 "
                        + output("annotated/市交通运输局/003.xlsx") + "\n    现在 -\n问题没有变化\n");
    }

    @Test
    void withoutTheFindingsOfThenItIsNotSaidWhatComesAndGoes() throws IOException {
        Files.writeString(folder.resolve("2024-12/findings.json"), "{\"findings\":[]}");
        assertThat(replay().out()).contains("findings.json 已不是当时的文件").doesNotContain("问题：新增");
    }

    @Test
    void anotherVersionAndAnotherShippedPolicyAreNamed() throws IOException {
        Files.writeString(manifest(), Files.readString(manifest()).replace("\"version\" : \"dev\"",
                "\"version\" : \"0.9\"").replaceFirst("(\"id\" : \"shanghai\",\\s+\"version\" : \"1.0\",\\s+"
                        + "\"sha256\" : \")[0-9a-f]{64}", "$1" + "0".repeat(64)));
        Run run = replay("--lang", "en");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("the program's version was 0.9 and is dev\n",
                "inputs that have changed (SHA-256):\n  policy shanghai\n    was 0000");
    }

    @Test
    void withoutTheFormsNothingIsRunAgain() throws IOException {
        Files.delete(folder.resolve("in/2024-12.zip"));
        Run run = replay();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                2024-12  不一致
                输入找不到：
                  报送表 61 份，都在  ../in/2024-12.zip
                  （路径从清单所在的文件夹算起；清单要同输入一起移动）
                没能重新计算：清单里的报送表一份也找不到
                """);
    }

    @Test
    void aLedgerThatCannotBeUsedAnyMoreIsTheReason() throws IOException {
        Files.writeString(folder.resolve("in/payments.csv"), "甲,乙\n1,2\n");
        assertThat(replay().out()).contains("支付明细 payments.csv  ../in/payments.csv",
                "没能重新计算：支付明细 payments.csv 缺少列");
    }

    @Test
    void anotherPolicyListsWhatComesAndGoesByRule() throws IOException {
        Run run = replay("--policy", policy());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("  C03 重复报送  新增 0，消失 0，变化 1\n    ~ 疑点 → 提示  市民政局/017（1）.xlsx",
                "  L02 执行数与支付明细不符  新增 0，消失 4，变化 0\n    - 错误  市民政局/017（1）.xlsx  项目支出绩效自评表  F6"
                        + "  民政局监测评估项目一七\n");
    }

    @Test
    void scriptsGetTheSameAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(replay("--policy", policy(), "--format", "json").out());
        assertThat(json.get("result").asText()).isEqualTo("different");
        assertThat(json.get("differences")).isEmpty();
        assertThat(json.get("gone").findValuesAsText("cell")).containsExactly("F6", "F7", "F6", "F7");
        assertThat(json.get("rules").findValuesAsText("rule")).containsExactly("C03", "F07", "L02");
        assertThat(new ObjectMapper().readTree(replay("--format", "json").out()).get("result").asText())
                .isEqualTo("identical");
    }

    @Test
    void theMonthsOwnPolicyChangesNothing() {
        Run run = replay("--policy", "shanghai");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("2024-12  换用核对口径 shanghai\n");
    }

    @Test
    void aPolicyOfTheProductIsRecordedByItsName() throws IOException {
        Path out = folder.resolve("named");
        assertThat(Run.of("consolidate", "--period", "2024-12", "--policy", "hubei", "--out", out.toString(),
                "test-fixtures/forms/form-01.xlsx").err()).isEmpty();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"policy\" : \"hubei\"");
        assertThat(Run.of("consolidate", "--replay", out.resolve("manifest.json").toString()).status()).isZero();
        assertThat(Run.of("consolidate", "--replay", out.resolve("manifest.json").toString(), "--policy", "national")
                .out()).startsWith("2024-12  换用核对口径 national\n");
    }

    @Test
    void wrongUsageIsOneSentence() throws IOException {
        usage("manifest.json", "consolidate", "--replay", folder.resolve("no/manifest.json").toString());
        usage("--out 不能同 --replay 一起用", "consolidate", "--replay", manifest().toString(), "--out", "x");
        usage("PATH 不能同 --replay 一起用", "consolidate", "--replay", manifest().toString(), "forms");
        usage("--format 只能同 --replay 一起用", "consolidate", "--period", "2024-12", "--out",
                folder.resolve("x").toString(), "--format", "json", "test-fixtures/forms");
        usage("缺少 --period", "consolidate", "--out", folder.resolve("x").toString(), "test-fixtures/forms");
        usage("缺少 PATH", "consolidate", "--out", folder.resolve("x").toString(), "--period", "2024-12");
        usage("no.yaml", "consolidate", "--replay", manifest().toString(), "--policy", "no.yaml");
        String manifest = Files.readString(manifest());
        usage("已损坏", "consolidate", "--replay", write(manifest.substring(0, 5000)));
        usage("已损坏", "consolidate", "--replay", write(manifest.replace("\"FORM\"", "\"甲\"")));
        usage("更新的程序（dev）", "consolidate", "--replay", write(manifest.replace("\"format\" : 1", "\"format\" : 3")));
        usage("旧版程序", "consolidate", "--replay", write(manifest.replace("\"format\" : 1,", "")));
        usage("不是 consolidate 生成的", "consolidate", "--replay",
                folder.resolve("2024-12/findings.json").toString());
    }

    private static void usage(String sentence, String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.status()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).doesNotContain("Exception");
    }

    private String write(String manifest) throws IOException {
        return Files.writeString(folder.resolve("2024-12/other.json"), manifest).toString();
    }

    private String policy() throws IOException {
        return Files.writeString(folder.resolve("new.yaml"), """
                id: new
                version: "1.0"
                name: {zh: 新口径, en: new}
                base: shanghai
                severities: {L02: "OFF", C03: NOTICE}
                lowExecution: 95
                sources: {severities: 试验, lowExecution: 试验}
                """).toString();
    }

    private String output(String path) throws IOException {
        for (JsonNode one : new ObjectMapper().readTree(Files.readString(manifest())).get("outputs")) {
            if (one.get("path").asText().equals(path)) {
                return one.get("sha256").asText();
            }
        }
        throw new AssertionError(path);
    }

    /** The same zip with one form in place of another, and without one. */
    private static void rezip(Path zip, String replaced, String dropped) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile old = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(old.entries())) {
                entries.put(entry.getName(), old.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(entries.remove(dropped)).isNotNull();
        assertThat(entries.put(replaced, entries.get("市民政局/017.xlsx"))).isNotNull();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private Path manifest() {
        return folder.resolve("2024-12/manifest.json");
    }

    private Run replay(String... more) {
        return Run.of(Stream.concat(Stream.of("consolidate", "--replay", manifest().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static void consolidate(Path place, String period, String... more) {
        String in = place.resolve("in") + "/";
        List<String> arguments = List.of("consolidate", "--period", period, "--roster", in + "roster.xlsx",
                "--budget", in + "budget.xlsx", "--payments", in + "payments.csv", "--targets", in + "targets.xlsx",
                "--out", place.resolve(period).toString(), in + period + ".zip");
        Run run = Run.of(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Map<String, String> contents(Path place) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(place)) {
            walk.filter(Files::isRegularFile).forEach(file -> contents.put(place.relativize(file).toString(),
                    hash(file)));
        }
        return contents;
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
