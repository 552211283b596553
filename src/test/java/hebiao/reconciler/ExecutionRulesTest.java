package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F03, F04, F07, F10. Form 3 has 107.39 ÷ 113.50 = 94.6167…%, which its policy cuts off to 94.61. */
class ExecutionRulesTest {

    private static final Policy HALF_UP = SelfEvaluation.policyWith("rateRounding: HALF_UP");
    private static final Policy EITHER = SelfEvaluation.policyWith("rateRounding: EITHER");

    @ParameterizedTest
    @CsvSource({
        "DOWN,    94.61,     ''", "DOWN,    94.62,   ERROR", "DOWN,    94.60, ERROR", "DOWN, 0.95, ERROR",
        "HALF_UP, 94.62,     ''", "HALF_UP, 94.61,   ERROR",
        "EITHER,  94.61,     ''", "EITHER,  94.62,   ''", "EITHER,  94.63, ERROR",
        "DOWN,    94.6,  NOTICE", "DOWN,    94,  NOTICE", "DOWN,    95,  NOTICE", "DOWN,    96,   ERROR",
        "DOWN,    94.7,   ERROR",
        "DOWN,    94.61674,  ''", "DOWN,    94.616,  ''", "DOWN,    94.6199, ''", "DOWN,   94.62001, ERROR",
        "HALF_UP, 94.61674,  ''", "HALF_UP, 94.6149, ERROR", "EITHER, 94.616740088, ''",
    })
    void rateByPolicyAndDecimals(String rounding, String rate, String severity) {
        List<String> said = check(FormTexts.form(3, "funds.fiscal.rate = " + rate), policy(rounding));
        assertThat(said.stream().filter(line -> line.startsWith("F03 funds.fiscal.rate")))
                .containsExactlyElementsOf(severity.isEmpty() ? List.of()
                        : List.of("F03 funds.fiscal.rate " + severity));
    }

    @ParameterizedTest
    @CsvSource({
        "113.50, 113.50, 100,  ''", "113.50, 113.50, 100.0, ''", "102.15, 113.50, 90, ''", "0, 113.50, 0, ''",
        "0, 0, 0.00, ''", "0, 0, 0, ''", "0, 0, 100.00, ERROR", "0, 0, -, ''", "0, -, 100.00, ''", "-, 5, 3, ''",
        "abc, 5, 3, ''", "5, 5, '', ''", "5, 5, 1, ERROR", "5, 5, 1.00, ERROR",
    })
    void rateOfASource(String executed, String budget, String rate, String severity) {
        FormTexts form = FormTexts.form(3, "funds.other.executed = " + executed,
                "funds.other.fullYearBudget = " + budget,
                "funds.other.rate = " + rate);
        assertThat(check(form, SelfEvaluation.policy()).stream().filter(line -> line.startsWith("F03 funds.other")))
                .containsExactlyElementsOf(severity.isEmpty() ? List.of()
                        : List.of("F03 funds.other.rate " + severity));
    }

    @Test
    void aRightRateTypedWithFewerDecimalsIsToldTheTwo() {
        Finding finding = SelfEvaluation.findings(FormTexts.form(3, "funds.total.rate = 94.6"), SelfEvaluation.policy())
                .stream()
                .filter(f -> f.rule().equals("F03")).findFirst().orElseThrow();
        assertThat(finding.variant()).isEqualTo("fewDecimals");
        assertThat(finding.expected()).isEqualTo("94.61");
        assertThat(finding.arithmetic()).isEqualTo("107.39 ÷ 113.50 × 100 = 94.6167…% → 94.61%");
    }

    @ParameterizedTest
    @CsvSource({
        "94.61, 9.46, ''", "94.61, 9.45, F04", "94.61, 9.5, F04", "94.61, 9, F04", "94.61, 9.461, ''",
        "94.61, 9.4649, ''", "94.61, 9.465, F04", "90.00, 9.00, ''", "90.00, 9.46, ''", "90.00, 9.10, F04",
        "9461, 10.00, ''", "9461, 946.10, F04",
        "9461, 9.46, ''", "'', 3.00, ''", "94.61, '', ''", "xx, 3.00, ''", "94.61, xx, ''",
    })
    void scoreForTheRateAsPrintedAndForTheRightOne(String rate, String score, String rule) {
        FormTexts form = FormTexts.form(3, "funds.total.rate = " + rate, "funds.total.score = " + score);
        assertThat(check(form, SelfEvaluation.policy()).stream().filter(line -> line.startsWith("F04")))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of("F04 funds.total.score ERROR"));
    }

    @Test
    void scoreIsHalfUp() {
        assertThat(check(FormTexts.form(6, "funds.total.score = 9.44"), SelfEvaluation.policy()))
                .contains("F04 funds.total.score ERROR");
    }

    @Test
    void scoreWithoutAmountsIsNotJudged() {
        FormTexts form = FormTexts.form(3, "funds.total.executed =", "funds.total.score = 3.00");
        assertThat(check(form, SelfEvaluation.policy())).noneMatch(line -> line.startsWith("F04"));
    }

    @Test
    void anotherExecutionWeight() {
        Policy hubei = SelfEvaluation.policyWith("executionWeight: 20");
        FormTexts form = FormTexts.form(3, "funds.total.weight = 20.00", "funds.total.score = 18.92");
        assertThat(check(form, hubei)).noneMatch(line -> line.startsWith("F"));
        assertThat(check(FormTexts.form(3), hubei))
                .contains("F04 funds.total.score ERROR", "F10 funds.total.weight ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "80.00, 100.00, false", "79.99, 100.00, true", "0, 0, false", "0, 100, true", "'', 100, false", "79, xx, false",
        "5, 0, false",
    })
    void lowExecution(String executed, String budget, boolean speaks) {
        FormTexts form = FormTexts.form(3, "funds.total.executed = " + executed,
                "funds.total.fullYearBudget = " + budget);
        assertThat(check(form, SelfEvaluation.policy()).contains("F07 funds.total.rate WARNING")).isEqualTo(speaks);
    }

    @Test
    void noBudgetOnTheTotalLine() {
        FormTexts form = FormTexts.form(3).putInEveryLine("initialBudget", "0").putInEveryLine("fullYearBudget", "0");
        assertThat(check(form, SelfEvaluation.policy()))
                .contains("F08 funds.total.executed ERROR", "F08 funds.fiscal.executed ERROR")
                .noneMatch(line -> line.startsWith("F02") || line.startsWith("F03"));
    }

    private static List<String> check(FormTexts form, Policy policy) {
        return SelfEvaluation.check(form, policy);
    }

    private static Policy policy(String rounding) {
        return switch (rounding) {
            case "HALF_UP" -> HALF_UP;
            case "EITHER" -> EITHER;
            default -> SelfEvaluation.policy();
        };
    }
}
