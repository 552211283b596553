package hebiao.cli;

import static hebiao.cli.LedgersOfTheMonth.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that are not as they should be, through {@code consolidate}: one clear word, and no form is accused. */
class BadLedgersTest {

    private static final int FORMS = 2;
    private static final String BUDGET_HEADER = "项目编码,项目名称,资金来源,指标类型,金额(元),下达日期,文号\n";
    private static final String ROSTER_HEADER = "项目编码,项目名称,主管部门,实施单位,年度,填报截止日\n";
    private static final String FIRST = "51012422T100003,交通运输局宣传推广项目三,市交通运输局,交通运输局项目服务中心,2024,";

    @TempDir
    private Path folder;
    private LedgersOfTheMonth ledgers;
    private Path forms;

    @BeforeEach
    void here() throws IOException {
        ledgers = new LedgersOfTheMonth(folder);
        forms = ledgers.forms(FORMS, sheet -> { });
    }

    @Test
    void aMissingColumnIsSaidBeforeAnyFormIsLookedAt() throws IOException {
        Path budget = write("指标.csv", "导出时间,2025-01-02\n项目编码,项目名称,资金来源,金额(元)\nA1,甲,其他资金,1\n");
        Path broken = Files.writeString(folder.resolve("forms/broken.xlsx"), "不是工作簿");

        Run run = ledgers.consolidateOnTerminal(broken, "--budget", budget);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("hebiao：预算指标 指标.csv 缺少列：指标类型、下达日期。找到的列：项目编码、项目名称、资金来源、金额(元)\n");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anEmptyFileIsOneSentence() throws IOException {
        for (String option : List.of("--roster", "--budget", "--payments", "--targets")) {
            Run run = ledgers.consolidate(forms, option, write("空.csv", ""));

            assertThat(run.status()).as(option).isEqualTo(2);
            assertThat(run.err()).as(option).hasLineCount(1).endsWith("空.csv 是空的\n");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aHeaderAloneAccusesNoForm() throws IOException {
        Path roster = write("roster.csv", ROSTER_HEADER);
        Path budget = write("budget.csv", BUDGET_HEADER);
        Path payments = write("payments.csv", "支付日期,凭证号,项目编码,资金来源,金额(元)\n");
        Path targets = write("targets.csv", "项目编码,一级指标,三级指标,年度指标值,分值\n");

        ledgers.consolidate(forms, "--roster", roster, "--budget", budget, "--payments", payments, "--targets",
                targets);

        assertThat(said()).containsExactly("L05 budget.csv A1: 只有表头，没有一行数据，没有据此核对",
                "L05 payments.csv A1: 只有表头，没有一行数据，没有据此核对", "L05 roster.csv A1: 只有表头，没有一行数据，没有据此核对",
                "L05 targets.csv A1: 只有表头，没有一行数据，没有据此核对");
    }

    @Test
    void aTotalAloneIsNoLine() throws IOException {
        ledgers.consolidate(forms, "--budget", write("budget.csv", BUDGET_HEADER + "合计,,,,0.00,,\n"));
        assertThat(said()).containsExactly("L05 budget.csv A1: 只有表头，没有一行数据，没有据此核对");

        ledgers.consolidate(forms, "--budget", write("budget.csv", BUDGET_HEADER + "合计,,,,500.00,,\n"));
        assertThat(said()).containsExactly("L05 budget.csv A1: 只有表头，没有一行数据，没有据此核对",
                "L05 budget.csv E2: 合计写的是 500.00，各行之和是 0");
    }

    @Test
    void linesOfWhichNoneCanBeUsedAccuseNoForm() throws IOException {
        ledgers.consolidate(forms, "--budget",
                write("budget.csv", BUDGET_HEADER + "51012422T100003,甲,当年财政拨款,年初预算,一百万,2024-01-15,\n"));

        assertThat(said()).containsExactly("L05 budget.csv E2: “金额(元)”应为数字，写的是“一百万”，本行未计入");
    }

    @Test
    void ofTwoRostersWithDifferentDeadlinesTheFirstHoldsAndItIsSaid() throws IOException {
        Path first = write("项目库一.csv", ROSTER_HEADER + FIRST + "2025-01-31\n");
        Path second = write("项目库二.csv", ROSTER_HEADER + FIRST + "2025-02-15\n");

        ledgers.consolidate(ledgers.form(0), "--roster", first, "--roster", second);

        assertThat(said()).containsExactly(
                "L05 项目库二.csv F2: 同一项目有两个填报截止日：这里是 2025-02-15，项目库一.csv 第 2 行是 2025-01-31；以 项目库一.csv 为准");
    }

    @Test
    void whatAFileIsCalledDoesNotMatter() throws IOException {
        Path budget = Files.copy(Path.of(MONTH + "budget.xlsx"), folder.resolve("指标.csv"));
        Path payments = Files.copy(Path.of(MONTH + "payments.csv"), folder.resolve("支付.xlsx"));

        ledgers.consolidate(forms, "--budget", budget, "--payments", payments);
        List<String> renamed = said().stream().map(line -> line.replace("指标.csv", "budget.xlsx")
                .replace("支付.xlsx", "payments.csv")).sorted().toList();
        ledgers.consolidate(forms, "--budget", MONTH + "budget.xlsx", "--payments", MONTH + "payments.csv");

        assertThat(renamed).isEqualTo(said().stream().sorted().toList())
                .anyMatch(line -> line.startsWith("L05 payments"))
                .anyMatch(line -> line.startsWith("L04 budget"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> said() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("out/findings.json"))).get("findings")
                .valueStream().map(finding -> String.join(" ", finding.get("rule").asText(),
                        finding.get("file").asText(), finding.get("cell").asText()) + ": "
                        + finding.get("message").asText()).toList();
    }
}
