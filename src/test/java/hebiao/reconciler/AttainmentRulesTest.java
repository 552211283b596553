package hebiao.reconciler;

import static hebiao.reconciler.IndicatorForm.codes;
import static hebiao.reconciler.IndicatorForm.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I05, I06, I07 on indicator 4, which is worth 10 points. */
class AttainmentRulesTest {

    private static final String REASON = "indicators[4].reason = 进度有偏差，已整改";

    private static List<String> ofResult(String target, String actual, String score, String... more) {
        String[] changes = new String[more.length + 4];
        changes[0] = "indicators[4].target = " + target;
        changes[1] = "indicators[4].actual = " + actual;
        changes[2] = "indicators[4].score = " + score;
        changes[3] = REASON;
        System.arraycopy(more, 0, changes, 4, more.length);
        return codes(4, changes);
    }

    private static List<String> expected(String codes) {
        return codes == null ? List.of() : List.of(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "≥90 | 95 | 10 |", "≥90 | 90 | 10 |", "≥90 | 90 | 9.99 | I05", "≥90 | 95 | 0 | I05", "≥90 | 95 | 10.00 |",
        ">=90 | 90 | 9 | I05", "=3(份) | 3(份) | 9 | I05", "=3(份) | 4(份) | 9 | I05", "=3(份) | 4(份) | 10 |",
        "≤20 | 20 | 9 | I05", "≤20 | 10 | 9 | I05", "≤20 | 0 | 10 |", "<1 | 0 | 9 | I05", ">85 | 86 | 9 | I05",
        "90 | 90 | 9 | I05", "90 | 95 | 9 | I05", "90 | 95 | 10 |",
    })
    void attained(String target, String actual, String score, String codes) {
        assertThat(ofResult(target, actual, score)).isEqualTo(expected(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "≥90 | 85 | 10 | I06", "=3(份) | 2(份) | 10 | I06", "≤20 | 25 | 10 | I06", "90 | 85 | 10 | I06",
        "≥90 | -5 | 10 | I06",
        // the result rounds to the full score
        "≥90 | 89.96 | 10 |", "≥90 | 89.95 | 10 | I06", "≤20 | 20.01 | 10 |", "≤20 | 20.02 | 10 | I06",
        // equal to the number of > or <: not attained, but in proportion it is the whole weight
        ">85 | 85 | 10 |", "<1 | 1 | 10 |", ">85 | 84 | 10 | I06", "<1 | 1.5 | 10 | I06",
        // no proportion to a target of 0 or less
        "=0(件) | 1(件) | 10 | I06", "0(件) | 1(件) | 10 | I06", "≤0 | 1 | 10 | I06", ">0 | 0 | 10 | I06",
        "≥-5 | -6 | 10 | I06",
        "=0(件) | 0(件) | 10 |", "=0(件) | -1(件) | 10 |", "0(件) | 0(件) | 10 |", "≥0 | 1 | 10 |", "≥-5 | -4 | 10 |",
    })
    void notAttainedWithFullScore(String target, String actual, String score, String codes) {
        assertThat(ofResult(target, actual, score)).isEqualTo(expected(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // 10 × 85 ÷ 90 = 9.4444…, within 0.05 of 9.44
        "≥90 | 85 | 9.44 |", "≥90 | 85 | 9.49 |", "≥90 | 85 | 9.39 |", "≥90 | 85 | 9.50 | I07",
        "≥90 | 85 | 9.38 | I07", "=90 | 85 | 9 | I07",
        "90 | 85 | 9.44 |", ">90 | 85 | 9.44 |", "≥90 | -5 | 0 |", "≥90 | -5 | 1 | I07", "≥90 | 0 | 0 |",
        // 10 × 20 ÷ 25 = 8 and 10 × (2 − 25 ÷ 20) = 7.5
        "≤20 | 25 | 8 |", "≤20 | 25 | 7.5 |", "≤20 | 25 | 7.45 |", "≤20 | 25 | 7.44 | I07", "≤20 | 25 | 7.75 | I07",
        "≤20 | 25 | 8.06 | I07",
        "<20 | 25 | 8.05 |",
        // from twice the number on the second is 0, the first is not
        "≤20 | 45 | 0 |", "≤20 | 45 | 4.44 |", "≤20 | 45 | 1 | I07",
        // equal to the number of >: in proportion the whole weight
        ">85 | 85 | 9 | I07", ">85 | 85 | 9.95 |",
        // a target of 0 or less has no proportion
        "=0(件) | 1(件) | 5 |", "≤0 | 1 | 0 |", "≥-5 | -6 | 3 |",
    })
    void notAttainedWithLessThanFullScore(String target, String actual, String score, String codes) {
        assertThat(ofResult(target, actual, score)).isEqualTo(expected(codes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "成本指标 | 经济成本指标 | 80 | 10 |", "成本指标 | 经济成本指标 | 95 | 10 | I06", "成本指标 | 经济成本指标 | 80 | 9 | I05",
        "产出指标 | 成本指标 | 80 | 10 |", "产出指标 | 成本指标 | 95 | 10 | I06", "成本指标（10分） | 经济成本指标 | 80 | 10 |",
        "产出指标 | 数量指标 | 80 | 10 | I06", "产出指标 | 数量指标 | 95 | 10 |",
    })
    void withoutOperatorTheLevelDecides(String level1, String level2, String actual, String score, String codes) {
        assertThat(ofResult("90", actual, score, "indicators[4].level1 = " + level1,
                "indicators[4].level2 = " + level2))
                .isEqualTo(expected(codes));
    }

    @Test
    void withoutOperatorAnUnreadLevelThatCouldBeCostLeavesItOpen() {
        String[] changes = {"indicators[2].target = 90", "indicators[2].actual = 80"};
        assertThat(said(IndicatorForm.with(changes).absent("indicators[2].level2"))).isEmpty();
        assertThat(said(IndicatorForm.with(changes).absent("indicators[2].level1"))).isEmpty();
        String[] satisfaction = {"indicators[4].target = 90", "indicators[4].actual = 80"};
        assertThat(said(IndicatorForm.with(satisfaction).absent("indicators[4].level2")))
                .containsExactly("I06 indicators[4].score");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "≥90 | 85 | 10.5 | I03", "≥90 | 95 | -1 | I03", "≥90(%) | 85(个) | 10 | I15", "≥90(%) | ≥90(%) | 9 | I20",
        "约90 | 85 | 10 | I04", "≥90 | 达成指标 | 5 | I04", "有效 | 85 | 10 | I16 I17", "2024年12月底前 | 85 | 10 |",
        "≥90 | 85 | 约9 |",
    })
    void aMoreSpecificRuleSpeaksAlone(String target, String actual, String score, String codes) {
        assertThat(ofResult(target, actual, score)).isEqualTo(expected(codes));
    }

    @Test
    void nothingIsJudgedWithoutPointsToLose() {
        assertThat(codes(4, "indicators[4].weight = 0", "indicators[4].score = 0", "indicators[4].target = =0",
                "indicators[4].actual = 5")).containsExactly("I18");
        assertThat(codes(4, "indicators[4].weight =", "indicators[4].score = 1")).isEmpty();
    }
}
