package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.MoneyUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N01 to N04. Form 10: 338.00 at first, 756.55 for the year, 752.44 executed, 99.45% (99.4567…). */
class NarrativeRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "年初预算338.00万元，支付752.44万元，执行率99.45%", "年初预算338万元", "申请预算756.55万元", "预算金额为3380000元",
        "全年支付7524487.50元", "支付 ７５２．４４ 万 元", "支出7,524,400.00元", "支出7 524 400元", "支出７，５２４，４００元", "支付752万4400元",
        "预算资金0.08亿元", "税收收入500.97亿元", "支付完毕，税收收入500.97亿元", "支付完毕,税收收入500.97亿元", "支付752.44万元、带动投资3亿元",
        "完成预算资金752.44万元", "年初预算全部支付752.44万元", "支付不超过800万元", "支出控制在760万元以内", "支付约750万元", "奖金100万元",
        "支付500万美元", "支付第3期元旦活动费", "执行率99.46%", "执行率99.4%", "执行率99%", "执行率99.5％", "预算执行率达到９９．４５％",
        "执行率95%以上", "执行率不低于95%", "执行率≥95.00%", "执行率提高5%", "执行率、完成率均为100%", "完成率98%", "执行良好，完成率98%",
        "执行率99.45%、结余4.11万元",
    })
    void agreesOrSaysSomethingElse(String text) {
        assertThat(check("actualGoal = " + text)).isEmpty();
        assertThat(check("expectedGoal = " + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "年初预算339.00万元", "预算资金752.44万元", "支付756.55万元", "全年支付7524300元", "全年支付7524500元", "使用资金752.45万元",
        "支出7,524,400.00万元",
        "支付752.4万元", "完成预算700万元", "执行金额：700.00万元", "带动投资，支付7.52亿元", "支付7.5244万元", "执行率99.44%", "执行率98%", "执行率为94.45%",
        "执行率达到100.00%", "预算执行率(%)为99.54%", "执行率９９．５４％", "年初预算338.00万元，支付725.44万元", "执行率提高到95%", "支付８００万元",
    })
    void differs(String text) {
        assertThat(check("actualGoal = " + text)).containsExactly("N01 actualGoal WARNING");
        assertThat(check("expectedGoal = " + text)).containsExactly("N01 expectedGoal WARNING");
    }

    @Test
    void anySourceMayBeTold() {
        String[] sources = {"funds.fiscal.executed = 700.00", "funds.other.executed = 52.44",
                "actualGoal = 其他资金支出52.44万元"};
        assertThat(check(sources)).isEmpty();
    }

    @Test
    void aTotalOfTwoSourcesMayLoseTwoUnits() {
        assertThat(check("funds.fiscal.executed = 700.00", "funds.other.executed = 52.44", "actualGoal = 支付7524590元"))
                .isEmpty();
        assertThat(check("funds.fiscal.executed = 752.44", "actualGoal = 支付7524590元"))
                .containsExactly("N01 actualGoal WARNING");
    }

    @Test
    void whatWasNotReadIsNotJudged() {
        assertThat(check("funds.other.executed = 约1", "actualGoal = 支付100万元")).isEmpty();
        assertThat(check("funds.total.executed =", "actualGoal = 支付100万元")).isEmpty();
        assertThat(check("funds.total.rate = 百分百", "actualGoal = 执行率50%")).isEmpty();
        assertThat(check("funds.other.executed = 约1", "actualGoal = 年初预算100万元"))
                .containsExactly("N01 actualGoal WARNING");
    }

    @Test
    void aFormInYuanAgreesWithWanThatWereRounded() {
        String[] yuan = {"funds.total.executed = 1073980.00", "funds.fiscal.executed = 1073980.00"};
        assertThat(yuan(yuan, "actualGoal = 支付107.40万元")).isEmpty();
        assertThat(yuan(yuan, "actualGoal = 支付107.39万元")).isEmpty();
        assertThat(yuan(yuan, "actualGoal = 支付107.41万元")).containsExactly("N01 actualGoal WARNING");
        assertThat(yuan(yuan, "actualGoal = 支付1073980元")).isEmpty();
        assertThat(yuan(yuan, "actualGoal = 支付1073981元")).containsExactly("N01 actualGoal WARNING");
    }

    @Test
    void oneFindingNamesEveryFigureOfItsNarrative() {
        assertThat(SelfEvaluation.findings(FormTexts.form(10, "actualGoal = 年初预算1万元，支付2万元，执行率3%"),
                SelfEvaluation.policy()))
                .filteredOn(finding -> finding.rule().equals("N01")).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsEntry("figures", "1万元、2万元、3%"))
                .satisfies(finding -> assertThat(finding.arithmetic())
                        .isEqualTo("1万元 ≠ 338.00/756.55万元, 2万元 ≠ 752.44万元, 3% ≠ 99.45%"));
    }

    @Test
    void aResultThatRepeatsTheGoal() {
        assertThat(check("expectedGoal = 完成“改造”（一期）", "actualGoal = 完成 \"改造\"(一期)"))
                .containsExactly("N02 actualGoal WARNING");
        assertThat(check("expectedGoal = 完成改造", "actualGoal = 已完成改造")).isEmpty();
        assertThat(check("expectedGoal =", "actualGoal =")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A项目20万元、B项目30万元，合计60万元", "A项目20万元，B项目30万元，共计60万元", "A类20万元，B类30万元，共60万元", "投入60万元，其中A类20万元、B类30万元",
        "投入60万元，其中：A类20万元；B类30万元", "投入60万元（A类20万元、B类30万元）", "投入60万元：A类20万元、B类30万元", "投入40万元，其中A类20万元、B类30万元等",
        "A类20万元、B类300000元，合计50.5万元", "投入50万元。A类20万元、B类30万元、C类1万元，合计50万元",
    })
    void listsThatDoNotAddUp(String text) {
        assertThat(check("actualGoal = " + text)).containsExactly("N03 actualGoal WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A项目20万元、B项目30万元，合计50万元", "A项目20万元，B项目30万元，共计50.00万元", "投入50万元，其中A类20万元、B类30万元", "投入60万元，其中A类20万元",
        "投入60万元，其中A类20万元、B类30万元等", "投入60万元，其中主要是A类20万元、B类30万元", "投入50万元（A类20万元、B类30万元），带动投资3亿元",
        "投入50万元，其中A类20万元、B类30万元，结余1万元", "A类20万元、B类308700元，合计50.87万元", "A类20.4万元、B类30.4万元", "公共服务20万元、A类30万元、B类40万元",
        "年初预算338.00万元，全年预算756.55万元，共支付752.44万元", "年初预算338万元，调整后756.55万元，合计支出752.44万元",
        "年初预算338.00万元（含上年20万元），支付752.44万元", "投入20万元，购置30万元，共建单位出资60万元", "年初预算338万元，追加418.55万元，合计756.55万元",
    })
    void listsThatAddUpAndFiguresThatAreNoList(String text) {
        assertThat(check("actualGoal = " + text)).noneMatch(line -> line.startsWith("N03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "123.45", "***", "——", "……", "１００％", "1、2、3。"})
    void digitsAndSignsAreNoNarrative(String text) {
        assertThat(check("expectedGoal = " + text)).containsExactly("N04 expectedGoal WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "完成100%", "A"})
    void aLetterIsANarrative(String text) {
        assertThat(check("expectedGoal = " + text)).isEmpty();
    }

    private static List<String> check(String... changes) {
        return SelfEvaluation.check(FormTexts.form(10, changes), "N");
    }

    private static List<String> yuan(String[] amounts, String narrative) {
        return SelfEvaluation.check(FormTexts.form(10, amounts[0], amounts[1], narrative).in(MoneyUnit.YUAN), "N");
    }
}
