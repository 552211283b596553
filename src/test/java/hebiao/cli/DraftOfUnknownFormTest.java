package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code templates draft} of forms that no shipped template is like. */
class DraftOfUnknownFormTest {

    /** No levels, captions between the indicators, its own words for funds and scores. */
    private static final String CAPTIONS = """
            | 县级项目自评表（2021年度） | → | → | → | → | → |
            | 项目名称 | → | 水库除险 | → | 自评总分 | 98.5 |
            | 资金来源 | → | 预算数 | → | 实际支出数 | 支出率 |
            | 财政资金 | → | 60 | → | 57 | 95 |
            | 合计 | → | 60 | → | 57 | 95 |
            | 预期总体目标 | → | 加固水库两座 | → | → | → |
            | 总体目标完成情况 | → | 加固了两座水库 | → | → | → |
            | 编号 | 指标名称 | 目标值 | 完成值 | 权重 | 加权得分 |
            | 一、要办的事 | → | → | → | → | → |
            | 1 | 加固座数 | 2座 | 2座 | 60 | 60 |
            | 二、见到的好处 | → | → | → | → | → |
            | 2 | 受益人口 | ≥300人 | 310人 | 40 | 38.5 |
            | 填表人：周工 | → | → | 复核人：吴工 | → | → |
            """;

    /** The headers once more for a second goal; the project's name in the title. */
    private static final String TWO_GOALS = """
            | 2020年度公园改造自评表 | → | → | → | → | → |
            | 项目名称 | 公园改造 | → | → | → | → |
            | 预算执行情况（20分） | → | → | → | → | → |
            | 年度绩效目标1 | 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 |
            | ↑ | 产出指标 | 改造座数（50分） | 3座 | 3座 | 50 |
            | 年度绩效目标2 | 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 |
            | ↑ | 社会效果 | 环境改善（30分） | 明显改善 | 明显改善 | 30 |
            | 总分 | → | → | → | → | 80 |
            """;

    /** Two goals, each in rows; only the blank tells that the words above them are printed. */
    private static final String GOALS = """
            | 项目名称 | → | 图书采购 | → | → |
            | 要做成的事 | → | → | 做成了的事 | → |
            | 目标一：购书千册 | → | → | 购书千册 | → |
            | 指标名称 | 目标值 | 完成值 | 分值 | 得分 |
            | 购书册数 | ≥1000册 | 1020册 | 100 | 100 |
            | 总分 | → | → | 100 | 100 |
            """;

    private static final String GOALS_BLANK = """
            | 项目名称 | → |  | → | → |
            | 要做成的事 | → | → | 做成了的事 | → |
            |  | → | → |  | → |
            | 指标名称 | 目标值 | 完成值 | 分值 | 得分 |
            |  |  |  |  |  |
            | 总分 | → | → |  |  |
            """;

    @TempDir
    private Path folder;

    @Test
    void captionsAreNoEndOfTheTableAndOwnWordsAreKnown() throws IOException {
        assertThat(draft(CAPTIONS)).contains("县级项目自评表（{fiscalYear}年度）", "{projectName}", "{totalScore}",
                "{funds.fiscal.fullYearBudget}", "{funds.fiscal.executed}", "{funds.total.executed}",
                "{funds.total.rate}", "{expectedGoal}", "{actualGoal}", "一、要办的事", "{indicators[].level3}",
                "{indicators[].target}", "{indicators[].actual}", "{indicators[].weight}", "{indicators[].score}",
                "填表人:{*}", "复核人：{*}").doesNotContain("水库除险", "二、见到的好处", "受益人口", "周工");
        assertThat(Files.readString(folder.resolve("draft/template.yaml")))
                .contains("name: {zh: \"县级项目自评表\"}", "rowsBetween: [\"二、\"]", "\"复核人：{*}\"");
    }

    @Test
    void headersOnceMoreAreNoIndicator() throws IOException {
        assertThat(draft(TWO_GOALS)).contains("{fiscalYear}年度{*}自评表", "年度绩效目标{*}",
                "{indicators[].level3}（{indicators[].weight}分）")
                .doesNotContain("年度绩效目标2", "环境改善");
        assertThat(Files.readString(folder.resolve("draft/template.yaml"))).contains("rowsBetween: [\"年度绩效目标\"]")
                .doesNotContain("\"一级指标\"");
        assertThat(Files.readString(folder.resolve("draft/policy.yaml"))).contains("base: national",
                "executionWeight: 20", "repeatedTarget: true", "\"社会效果\": []", "requiredLevels: [\"产出指标\", \"社会效果\"]");
        Run check = Run.of("templates", "check", folder.resolve("draft").toString());
        assertThat(check.out()).contains("没有问题");
        Run read = Run.of("check", "--format", "json", "--template", folder.resolve("draft").toString(),
                folder.resolve("0.xlsx").toString());
        assertThat(read.out()).contains("\"level3\" : \"改造座数\"", "\"level3\" : \"环境改善\"", "\"weight\" : \"50\"",
                "\"fiscalYear\" : 2020")
                .doesNotContain("\"S04\"", "\"S05\"", "\"I17\"");
    }

    @Test
    void theBlankTellsWhatIsPrinted() throws IOException {
        assertThat(draft(GOALS_BLANK, GOALS)).contains("要做成的事", "做成了的事", "{projectName}")
                .doesNotContain("图书采购", "购书册数");
    }

    /** The texts of the draft's workbook. */
    private List<String> draft(String... tables) throws IOException {
        List<String> command = new ArrayList<>(List.of("templates", "draft", "--out",
                folder.resolve("draft").toString()));
        for (int at = 0; at < tables.length; at++) {
            Path form = folder.resolve(at + ".xlsx");
            Files.write(form, MarkdownSheet.in(tables[at]).get(0).workbook(false));
            command.add(form.toString());
        }
        Run run = Run.of(command.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("draft/template.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }
}
