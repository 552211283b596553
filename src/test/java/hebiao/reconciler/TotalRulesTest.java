package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Policy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T01 to T05. Form 5: 90.00 for the indicators, 9.94 for execution (513.87 ÷ 517.00), 99.94 in total, 优. */
class TotalRulesTest {

    @ParameterizedTest
    @CsvSource({
        "99.94, false", "99.9, true", "99.93, true", "99.95, true", "99.939458, false", "99.9449, false",
        "99.945, true", "100, true",
        "'', false", "xx, false", "90.00, true",
    })
    void totalScore(String total, boolean speaks) {
        assertThat(check("totalScore = " + total).contains("T01 totalScore ERROR")).isEqualTo(speaks);
    }

    @Test
    void theUnroundedExecutionScoreMayBeAdded() {
        assertThat(check("funds.total.score = 9.00", "totalScore = 99.94")).noneMatch(line -> line.startsWith("T01"));
        assertThat(check("funds.total.score = 9.00", "totalScore = 99.00")).noneMatch(line -> line.startsWith("T01"));
        assertThat(check("funds.total.score = 9.00", "totalScore = 99.95")).contains("T01 totalScore ERROR");
    }

    @Test
    void theUnroundedExecutionScoreIsAtMostItsWeight() {
        String[] overspent =
                {"funds.total.executed = 620.40", "funds.fiscal.executed = 620.40", "funds.total.score = 10.00"};
        assertThat(check(with(overspent, "totalScore = 100.00"))).noneMatch(line -> line.startsWith("T01"));
        assertThat(check(with(overspent, "totalScore = 102.00"))).contains("T01 totalScore ERROR");
    }

    @Test
    void aMissingScoreLeavesTheTotalOpen() {
        assertThat(check("indicators[0].score =", "totalScore = 79.94")).noneMatch(line -> line.startsWith("T01"));
        assertThat(check("funds.total.score = 约9", "totalScore = 79.94")).noneMatch(line -> line.startsWith("T01"));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 10.00, 20.00, false", "90.00, 10.00, 20.00, true", "110.00, 20.00, 20.00, false",
        "95.00, 10.00, 15.00, false",
        "100.00, 10.00, 15.00, false", "99.999, 10.00, 20.00, false", "'', 10.00, 20.00, false",
        "80.00, 10.00, xx, false",
        "85.00, 10.00, xx, true"})
    void totalWeight(String total, String execution, String firstIndicator, boolean speaks) {
        assertThat(check("totalWeight = " + total, "funds.total.weight = " + execution,
                "indicators[0].weight = " + firstIndicator)
                .contains("T02 totalWeight ERROR")).isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"90.00, 优, false", "89.99, 优, false", "89.99, 良, false", "80.00, 良, false", "79.99, 良, true",
        "79.99, 中, false",
        "60.00, 中, false", "59.99, 差, false", "59.99, 优秀, true", "99.94, ' 优', false", "99.94, 良, true",
        "99.94, 差, true",
        "'', 差, false", "89.996, 优, false"})
    void grade(String total, String grade, boolean speaks) {
        assertThat(check("totalScore = " + total, "grade = " + grade).contains("T03 grade ERROR")).isEqualTo(speaks);
    }

    @Test
    void gradesOfAnotherPolicy() {
        Policy older = SelfEvaluation.policyWith("grades: {优: 80, 良: 70, 中: 60, 差: 0}");
        assertThat(SelfEvaluation.check(FormTexts.form(5, "totalScore = 79.94", "indicators[0].score = 0",
                "grade = 良"), older))
                .noneMatch(line -> line.startsWith("T03"));
    }

    @Test
    void noGrade() {
        assertThat(check("grade =")).contains("T04 grade ERROR");
        assertThat(check("grade = -")).contains("T04 grade ERROR").noneMatch(line -> line.startsWith("T03"));
        assertThat(SelfEvaluation.check(FormTexts.form(5).absent("grade"), "T")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"95.00, 9.50, false", "94.90, 9.49, true", "0.00, 0, true", "99.39, '', false", "99.39, 9.94, false"})
    void mismatch(String rate, String score, boolean speaks) {
        assertThat(check("funds.total.rate = " + rate, "funds.total.score = " + score)
                .contains("T05 totalScore WARNING"))
                .isEqualTo(speaks);
    }

    @Test
    void mismatchKeepsSilentWhereItsFiguresAreWrong() {
        assertThat(check("funds.total.score = 5.00")).contains("F04 funds.total.score ERROR")
                .noneMatch(line -> line.startsWith("T05"));
        assertThat(check("funds.total.rate = 90.00", "funds.total.score = 9.00", "funds.total.weight = 20.00"))
                .contains("F10 funds.total.weight ERROR").noneMatch(line -> line.startsWith("T05"));
    }

    private static List<String> check(String... changes) {
        return SelfEvaluation.check(FormTexts.form(5, changes), SelfEvaluation.policy());
    }

    private static String[] with(String[] changes, String more) {
        String[] all = Arrays.copyOf(changes, changes.length + 1);
        all[changes.length] = more;
        return all;
    }
}
