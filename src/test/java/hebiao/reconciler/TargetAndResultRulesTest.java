package hebiao.reconciler;

import static hebiao.reconciler.IndicatorForm.codes;
import static hebiao.reconciler.IndicatorForm.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I04, I10, I15, I16, I17, I20, I21, I22, I25. */
class TargetAndResultRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "约90% | 95% | I04 indicators[4].target", "9O% | 95% | I04 indicators[4].target",
        "约90% | 达成指标 | I04 indicators[4].target",
        "≥90% | 达成指标 | I04 indicators[4].actual", "≥90% | 约95% | I04 indicators[4].actual",
        "≥90% | 3–5 | I04 indicators[4].actual",
        "≥90% | - | I04 indicators[4].actual", "≥90% | '' |", "'' | 95% |",
        "2024年12月底前 | 已完成 |", "第四季度 | 达成指标 |", "GB/T 19001 | 已通过 |", "3–5份 | 4份 |", "12月31日 | 12月20日 |",
        "全面系统 | 已完成 | I17 indicators[4].actual", "全面系统 | 95% | I17 indicators[4].actual", "全面系统 | 达成年度指标 |",
        "全面系统 | 达成预期指标。 |", "全面系统 | 基本达成指标 | I17 indicators[4].actual", "全面系统 | '' |",
        "全面系统 | 部分达成指标并具有一定效果 | I08 indicators[4].score",
        "满意 | 达成指标 | I16 indicators[4].target", "满 意 | 达成指标 | I16 indicators[4].target", "基本满意 | 达成指标 |",
        "≥90(%) | 95(个) | I15 indicators[4].actual", "≥90(%) | 95(百分比) |", "≥90% | 95 |", "≥90 | 95个 |",
        "≥9万元 | 10元 | I15 indicators[4].actual",
        "≥90% | ≥90% | I20 indicators[4].actual", "≥90% | ≥ 90 ％ | I20 indicators[4].actual", "90% | 90% |",
        "≥90% | ≥95% |",
        "≥90(百分比) | ≥90（百分比） | I20 indicators[4].actual",
        "≥90(%) | 100.01(%) | I25 indicators[4].actual", "≥90 | 101% | I25 indicators[4].actual",
        "≥90% | 101 | I25 indicators[4].actual",
        "≥101(%) | 120(%) |", "≥100(%) | 101(%) | I25 indicators[4].actual", "≥90(个) | 101(个) |", "≥90 | 101 |",
        "≥90(%) | 101(个) | I15 indicators[4].actual",
    })
    void targetAndResult(String target, String actual, String finding) {
        assertThat(said("indicators[4].target = " + target, "indicators[4].actual = " + actual))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({"服务满意度, true", "业务 增 长率, false", "成本降低比例, false", "同比变化, false", "'', false"})
    void namesOfGrowthMayPassAHundred(String name, boolean speaks) {
        assertThat(codes(4, "indicators[4].actual = 105(%)", "indicators[4].level3 = " + name).contains("I25"))
                .isEqualTo(speaks);
    }

    @Test
    void aNameIsSaidAtEveryLaterIndicator() {
        assertThat(said("indicators[3].level3 = 有 效性", "indicators[4].level3 = 210-有效性"))
                .containsExactlyInAnyOrder("I10 indicators[3].level3", "I10 indicators[4].level3");
        assertThat(said("indicators[3].level3 =", "indicators[4].level3 =")).isEmpty();
        assertThat(said("indicators[3].level3 = “服务”(一)", "indicators[2].level3 = \"服务\"（一）"))
                .containsExactly("I10 indicators[3].level3");
    }

    @ParameterizedTest
    @CsvSource({"预算执行率, true", "预算 资金执行率, true", "资金执行率, true", "预算执行率情况, false", "执行率, false"})
    void executionIsNotCountedTwice(String name, boolean speaks) {
        assertThat(codes(2, "indicators[2].level3 = " + name).contains("I22")).isEqualTo(speaks);
    }

    @Test
    void withoutPointsForExecutionNothingIsCountedTwice() {
        assertThat(SelfEvaluation.check(IndicatorForm.with(), SelfEvaluation.policyWithKey("executionWeight", "0")))
                .noneMatch(line -> line.startsWith("I22"));
    }

    @Test
    void pointsInThePlaceOfTargetsSilenceTheRest() {
        String[] shifted = {
            "indicators[0].target = 20", "indicators[0].actual = 18(分)", "indicators[0].score = 18",
            "indicators[1].target = 20", "indicators[1].actual = 20",
            "indicators[2].target = ≥20.00", "indicators[2].actual = 20",
            "indicators[3].target = 20", "indicators[3].actual = 20", "indicators[3].level3 = 有效性",
            "indicators[4].target = 10", "indicators[4].actual = 11", "indicators[4].score = 11"};
        assertThat(said(shifted)).containsExactly("I21 indicators");
        assertThat(SelfEvaluation.check(IndicatorForm.with(shifted), "I")).contains("I22 indicators[1].level3 NOTICE")
                .noneMatch(line -> line.startsWith("I13"));
        assertThat(said(IndicatorForm.with(shifted).put("indicators[4].actual", "95")))
                .contains("I03 indicators[4].score")
                .doesNotContain("I21 indicators");
        assertThat(said(IndicatorForm.with(shifted).put("indicators[3].weight", ""))).doesNotContain("I21 indicators");
    }
}
