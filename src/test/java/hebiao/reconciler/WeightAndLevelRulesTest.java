package hebiao.reconciler;

import static hebiao.reconciler.IndicatorForm.said;
import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I01, I02, I11, I12, I18, I19, I23. */
class WeightAndLevelRulesTest {

    @ParameterizedTest
    @CsvSource({"10.00, 10.00, false", "9.99, 10.00, true", "5, 15, false", "5, 10, true", "10, 15, false",
        "5, '', false", "5, xx, false",
        "'', 10, false", "xx, 10, false", "5, -, false"})
    void weightsMakeAHundred(String weight, String execution, boolean speaks) {
        assertThat(said("indicators[4].weight = " + weight, "indicators[4].score = " + weight,
                "funds.total.weight = " + execution)
                .contains("I01 totalWeight")).isEqualTo(speaks);
    }

    @Test
    void whatTheSumComesToIsReported() {
        FormTexts form = IndicatorForm.with("indicators[4].weight = 5", "indicators[4].score = 5");
        assertThat(SelfEvaluation.findings(form, SelfEvaluation.policy()))
                .filteredOn(finding -> finding.rule().equals("I01"))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.reported()).isEqualTo("95.00");
                    assertThat(finding.expected()).isEqualTo("100");
                    assertThat(finding.arithmetic()).isEqualTo("85.00 + 10 = 95.00 ≠ 100");
                });
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "0.01, false", "'', false", "xx, false"})
    void aWeightIsMoreThanNothing(String weight, boolean speaks) {
        assertThat(said("indicators[3].weight = " + weight).contains("I18 indicators[3].weight")).isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"50, false", "50.00, false", "50.01, true", "'', false"})
    void aWeightIsAtMostThePolicys(String weight, boolean speaks) {
        assertThat(said("indicators[3].weight = " + weight).contains("I23 indicators[3].weight")).isEqualTo(speaks);
    }

    @Test
    void aWrongLevelIsSaidOnceAtItsFirstRow() {
        assertThat(said("indicators[1].level1 = 产 出 类", "indicators[2].level1 = 产出类"))
                .containsExactlyInAnyOrder("I11 indicators[1].level1", "I12 indicators");
        assertThat(said("indicators[1].level2 = 质量", "indicators[2].level2 = 质量"))
                .containsExactly("I11 indicators[1].level2");
        assertThat(said("indicators[1].level1 = 产出", "indicators[2].level1 = 产品"))
                .containsExactlyInAnyOrder("I11 indicators[1].level1", "I11 indicators[2].level1", "I12 indicators");
        assertThat(said("indicators[2].level2 = 质量", "indicators[3].level2 = 质量"))
                .containsExactly("I11 indicators[2].level2", "I11 indicators[3].level2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "质量指标 |", "质量指标(20分) |", "成本指标 |", "数量 指标 |", "'' |", "社会效益指标 | I11 indicators[2].level2",
        "经济成本指标 | I11 indicators[2].level2", "质量 | I11 indicators[2].level2",
    })
    void level2StandsUnderItsLevel1(String level2, String finding) {
        assertThat(said("indicators[2].level2 = " + level2)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void underAnUnreadLevel1OnlyAnUnknownLevel2IsSaid() {
        assertThat(said(IndicatorForm.with("indicators[2].level2 = 质量").absent("indicators[2].level1")))
                .containsExactly("I11 indicators[2].level2");
        assertThat(said(IndicatorForm.with("indicators[2].level2 = 社会效益指标").absent("indicators[2].level1"))).isEmpty();
        assertThat(said(IndicatorForm.with().absent("indicators[2].level2"))).isEmpty();
    }

    @Test
    void eachMissingLevelIsSaidUnlessARowWasNotRead() {
        assertThat(said("indicators[0].level1 = 效益指标", "indicators[0].level2 = 社会效益指标", "indicators[4].level1 = 效益指标",
                "indicators[4].level2 = 社会效益指标")).containsExactly("I12 indicators", "I12 indicators");
        FormTexts form = IndicatorForm.with("indicators[0].level1 = 效益指标", "indicators[0].level2 = 社会效益指标");
        assertThat(said(form)).containsExactly("I12 indicators");
        assertThat(said(form.absent("indicators[3].level1"))).isEmpty();
    }

    @Test
    void costUnderOutputCounts() {
        String[] changes = {"indicators[0].level1 = 产出指标", "indicators[0].level2 = 数量指标"};
        assertThat(said(changes)).containsExactly("I12 indicators");
        assertThat(said("indicators[0].level1 = 产出指标", "indicators[0].level2 = 成本指标")).isEmpty();
        assertThat(said(IndicatorForm.with(changes).absent("indicators[1].level2"))).isEmpty();
    }

    @Test
    void severityTellsWhichLevelIsMissing() {
        assertThat(SelfEvaluation.check(IndicatorForm.with("indicators[3].level1 = 产出指标",
                "indicators[3].level2 = 质量指标"), "I"))
                .contains("I12 indicators WARNING");
        assertThat(SelfEvaluation.check(IndicatorForm.with("indicators[4].level1 = 产出指标",
                "indicators[4].level2 = 质量指标"), "I"))
                .contains("I12 indicators NOTICE");
    }

    @ParameterizedTest
    @CsvSource({"产出指标（40分）, false", "产出指标(40.0分), false", "产出指标（50分）, true", "产出指标【 50 分 】, true", "产出指标(５０分), true",
        "产出指标50分, false", "产出指标, false"})
    void captionIsTheSum(String level1, boolean speaks) {
        assertThat(said("indicators[1].level1 = " + level1, "indicators[2].level1 = " + level1)
                .contains("I19 indicators[1].level1"))
                .isEqualTo(speaks);
    }

    @Test
    void captionIsSilentWhereAWeightOrALevelWasNotRead() {
        String[] changes = {"indicators[1].level1 = 产出指标（50分）", "indicators[2].level1 = 产出指标（50分）"};
        assertThat(said(IndicatorForm.with(changes).put("indicators[2].weight", ""))).isEmpty();
        assertThat(said(IndicatorForm.with(changes).absent("indicators[3].level1"))).isEmpty();
    }

    @Test
    void levelWeightsAreThePolicys() {
        Policy policy = SelfEvaluation.policyWithKey("levelWeights", "[{成本指标: 20, 产出指标: 50, 效益指标+满意度指标: 20}]");
        assertThat(SelfEvaluation.check(IndicatorForm.with(), policy)).contains("I02 indicators[1].level1 NOTICE")
                .contains("I02 indicators[3].level1 NOTICE").noneMatch(line -> line.startsWith("I02 indicators[0]"));
        assertThat(SelfEvaluation.check(IndicatorForm.with("indicators[2].weight ="), policy))
                .noneMatch(line -> line.startsWith("I02"));
    }
}
