package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What forms do that their own template does not, and how it is read or said. */
class OwnFormReadingTest {

    private static final String TEMPLATE = """
            | 项目名称 | → | {projectName} | → |
            | 项目资金（万元） | 预算数 | 执行数 | 原因 |
            | 年度资金总额 | {funds.total.fullYearBudget} | {funds.total.executed} | {why} |
            | 其中：财政拨款 | {funds.fiscal.fullYearBudget} | {funds.fiscal.executed} |  |
            | 三级指标 | 完成值 | 分值 | 得分 |
            | {indicators[].level3} | {indicators[].actual} | {indicators[].weight} | {indicators[].score} |
            """;
    private static final String FORM = """
            | 项目名称 | → | 农桥 | → |
            | 项目资金（万元） | 预算数 | 执行数 | 原因 |
            | 年度资金总额 | 10 | 9 | 尾款未付 |
            | 其中：财政拨款 | 10 | 9 | ↑ |
            | 三级指标 | 完成值 | 分值 | 得分 |
            | 修桥 | 2座 | 100 | 100 |
            """;
    private static final String YAML = "id: mine\nversion: '1'\nname: {zh: 我的表}\nunit: 万元\nnames: {why: {zh: 原因}}\n";

    @TempDir
    private Path folder;

    /** The form merges a cell over two fund lines where the template has it beside the first alone. */
    @Test
    void aCellOverRowsOfOthersIsReadWhereTheyHaveNothingThere() throws IOException {
        assertThat(check(TEMPLATE, YAML, FORM).out()).contains("接收").doesNotContain("S04", "S05");
    }

    @Test
    void aCellOverTwoAmountsIsNone() throws IOException {
        String both = FORM.replace("| 其中：财政拨款 | 10 |", "| 其中：财政拨款 | ↑ |");
        assertThat(check(TEMPLATE, YAML, both).out()).contains("S04").contains("位置不能确定");
    }

    /** The unit stands at the left of the block; a synonym prints the other one. */
    @Test
    void theUnitThatTheFormPrintsCounts() throws IOException {
        String template = TEMPLATE.replace("| 项目资金（万元） | 预算数", "| 项目资金（万元） | 来源 | 预算数")
                .replace("| 项目名称 | → |", "| 项目名称 | → | → |").replace("| 年度资金总额", "| ↑ | 年度资金总额")
                .replace("| 其中：", "| ↑ | 其中：").replace("| 三级指标 |", "| 三级指标 | → |")
                .replace("| {indicators[].level3} |", "| {indicators[].level3} | → |");
        String form = template.replace("（万元）", "（元）").replace("{projectName}", "农桥")
                .replaceAll("\\{funds[^}]*}", "90000").replaceAll("\\{.*level3}", "修桥")
                .replaceAll("\\{.*actual}", "2座").replaceAll("\\{[^}]*}", "100");
        String yaml = YAML + "synonyms: {项目资金（万元）: [项目资金（元）]}\n";
        assertThat(check(template, yaml, form, "--format", "json").out()).contains("\"unit\" : \"万元\"",
                "\"fullYearBudget\" : \"9.00\"", "\"executed\" : \"9.00\"").doesNotContain("90000");
    }

    @Test
    void anInstructionAtTheEndOfATextIsStillThere() throws IOException {
        String form = FORM.replace("尾款未付", "说明没有用完的原因（100字以内）");
        assertThat(check(TEMPLATE, YAML, form).out()).contains("S16");
        assertThat(check(TEMPLATE, YAML, FORM.replace("尾款未付", "100字以内写不完")).out()).doesNotContain("S16");
    }

    @Test
    void numbersAsTextAreListedOnce() throws IOException {
        Run run = check(TEMPLATE, YAML, FORM.replace("| 10 | 9 |", "| １０ | ９ |"));
        assertThat(run.out()).contains("；同样的还有 3 处：C3、B4、C4");
        assertThat(run.out().split("S08 数字存为文本")).hasSize(2);
        assertThat(run.out()).contains("提示 4");
    }

    /** A name and its points in one cell make no caption of a row of which nothing else is filled in. */
    @Test
    void anIndicatorWithPointsInItsCellIsNoCaption() throws IOException {
        String template = TEMPLATE.replace("| 三级指标 | 完成值 | 分值 | 得分 |", "| 指标 | 指标值 | 完成值 | 得分 |")
                .replace("{indicators[].weight}", "{indicators[].result}")
                .replace("{indicators[].actual}", "{indicators[].target}").replace("result", "actual")
                .replace("{indicators[].level3}", "{indicators[].level3}（{indicators[].weight}分）");
        String form = FORM.replace("| 三级指标 | 完成值 | 分值 | 得分 |", "| 指标 | 指标值 | 完成值 | 得分 |")
                .replace("| 修桥 | 2座 | 100 | 100 |", "| 修桥（70分） | 2座 | 2座 | 70 |\n| 修路（30分） |  |  |  |");
        assertThat(check(template, YAML, form, "--format", "json").out())
                .contains("\"weight\" : \"70\"", "\"weight\" : \"30\"");
    }

    /** A number where a target's value stands belongs to an indicator, whatever its name. */
    @Test
    void aRowWithATargetIsNoCaption() throws IOException {
        String template = TEMPLATE.replace("| 三级指标 | 完成值 | 分值 | 得分 |", "| 三级指标 | 指标值 | 分值 | 得分 |")
                .replace("{indicators[].actual}", "{indicators[].target.value}");
        String form = FORM.replace("| 三级指标 | 完成值 | 分值 | 得分 |", "| 三级指标 | 指标值 | 分值 | 得分 |")
                .replace("| 修桥 | 2座 | 100 | 100 |", "| 修桥 | 2 | 70 | 70 |\n| 一、产出指标 | 3 | 30 | 30 |");
        assertThat(check(template, YAML, form, "--format", "json").out())
                .contains("\"level3\" : \"一、产出指标\"");
    }

    private Run check(String template, String yaml, String form, String... options) throws IOException {
        Path own = Files.createDirectories(folder.resolve("mine"));
        Files.write(own.resolve("template.xlsx"), MarkdownSheet.in(template).get(0).workbook(true));
        Files.writeString(own.resolve("template.yaml"), yaml);
        Files.write(folder.resolve("form.xlsx"), MarkdownSheet.in(form).get(0).workbook(false));
        List<String> command = new ArrayList<>(List.of("check", "--template", own.toString()));
        command.addAll(List.of(options));
        command.add(folder.resolve("form.xlsx").toString());
        return Run.of(command.toArray(String[]::new));
    }
}
