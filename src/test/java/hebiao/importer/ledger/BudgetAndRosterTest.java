package hebiao.importer.ledger;

import static hebiao.importer.ledger.Reading.budget;
import static hebiao.importer.ledger.Reading.roster;
import static hebiao.importer.ledger.Reading.said;
import static hebiao.importer.ledger.Reading.targets;
import static hebiao.importer.ledger.Reading.utf8;
import static hebiao.importer.ledger.Workbooks.row;
import static hebiao.importer.ledger.Workbooks.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.ledger.Budget;
import hebiao.ledger.BudgetLine;
import hebiao.ledger.FundSource;
import hebiao.ledger.Roster;
import hebiao.ledger.Targets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 预算指标, 项目库 and 绩效目标 from real small files. */
class BudgetAndRosterTest {

    private static final String BUDGET = """
            文号,金额(元),项目代码,资金来源,指标类型,下达日期,项目名称
            财预〔2024〕1号,"1,000,000.00",A1,当年财政拨款,年初预算,2024-01-15,甲
            财预〔2024〕1号,200000,A1,上年结转资金,年初预算,,甲
            财预〔2024〕8号,-50000,A1,当年财政拨款,调整,2024-10-31,甲
            财预〔2024〕8号,50000,A1,其他资金,调整,2024-11-01,甲
            财预〔2024〕9号,1,A1,其他资金,调整,,甲
            财预〔2024〕9号,1,A1,其他资金,结余,2024-11-01,甲
            """;

    @Test
    void adjustmentsCountFromTheDayTheyAreIssued() throws LedgerProblem {
        LedgerReader.Read<Budget> read = budget(utf8(BUDGET));
        Budget ledger = read.ledger();
        Period october = Period.of("2024-10");

        assertThat(ledger.initialBudget("A1", FundSource.FISCAL).value()).isEqualByComparingTo("1000000");
        assertThat(ledger.fullYearBudget("A1", FundSource.FISCAL, Period.of("2024-09")).value())
                .isEqualByComparingTo("1000000");
        assertThat(ledger.fullYearBudget("A1", FundSource.FISCAL, october).value()).isEqualByComparingTo("950000");
        assertThat(ledger.fullYearBudget("A1", FundSource.OTHER, october).value()).isZero();
        assertThat(ledger.fullYearBudget("A1", FundSource.OTHER, Period.of("2024-11")).value())
                .isEqualByComparingTo("50000");
        assertThat(ledger.adjustments("A1", october)).extracting(BudgetLine::document).containsExactly("财预〔2024〕8号");
        assertThat(ledger.initialBudget("B9", FundSource.FISCAL).value()).isZero();
        assertThat(said(read)).containsExactly("F6 下达日期: “下达日期”为空，本行未计入",
                "E7 指标类型: 指标类型“结余”既不是年初预算也不是调整，本行未计入");
    }

    @Test
    void amountsInTenThousandsAreTurnedIntoYuanAndSaid() throws LedgerProblem {
        LedgerReader.Read<Budget> read = budget(utf8(BUDGET.replace("金额(元)", "金额（万元）")));

        assertThat(read.ledger().initialBudget("A1", FundSource.CARRY_OVER).value()).isEqualByComparingTo("2000000000");
        assertThat(said(read)).contains("B1 金额（万元）: 金额的单位是万元，已折算成元");
    }

    @Test
    void aUnitAboveTheHeaderHoldsToo() throws LedgerProblem {
        LedgerReader.Read<Budget> read = budget(xlsx(row("预算指标", null, "单位：万元"),
                row("项目编码", "资金来源", "指标类型", "金额", "下达日期"),
                row("A1", "其他资金", "年初预算", 1.5, LocalDate.of(2024, 1, 2))));

        assertThat(read.ledger().initialBudget("A1", FundSource.OTHER).value()).isEqualByComparingTo("15000");
        assertThat(read.ledger().amountColumn().cell()).hasToString("D2");
        assertThat(said(read)).containsExactly("D2 金额: 金额的单位是万元，已折算成元");
    }

