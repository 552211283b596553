package hebiao.template;

import hebiao.template.LabelUse.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels that published forms use beside those of the templates that come with the product, and what they lead to. */
final class UsualLabels {

    private static final Map<LabelUse, List<String>> WORDS = new LinkedHashMap<>();

    static {
        put(Kind.PART, "initialBudget", "年初预算", "年初预算数", "年初批复数");
        put(Kind.PART, "fullYearBudget", "全年预算数", "调整后预算数", "调整预算数", "预算数", "全年预算");
        put(Kind.PART, "executed", "执行数", "预算执行数", "全年执行数", "实际支出数", "支出数", "决算数", "实际执行数");
        put(Kind.PART, "rate", "执行率", "预算执行率", "支出率", "预算支出率", "资金执行率");
        put(Kind.PART, "weight", "分值", "权重", "标准分值");
        put(Kind.PART, "score", "得分", "执行得分");
        put(Kind.LINE, "total", "总额", "资金总额", "年度资金总额", "年度财政资金总额", "预算总额", "合计");
        put(Kind.LINE, "fiscal", "财政拨款", "财政资金", "当年财政拨款", "本年财政拨款", "其中:财政拨款", "其中:财政资金",
                "其中:当年财政拨款", "其中:本年财政拨款", "其中:一般公共预算");
        put(Kind.LINE, "carryOver", "上年结转资金", "上年结转", "上年结转结余");
        put(Kind.LINE, "other", "其他资金", "其他");
        put(Kind.LINE, "central", "中央财政资金", "中央资金");
        put(Kind.LINE, "province", "省级财政资金", "省级资金");
        put(Kind.LINE, "city", "市县财政资金", "市县资金", "市级财政资金");
        put(Kind.LINE, "own", "单位资金", "自筹资金");
        put(Kind.ROW, "projectName", "项目名称", "项目支出名称", "项目全称");
        put(Kind.ROW, "departmentInCharge", "主管部门", "主管单位", "主管部门及代码", "预算主管部门");
        put(Kind.ROW, "implementingUnit", "实施单位", "项目实施单位", "项目单位", "实施单位(盖章)");
        put(Kind.ROW, "totalScore", "自评总分", "自评得分");
        put(Kind.ROW, "grade", "自评等级", "评价等级", "评分等级");
        put(Kind.ROW, "expectedGoal", "预期总体目标", "年初总体目标");
        put(Kind.ROW, "actualGoal", "总体目标完成情况", "总体目标实际完成情况");
        put(Kind.COLUMN, "expectedGoal", "预期目标", "年初设定目标", "项目年度目标", "年初目标", "年度预期目标");
        put(Kind.COLUMN, "actualGoal", "实际完成情况", "目标实际完成情况", "年度目标完成情况", "全年实际完成情况",
                "年度总体目标完成情况综述");
        put(Kind.HEADER, "level1", "一级指标");
        put(Kind.HEADER, "level2", "二级指标");
        put(Kind.HEADER, "level3", "三级指标", "指标名称", "绩效指标名称");
        put(Kind.HEADER, "target", "指标值", "目标值", "年度指标值", "年初指标值", "年初设定指标值", "年初目标值", "预期指标值",
                "计划指标值");
        put(Kind.HEADER, "target.operator", "性质", "指标性质", "指标符号");
        put(Kind.HEADER, "target.unit", "计量单位", "度量单位");
        put(Kind.HEADER, "actual", "完成值", "实际完成值", "全年实际值", "全年完成值", "实际完成指标值", "实际值");
        put(Kind.HEADER, "weight", "分值", "权重", "指标分值");
        put(Kind.HEADER, "score", "得分", "加权得分", "折算得分", "自评得分");
        put(Kind.HEADER, "reason", "偏差原因分析及改进措施", "未完成原因分析", "偏差原因", "未达标原因及改进措施", "原因分析");
        put(Kind.HEADER, TemplateField.ANYTHING, "序号", "评分标准", "指标解释", "评分办法");
    }

    private UsualLabels() {
    }

    private static void put(Kind kind, String name, String... words) {
        WORDS.put(new LabelUse(kind, name, null), List.of(words));
    }

    /** What leads where, as label keys. */
    static Map<LabelUse, List<String>> all() {
        Map<LabelUse, List<String>> keys = new LinkedHashMap<>();
        WORDS.forEach((use, words) -> keys.put(use, words.stream().map(LabelKey::of).toList()));
        return keys;
    }
}
