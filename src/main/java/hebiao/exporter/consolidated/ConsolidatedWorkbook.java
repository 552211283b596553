package hebiao.exporter.consolidated;

import hebiao.consolidation.Answered;
import hebiao.consolidation.Month;
import hebiao.consolidation.Status;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The month's workbook for the finance office. The same month gives the same bytes. */
public final class ConsolidatedWorkbook {

    private static final String LEGEND = "红底为错误，黄底为疑点，浅黄底为提示，说明见批注";

    private final Rulebook rulebook;
    private final Edition edition;

    public ConsolidatedWorkbook(Rulebook rulebook, Edition edition) {
        this.rulebook = rulebook;
        this.edition = edition;
    }

    /**
     * Writes the workbook.
     *
     * @param answered the answers to its doubts
     * @param annotated the path of each file's annotated copy, relative to the workbook; files without a copy are not
     *     in it
     * @throws IOException when it cannot be written
     */
    public void write(Month month, Answered answered, Map<String, String> annotated, OutputStream out)
            throws IOException {
        MonthWorkbook.write(month, workbook -> fill(workbook, month, answered, annotated), out);
    }

    private void fill(MonthWorkbook workbook, Month month, Answered answered, Map<String, String> annotated) {
        CellNotes notes = new CellNotes(rulebook);
        List<ProjectRow> projects = ProjectRow.of(month);
        List<RuleGroup> groups = RuleGroup.of(projects, month.ledgerFindings(), rulebook);
        String period = "（" + month.period() + "）";

        if (!month.comparisons().isEmpty()) {
            FundCheckSheet money = new FundCheckSheet(month);
            money.write(workbook.sheet(FundCheckSheet.NAME, "资金核对表" + period,
                    "金额单位：万元　｜　表 = 报送表，账 = 预算指标和支付明细　｜　相差不到 0.01 万元的为 0（表上截去的尾数）",
                    money.columns(), 3), notes);
        }
        SummarySheet summary = new SummarySheet(annotated, month, projects, edition);
        summary.write(workbook.sheet(SummarySheet.NAME, "项目支出绩效汇总表" + period,
                caption(month, projects), summary.columns(), 2), projects, notes);
        IndicatorSheet.write(workbook.sheet(IndicatorSheet.NAME, "绩效指标明细表" + period,
                "项目序号同“汇总”表　｜　" + LEGEND, IndicatorSheet.columns(month, edition), 2), projects, notes);
        FindingSheet.write(workbook.sheet(FindingSheet.NAME, "问题清单" + period,
                "同一规则的问题排在一起，重的在前　｜　“所在处”指向本簿中的单元格，“批注表”打开批注后的报送表",
                FindingSheet.columns(rulebook, annotated, answered), 4), groups, notes);
        if (answered.isGiven()) {
            AnswerSheet.write(workbook.sheet(AnswerSheet.NAME, "部门说明" + period, AnswerSheet.caption(answered),
                    AnswerSheet.columns(), 2), groups, answered, notes);
        }
        DepartmentSheet departments = new DepartmentSheet(month, projects, edition);
        departments.write(workbook.sheet(DepartmentSheet.NAME, "部门统计表" + period,
                departments.caption(), departments.columns(), 1), groups, notes);
        if (!month.filings().isEmpty()) {
            FilingSheet.write(workbook.sheet(FilingSheet.NAME, "报送情况表" + period,
                    FilingSheet.caption(month.filings()), FilingSheet.columns(annotated), 4), month.filings(), notes);
        }
        RuleSheet.write(workbook.sheet(RuleSheet.NAME, "规则说明" + period, "本期有问题的规则",
                RuleSheet.columns(month.findings().size()), 2), groups, notes);
    }

    private String caption(Month month, List<ProjectRow> projects) {
        int repeated = month.superseded().size();
        return "金额单位：万元　｜　报送 " + (projects.size() + repeated) + " 份：接收 " + month.count(Status.ACCEPTED) + "，退回 "
                + month.count(Status.RETURNED) + "，无法读取 " + month.count(Status.UNREADABLE)
                + (repeated == 0 ? "" : "，其中重复报送不计 " + repeated + " 份") + "　｜　错误 "
                + month.count(Severity.ERROR) + "，疑点 " + month.count(Severity.WARNING) + "，提示 "
                + month.count(Severity.NOTICE) + "　｜　核对口径：" + edition.policyNames(month) + "　｜　" + LEGEND;
    }
}