    @Test
    void aHeaderOverTwoRowsIsFound() throws LedgerProblem {
        LedgerReader.Read<Budget> read = budget(xlsx(
                row("项目", null, "资金来源", "指标", null, null, "备注"),
                row("项目编码", "项目名称", null, "指标类型", "金额(元)", "下达日期", null),
                row("A1", "甲", "其他资金", "年初预算", 3, "2024-01-02", "无")));

        assertThat(read.findings()).isEmpty();
        assertThat(read.ledger().initialBudget("A1", FundSource.OTHER).value()).isEqualByComparingTo("3");
    }

    @Test
    void theRosterSaysWhoMustFileUntilWhen() throws LedgerProblem {
        LedgerReader.Read<Roster> read = roster(utf8("""
                项目编码,项目名称,主管部门,实施单位,年度,填报截止日,收到日期
                A1,甲,财政局,一所,2024年度,2025-01-20,
                A2,乙,财政局,二所,2024,2025年1月20日,2025/1/21
                A2,乙,财政局,二所,2024,2025-01-25,
                A1,甲,财政局,一所,2024,2025-01-20,
                A1,甲,财政局,一所,2023,2024-01-20,
                A3,丙,财政局,三所,今年,月底,
                """));

        assertThat(read.ledger().lines()).extracting("code", "year", "due", "received").containsExactly(
                tuple("A1", 2024, LocalDate.of(2025, 1, 20), null),
                tuple("A2", 2024, LocalDate.of(2025, 1, 20), LocalDate.of(2025, 1, 21)),
                tuple("A1", 2023, LocalDate.of(2024, 1, 20), null),
                tuple("A3", null, null, null));
        assertThat(read.ledger().in(2023).lines()).extracting("code").containsExactly("A1", "A3");
        assertThat(said(read)).containsExactly(
                "F4 填报截止日: 同一项目有两个填报截止日：这里是 2025-01-25，第 3 行是 2025-01-20；以前一行为准",
                "A5 项目编码: 项目“A1”与第 2 行重复，以前一行为准",
                "E7 年度: 年度“今年”无法识别，按没有年度处理",
                "F7 填报截止日: “填报截止日”写的“月底”不是日期，不作依据；本行其余内容照用");
    }

    @Test
    void blanksNeedOnlyCodesAndNames() throws LedgerProblem {
        byte[] csv = utf8("""
                2024年度项目库,,,
                年度,项目名称,项目编码,备注
                2024,"两行
                名称, 一",A001,

                2024,无码,,
                2024,整数,20240001,
                ,合计,,
                """);
        LedgerReader.Read<Roster> read = new LedgerReader(Rulebook.shipped()).projects(Reading.file("项目库", csv));

        assertThat(read.ledger().lines()).extracting("code", "project", "department").containsExactly(
                tuple("A001", "两行\n名称, 一", ""), tuple("20240001", "整数", ""));
        assertThat(said(read)).containsExactly("C6 项目编码: “项目编码”为空，本行未计入");
    }

    @Test
    void mergedCellsOfTargetsMeanTheSameAsAbove() throws LedgerProblem {
        LedgerReader.Read<Targets> read = targets(xlsx(
                row("项目编码", "一级指标", "二级指标", "三级指标", "年度指标值", "分值"),
                row("A1", "产出指标", "数量指标", "条数", "≥12条", 20), row(null, null, null, "人数", "30人", "15"),
                row(null, null, "质量指标", "合格率", "100%", "高"), row("A2", "效益指标", "社会效益指标", "影响", "提升", 10)));

        assertThat(read.ledger().of("A1")).extracting("level1", "level2", "level3", "target").containsExactly(
                tuple("产出指标", "数量指标", "条数", "≥12条"),
                tuple("产出指标", "数量指标", "人数", "30人"));
        assertThat(read.ledger().of("A2")).extracting("weight").hasToString("[10]");
        assertThat(said(read)).containsExactly("F4 分值: “分值”应为数字，写的是“高”，本行未计入");
    }
}
