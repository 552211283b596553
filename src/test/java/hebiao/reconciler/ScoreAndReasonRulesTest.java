package hebiao.reconciler;

import static hebiao.reconciler.IndicatorForm.codes;
import static hebiao.reconciler.IndicatorForm.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I03, I08, I09, I14. */
class ScoreAndReasonRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "20.00 |", "0 | I08 I09", "-0.01 | I03 I09", "20.01 | I03", "19.99 | I09", "约20 |", "'' |",
    })
    void scoreWithinItsWeight(String score, String codes) {
        assertThat(codes(2, "indicators[2].score = " + score)).isEqualTo(expected(codes));
    }

    @Test
    void withoutAWeightOnlyANegativeScoreIsWrong() {
        assertThat(codes(2, "indicators[2].weight = xx", "indicators[2].score = -1")).containsExactly("I03");
        assertThat(codes(2, "indicators[2].weight =", "indicators[2].score = 50")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "有效 | 达成指标 | 20 |", "有效 | 达成指标 | 16 |", "有效 | 达成指标 | 15.99 | I08", "有效 | 达成年度指标 | 15 | I08",
        "有效 | 达成预期指标 | 16 |", "有效 | 部分达成指标并具有一定效果 | 16 |", "有效 | 部分达成年度指标 | 12 |",
        "有效 | 部分达成指标 | 16.01 | I08", "有效 | 部分达成指标 | 11.99 | I08", "有效 | 部分 达成指标 | 20 | I08",
        "有效 | 未达成指标且效果较差 | 12 |", "有效 | 未达成年度指标 | 0 |", "有效 | 未达成指标 | 12.01 | I08", "有效 | 未达成指标 | 20 | I08",
        "2024年12月底前 | 达成指标 | 15 | I08", "2024年12月底前 | 达成指标 | 20 |", "3–5份 | 部分达成指标 | 20 | I08",
        "GB/T 19001 | 未达成指标 | 20 | I08", "2024年12月底前 | 11月完成 | 5 |", "有效 | 已完成 | 5 | I17", "≥90 | 达成指标 | 5 | I04",
        "有效 | 达成指标 | 20.5 | I03", "有效 | 未达成指标 | -1 | I03",
    })
    void qualitativeScoreWithinItsGrade(String target, String actual, String score, String codes) {
        assertThat(codes(2, "indicators[2].target = " + target, "indicators[2].actual = " + actual,
                "indicators[2].score = " + score,
                "indicators[2].reason = 进度有偏差，已整改")).isEqualTo(expected(codes));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "无, true", "无。, true", "' 无 ', true", "0, true", "０, true", "-, true", "－, true",
        "—, true", "/, true", "。, true",
        "无偏差, false", "0.00, false", "天气原因, false", "无。。, false", "n/a, false"})
    void reasonsThatSayNothing(String reason, boolean speaks) {
        assertThat(codes(2, "indicators[2].score = 18", "indicators[2].reason = " + reason).contains("I09"))
                .isEqualTo(speaks);
        assertThat(codes(4, "indicators[4].target = ≥70(%)", "indicators[4].reason = " + reason).contains("I14"))
                .isEqualTo(speaks);
    }

    @Test
    void aReasonThatWasNotReadIsNotBlank() {
        FormTexts form = IndicatorForm.with("indicators[2].score = 18", "indicators[4].target = ≥70(%)");
        assertThat(said(form.absent("indicators[2].reason").absent("indicators[4].reason"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "≥10(次) | 13(次) |", "≥10(次) | 13.01(次) | I14", "=10(次) | 14(次) | I14", ">10(次) | 14(次) | I14",
        "10(次) | 14(次) |",
        "≤20(次) | 0(次) |", "<20(次) | 5(次) |", "=0(次) | 0(次) |", "≥-5(次) | 5(次) |", "≥10(次) | 14(个) | I15",
        "≥10 | 14(个) | I14",
        "≥50(%) | 101(%) | I25", "≥50(%) | 100(%) | I14", "约10 | 14 | I04",
    })
    void excess(String target, String actual, String codes) {
        assertThat(codes(4, "indicators[4].target = " + target, "indicators[4].actual = " + actual))
                .isEqualTo(expected(codes));
    }

    private static List<String> expected(String codes) {
        return codes == null ? List.of() : List.of(codes.split(" "));
    }
}
