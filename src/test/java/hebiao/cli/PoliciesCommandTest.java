package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Policy;
import hebiao.finding.PolicyKey;
import hebiao.importer.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code policies}, {@code --policy}: what a place's custom says, where it comes from, what is wrong with it. */
class PoliciesCommandTest {

    private static final String FORM = "test-fixtures/forms/form-03.xlsx";

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return PolicyFiles.shippedNames().stream();
    }

    @Test
    void policiesAreListedWithWhatTheyChangeAndTheSources() {
        Run run = Run.of("policies");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("hubei  湖北  在 national 上改", "预算执行占 20 分，执行得分 = 20 × 执行率",
                "出处：国家预算管理一体化系统 湖北口径", "没有评分等级，不核").doesNotContain("没有注明");
        assertThat(run.out().lines().filter(line -> !line.startsWith(" ") && !line.isBlank())
                .map(line -> line.split(" ")[0])).containsExactlyElementsOf(PolicyFiles.shippedNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyValueOfAShippedPolicyHasItsSource(String name) throws IOException {
        Policy policy = PolicyFiles.shipped(name).policy();
        assertThat(policy.id()).isEqualTo(name);
        List<String> keys = PolicyKey.all().stream().map(PolicyKey::key).toList();
        assertThat(policy.sources().keySet()).containsExactlyInAnyOrderElementsOf(keys);
        for (String language : List.of("zh", "en")) {
            Run run = Run.of("policies", name, "--lang", language);
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains(keys).doesNotContain("{", "null");
        }
    }

    @Test
    void theDifferenceIsToldInWords() {
        assertThat(Run.of("policies", "diff", "shanghai", "hubei").out()).contains("上海（shanghai） → 湖北（hubei）",
                "预算执行的分值：10 → 20", "  预算执行占 20 分，执行得分 = 20 × 执行率", "F10 执行率分值不符",
                "定性指标三档的下限：部分达成 60% → 50%", "评分等级：不再有 优 90", "  没有评分等级，不核");
        assertThat(Run.of("policies", "diff", "hubei", "national", "--lang", "en").out()).contains(
                "points for execution: 20 → 10", "  execution is worth 10 points", "grades: new 优 90");
        assertThat(Run.of("policies", "diff", "hubei", "hubei").out()).contains("没有差别");
    }

    @Test
    void anotherPolicyIsNamedOrGivenAsAFile() throws IOException {
        assertThat(Run.of("check", FORM).out()).doesNotContain("F10");
        assertThat(Run.of("check", "--policy", "hubei", FORM).out()).contains("F10");
        Files.writeString(folder.resolve("city.yaml"), "base: hubei\nexecutionWeight: 10\nlevelWeights: []\n");
        Path county = Files.writeString(folder.resolve("county.yaml"), "base: city\ngrades: {良: 85, 差: 0}\n");
        assertThat(Run.of("check", "--policy", county.toString(), FORM).out()).doesNotContain("F10").contains("T03");
        assertThat(Run.of("policies", county.toString()).out()).contains("county", "预算执行占 10 分", "没有注明");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `executionWieght: 20`                        | 第 2 行：没有“executionWieght”这个键，最接近的是“executionWeight”
        `rateRounding: UP`                           | 第 2 行：rateRounding 不能写“UP”，只能是：DOWN, HALF_UP, EITHER
        `executionWeight: 二十`                      | 第 2 行：executionWeight 的写法不对：二十
        `grades: {优: 80, 良: 90, 差: 0}`            | 第 2 行：grades 的下限要从高到低写：“优”是 80，后面的“良”却是 90
        `gradeBands: {FULL: 50, PARTIAL: 60, NONE: 0}` | 第 2 行：gradeBands 的下限要从高到低写
        `levelWeights: {产出指标: 50, 效益指标: 30}` | 第 2 行：levelWeights 的各项加上执行的 10 分，合计 90，应为 100
        `levelWeights: {产出: 50, 效益指标: 40}`     | 第 2 行：levelWeights 不能写“产出”，只能是：成本指标
        `requiredLevels: [效果]`                     | 第 2 行：requiredLevels 不能写“效果”
        `rateDenominator: executed`                  | 第 2 行：rateDenominator 不能写“executed”
        `paceRed: 90`                                | 第 2 行：paceRed（90）不能高于 paceYellow（80）
        `severities: {F02: BAD}`                     | 第 2 行：F02 不能写“BAD”，只能是：ERROR, WARNING, NOTICE, OFF
        `severities: {F99: OFF}`                     | 第 2 行：没有“F99”这个键
        `overAchievement: {limt: 130}`               | 第 2 行：没有“limt”这个键，最接近的是“limit”
        `maxWeight: ~`                               | 第 2 行：缺少 maxWeight
        `paceRed: ""`                                | 第 2 行：paceRed 的写法不对
        `gradeBands: {FULL: 80, PARTIAL: ~, NONE: 0}` | 第 2 行：缺少 gradeBands.PARTIAL
        `gradeBands: {FULL: 80, NONE: 0}`            | 第 2 行：缺少 gradeBands.PARTIAL
        `overAchievement: {flag: 120}`               | 第 2 行：缺少 overAchievement.limit
        `limits: {cells: 9}`                         | 第 2 行：缺少 limits.fileBytes
        `grades: {优: ~, 差: 0}`                     | 第 2 行：缺少 grades.优
        `levelWeights: [~]`                          | 第 2 行：缺少 levelWeights
        `severities: {F03: ~}`                       | 第 2 行：缺少 severities.F03
        `base: shanghai`                             | 第 2 行：“base”写了两次
        `grades: {优: 80`                            | 第 2 行：引号或括号没有成对
        """)
    void aMistakeIsToldWithItsLine(String line, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("ours.yaml"), "base: national\n" + line + "\n");
        for (String[] command : Set.of(new String[] {"policies", file.toString()},
                new String[] {"check", "--policy", file.toString(), FORM})) {
            Run run = Run.of(command);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("hebiao：" + file).contains(sentence);
        }
    }

    @Test
    void aBaseThatIsNotThereOrLeadsBackIsTold() throws IOException {
        Path lost = Files.writeString(folder.resolve("lost.yaml"), "# 没有这种\nbase: hubie\n");
        assertThat(Run.of("policies", lost.toString()).err()).contains("第 2 行：base 指的口径“hubie”找不到");
        Files.writeString(folder.resolve("a.yaml"), "base: b\n");
        Path ring = Files.writeString(folder.resolve("b.yaml"), "base: a\n");
        assertThat(Run.of("policies", ring.toString()).err()).contains("绕了一圈");
        assertThat(Run.of("policies", "nope").err()).contains("没有核对口径“nope”，也没有这个文件", "national");
    }
}
