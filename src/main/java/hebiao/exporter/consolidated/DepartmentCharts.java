package hebiao.exporter.consolidated;

import hebiao.exporter.xlsx.BarChart;
import hebiao.exporter.xlsx.BarChart.Bars;
import hebiao.exporter.xlsx.BarChart.Filling;
import hebiao.finding.Language;
import hebiao.finding.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The two charts below 部门统计, side by side: execution by department and findings by rule.
 *
 * @param departments in the order of their rows, those with forms
 * @param rates their execution rates, in %
 * @param rateColumn where these stand, counted from 0
 * @param groups the rules that spoke, the worst first
 */
record DepartmentCharts(List<String> departments, List<BigDecimal> rates, int rateColumn, List<RuleGroup> groups) {

    /** More bars than these nobody reads. */
    private static final int MOST_BARS = 20;
    /** With more departments the charts get a page of their own: no chart is cut by a page's end. */
    private static final int MOST_ON_ONE_PAGE = 25;
    private static final List<Filling> FILLINGS = List.of(Filling.DARK, Filling.MIDDLE, Filling.EMPTY);

    /**
     * Draws them below what has been written.
     *
     * @param widths of the sheet's columns, in digits: the charts meet where half of them ends
     */
    void draw(TableSheet<?> sheet, List<Integer> widths, String title) {
        List<RuleGroup> shown = groups.subList(0, Math.min(MOST_BARS, groups.size()));
        int bars = Math.max(Math.min(MOST_BARS, departments.size()), shown.size());
        int height = 8 + bars * 3 / 2;
        int top = sheet.nextRow() + 1;
        if (departments.size() <= MOST_ON_ONE_PAGE) {
            sheet.printOnOnePage();
        } else {
            sheet.breakPage();
        }
        int middle = middle(widths);
        if (!departments.isEmpty()) {
            sheet.draw(execution(title), 0, middle, top, height);
        }
        if (!shown.isEmpty()) {
            sheet.draw(findingsByRule(shown), middle, widths.size(), top, height);
        }
    }

    private static int middle(List<Integer> widths) {
        int half = widths.stream().mapToInt(Integer::intValue).sum() / 2;
        int passed = 0;
        int at = 0;
        while (passed + widths.get(at) / 2 < half) {
            passed += widths.get(at++);
        }
        return Math.max(1, at);
    }

    private BarChart execution(String title) {
        int shown = Math.min(MOST_BARS, departments.size());
        String cut = shown < departments.size() ? "：预算最大的" + MOST_BARS + "个" : "";
        return new BarChart(title + cut, DepartmentSheet.NAME, departments.subList(0, shown), 0, TableSheet.FIRST_ROW,
                List.of(new Bars("执行率(%)", rateColumn, rates.subList(0, shown), Filling.DARK)));
    }

    private BarChart findingsByRule(List<RuleGroup> shown) {
        List<Bars> bars = Arrays.stream(Severity.values()).map(severity -> new Bars(severity.name(Language.ZH),
                RuleSheet.countColumn(severity), shown.stream().map(group -> group.count(severity)).toList(),
                FILLINGS.get(severity.ordinal()))).toList();
        String title = shown.size() < groups.size() ? "各规则问题数：最重、最多的" + MOST_BARS + "条" : "各规则问题数";
        return new BarChart(title, RuleSheet.NAME, shown.stream().map(group -> group.rule().name().zh()).toList(),
                RuleSheet.NAME_COLUMN, TableSheet.FIRST_ROW, bars);
    }
}
