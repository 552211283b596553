package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebiao.importer.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
                "输入变了（SHA-256）：\n  支付明细 payments.csv  ../in/payments.csv\n    当时 17ded53c1ad76bb7",
                "问题：新增 2，消失 0，变化 3\n  L02 执行数与支付明细不符  新增 2，消失 0，变化 0\n"
                        + "    + 错误  市教育局/001.xlsx  项目支出绩效自评表  F6  教育局信息系统运行项目一\n",
                "~ 疑点  payments.csv  A670\n      “支付日期”写的“2024-13-05”不是日期，本行未计入\n      原在 A671，现在 A670\n")
                .doesNotContain("没有找到原因", "改动过");
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
