package hebiao.reconciler;

import static hebiao.reconciler.IndicatorForm.codes;
import static hebiao.reconciler.IndicatorForm.said;
import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I13 and I24. Form 5 executed 513.87 of 517.00 万元, that is 99.39%. */
class IndicatorFundRulesTest {

    private static final String NAME = "indicators[4].level3 = 预算资金执行率";

    @ParameterizedTest
    @CsvSource({"99.39(%), false", "99.34(%), false", "99.44, false", "99.33(%), true", "99.45(%), true",
        "95(百分比), true", "达成指标, false",
        "约95%, false", "'', false"})
    void executionRate(String actual, boolean speaks) {
        assertThat(codes(4, NAME, "indicators[4].actual = " + actual).contains("I13")).isEqualTo(speaks);
    }

    @Test
    void thePrintedAndTheRightRateAreBothAccepted() {
        assertThat(codes(4, NAME, "funds.total.rate = 95.00", "indicators[4].actual = 95.00(%)")).doesNotContain("I13");
        assertThat(codes(4, NAME, "funds.total.rate = 95.00", "indicators[4].actual = 99.39(%)")).doesNotContain("I13");
        assertThat(codes(4, NAME, "funds.total.rate = 95.00", "indicators[4].actual = 97.00(%)")).contains("I13");
    }

    @Test
    void aRateThatIsNotKnownLeavesItOpen() {
        assertThat(codes(4, NAME, "funds.total.rate =")).doesNotContain("I13");
        assertThat(codes(4, NAME, "funds.total.executed = xx")).doesNotContain("I13");
        assertThat(codes(4, "indicators[4].level3 = 资金使用率")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"≤517(万元), 513.87(万元), false", "≤517(万元), 513.87, false", "≤517, 513.87万元, false", "≤517, 500, false",
        "≤517(万元), 513.88(万元), true", "≤517(万元), 513.879(万元), false", "≤517(万元), 513.861(万元), false",
        "≤517(万元), 513.86, true",
        "≤517(万元), 513.9(万元), false", "≤517(万元), 513.8(万元), false", "≤517(万元), 514(万元), false",
        "≤517(万元), 513(万元), false",
        "≤517(万元), 515(万元), true", "≤517(万元), 513.7(万元), true", "≤5170000(元), 5138700(元), false",
        "≤5170000(元), 5138799(元), false",
        "≤5170000(元), 5138800(元), true", "≤5170000(元), '5,138,700', false", "≤517(万元), 5138700(元), false",
        "≤5(亿元), 6(亿元), false",
        "≤517(万元), 达成指标, false", "有效, 510(万元), true"})
    void totalCost(String target, String actual, boolean speaks) {
        for (String name : new String[] {"项目总成本", "总 成本"}) {
            assertThat(codes(0, "indicators[0].level3 = " + name, "indicators[0].target = " + target,
                    "indicators[0].actual = " + actual)
                    .contains("I24")).as(name).isEqualTo(speaks);
        }
        assertThat(codes(0, "indicators[0].level3 = 单位成本", "indicators[0].target = " + target,
                "indicators[0].actual = " + actual))
                .doesNotContain("I24");
    }

    @Test
    void withTwoSourcesTheTotalMayBeTwoUnitsAway() {
        String[] changes = {"indicators[0].level3 = 总成本", "indicators[0].target = ≤517(万元)",
                "indicators[0].actual = 513.885(万元)",
            "funds.fiscal.executed = 500.00", "funds.other.executed = 13.87"};
        assertThat(codes(0, changes)).doesNotContain("I24");
        assertThat(said(IndicatorForm.with(changes).put("funds.other.executed", "0.00")))
                .contains("I24 indicators[0].actual");
    }

    @Test
    void aFormInYuanIsComparedInYuan() {
        FormTexts form = IndicatorForm.with("indicators[0].level3 = 总成本", "indicators[0].target = ≤0.0517(万元)",
                "indicators[0].actual = 0.051387(万元)").in(MoneyUnit.YUAN);
        assertThat(said(form)).doesNotContain("I24 indicators[0].actual");
        assertThat(said(form.put("indicators[0].actual", "0.0512(万元)"))).contains("I24 indicators[0].actual");
        assertThat(said(form.put("funds.total.executed", ""))).doesNotContain("I24 indicators[0].actual");
    }
}
