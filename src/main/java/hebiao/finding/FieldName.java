package hebiao.finding;

import hebiao.form.FieldPath;
import java.util.Map;

/** The name of a field as users see it: {@code funds.total.rate} is 年度资金总额的执行率. */
public final class FieldName {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("fiscalYear", new Text("年度", "the fiscal year")),
            Map.entry("projectName", new Text("项目名称", "the project name")),
            Map.entry("departmentInCharge", new Text("主管部门", "the department in charge")),
            Map.entry("implementingUnit", new Text("实施单位", "the implementing unit")),
            Map.entry("expectedGoal", new Text("预期目标", "the expected goal")),
            Map.entry("actualGoal", new Text("实际完成情况", "the actual result")),
            Map.entry("indicators", new Text("绩效指标", "the indicators")),
            Map.entry("totalWeight", new Text("总分的分值", "the total weight")),
            Map.entry("totalScore", new Text("总分", "the total score")),
            Map.entry("grade", new Text("评分等级", "the grade")),
            Map.entry("total", new Text("年度资金总额", "total funds")),
            Map.entry("fiscal", new Text("当年财政拨款", "fiscal appropriation")),
            Map.entry("carryOver", new Text("上年结转资金", "carry-over funds")),
            Map.entry("other", new Text("其他资金", "other funds")),
            Map.entry("initialBudget", new Text("年初预算数", "initial budget")),
            Map.entry("fullYearBudget", new Text("全年预算数", "full-year budget")),
            Map.entry("executed", new Text("全年执行数", "amount executed")),
            Map.entry("rate", new Text("执行率", "execution rate")),
            Map.entry("level1", new Text("一级指标", "level-1 name")),
            Map.entry("level2", new Text("二级指标", "level-2 name")),
            Map.entry("level3", new Text("三级指标", "level-3 name")),
            Map.entry("target", new Text("年度指标值", "target")),
            Map.entry("actual", new Text("实际完成值", "actual")),
            Map.entry("weight", new Text("分值", "weight")),
            Map.entry("score", new Text("得分", "score")),
            Map.entry("reason", new Text("偏差原因分析及改进措施", "reason for the deviation")));

    private FieldName() {
    }

    /** The name of a finding's field, as the form's template calls it; empty where there is none. */
    public static String of(Finding finding, Language language) {
        return of(finding.place().field(), language, finding.arguments().get(Finding.NAME + language.code()),
                finding.arguments().get(Finding.LINE + language.code()));
    }

    /** {@code own} and {@code ownLine} are the template's names of the part and the line; null where it has none. */
    private static String of(FieldPath field, Language language, String own, String ownLine) {
        if (field == null) {
            return "";
        }
        boolean chinese = language == Language.ZH;
        if (field.isFunds()) {
            String line = ownLine != null ? ownLine : name(field.parent().substring("funds.".length()), language);
            String part = own == null ? name(field.last(), language) : own;
            return chinese ? line + "的" + part : "the " + part + " of " + line;
        }
        int index = field.indicatorIndex();
        if (index >= 0) {
            String part = own == null ? name(field.last(), language) : own;
            return chinese ? "第" + (index + 1) + "个指标的" + part : "the " + part + " of indicator " + (index + 1);
        }
        return own == null ? name(field.text(), language) : own;
    }

    private static String name(String word, Language language) {
        Text text = NAMES.get(word);
        return text == null ? word : text.in(language);
    }
}
