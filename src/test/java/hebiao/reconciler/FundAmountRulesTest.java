package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.form.MoneyUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** F01, F02, F05, F06, F08, F09, F12, at the edges of what they say. Form 5 has 517.00, 517.00 and 513.87, all 财政拨款. */
class FundAmountRulesTest {

    private static final String RULES = "F01 F02 F05 F06 F08 F09 F12";

    static Stream<Arguments> cases() {
        return Stream.of(
                speaks("one finding a column", "F01 funds.total.initialBudget ERROR",
                        "funds.other.initialBudget = 0.01"),
                speaks("blank and marked sources are 0", "F01 funds.total.initialBudget ERROR",
                        "funds.fiscal.initialBudget =", "funds.other.initialBudget = -"),
                silent("a source that cannot be read", "funds.fiscal.initialBudget = 517万元"),
                silent("a blank total is S06", "funds.total.initialBudget ="),
                silent("a total that cannot be read", "funds.total.initialBudget = 约517"),
                silent("the same number with other zeros", "funds.total.initialBudget = 517",
                        "funds.fiscal.initialBudget = 517.0"),

                silent("no budget to compare with", "funds.other.fullYearBudget = -", "funds.other.executed = 0.00"),
                speaks("a blank initial budget does not hide it", "F02 funds.fiscal.executed ERROR",
                        "funds.fiscal.initialBudget =", "funds.total.initialBudget =",
                        "funds.total.fullYearBudget = 513.87",
                        "funds.fiscal.fullYearBudget = 510.00", "funds.other.fullYearBudget = 3.87"),
                silent("a blank budget is not 0", "funds.other.fullYearBudget =", "funds.other.executed = 1.00",
                        "funds.fiscal.executed = 512.87"),
                speaks("spent without budget, not F02", "F08 funds.other.executed ERROR", "funds.other.executed = 1.00",
                        "funds.fiscal.executed = 512.87"),

                speaks("negative budget: one finding on its line and column", "F05 funds.other.fullYearBudget ERROR",
                        "funds.other.fullYearBudget = -1.00", "funds.other.executed = 1.00",
                        "funds.fiscal.executed = 512.87"),
                speaks("F01 of another column is still said",
                        List.of("F01 funds.total.initialBudget ERROR", "F05 funds.other.executed ERROR"),
                        "funds.other.executed = -1.00", "funds.other.initialBudget = 1.00"),

                silent("20% exactly", "funds.total.initialBudget = 430.83", "funds.fiscal.initialBudget = 430.83",
                        "funds.total.fullYearBudget = 516.99", "funds.fiscal.fullYearBudget = 516.99"),
                speaks("more than 20%", "F06 funds.total.fullYearBudget WARNING", "funds.total.initialBudget = 430.82",
                        "funds.fiscal.initialBudget = 430.82"),
                speaks("a cut", "F06 funds.total.fullYearBudget WARNING", "funds.total.initialBudget = 700.00",
                        "funds.fiscal.initialBudget = 700.00"),
                silent("no initial budget given", "funds.total.initialBudget =", "funds.fiscal.initialBudget ="),
                silent("a mark for no initial budget", "funds.total.initialBudget = -",
                        "funds.fiscal.initialBudget = -"),
                speaks("0 and a budget later", "F06 funds.total.fullYearBudget WARNING",
                        "funds.total.initialBudget = 0",
                        "funds.fiscal.initialBudget = 0"),
                silent("nothing at all", "funds.total.initialBudget = 0", "funds.fiscal.initialBudget = 0",
                        "funds.total.fullYearBudget = 0", "funds.fiscal.fullYearBudget = 0", "funds.total.executed = 0",
                        "funds.fiscal.executed = 0"),

                speaks("three decimals", "F12 funds.carryOver.executed NOTICE", "funds.carryOver.executed = 0.001",
                        "funds.carryOver.fullYearBudget =", "funds.total.executed ="),
                silent("zeros behind are no decimals", "funds.total.executed = 513.8700"),

                speaks("a source in 元", "F09 funds.fiscal.fullYearBudget WARNING",
                        "funds.fiscal.fullYearBudget = 5170000"),
                speaks("within 1%", "F09 funds.fiscal.initialBudget WARNING", "funds.fiscal.initialBudget = 5221700"),
                speaks("beyond 1%", "F01 funds.total.initialBudget ERROR", "funds.fiscal.initialBudget = 5221701"),
                speaks("the total in 元, at its first amount", "F09 funds.total.initialBudget WARNING",
                        "funds.total.initialBudget = 5170000.00", "funds.total.fullYearBudget = 5170000.00",
                        "funds.total.executed = 5138700.00"),
                speaks("all in 元, seen by the narrative", "F09 funds.total.executed WARNING",
                        "funds.total.initialBudget = 5170000", "funds.fiscal.initialBudget = 5170000",
                        "funds.total.fullYearBudget = 5170000", "funds.fiscal.fullYearBudget = 5170000",
                        "funds.total.executed = 5138700", "funds.fiscal.executed = 5138700",
                        "actualGoal = 全年支付513.87万元"),
                speaks("other columns keep their F01",
                        List.of("F01 funds.total.initialBudget ERROR", "F09 funds.fiscal.executed WARNING"),
                        "funds.fiscal.executed = 5138700", "funds.other.initialBudget = 1.00"),
                silent("a narrative that agrees with a small source", "funds.total.executed = 500.00",
                        "funds.fiscal.executed = 499.95", "funds.other.executed = 0.05",
                        "funds.other.fullYearBudget = 0.05",
                        "funds.fiscal.fullYearBudget = 516.95", "actualGoal = 其他资金支出0.05万元"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysExactly(String name, List<String> expected, String[] changes) {
        assertThat(SelfEvaluation.check(FormTexts.form(5, changes), SelfEvaluation.policy()))
                .filteredOn(line -> RULES.contains(line.substring(0, 3))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aFormInYuanIsNotTakenForOneInWan() {
        FormTexts form = FormTexts.form(5, "funds.fiscal.initialBudget = 5170000").in(MoneyUnit.YUAN);
        assertThat(SelfEvaluation.check(form, "F")).containsExactly("F01 funds.total.initialBudget ERROR");
    }

    @Test
    void aRuleThatIsOffSilencesNothing() {
        Policy policy = SelfEvaluation.policyWith("severities: {F09: OFF}");
        assertThat(SelfEvaluation.check(FormTexts.form(5, "funds.fiscal.initialBudget = 5170000"), policy))
                .contains("F01 funds.total.initialBudget ERROR").noneMatch(line -> line.startsWith("F09"));
    }

    @Test
    void aSourceWhosePlaceIsNotCertainLeavesTheSumOpen() {
        FormTexts form = FormTexts.form(5, "funds.total.executed = 514.87").absent("funds.other.executed");
        assertThat(SelfEvaluation.check(form, "F")).doesNotContain("F01 funds.total.executed ERROR");
    }

    @Test
    void theArithmeticIsShown() {
        Finding finding = SelfEvaluation.findings(FormTexts.form(5, "funds.carryOver.executed = 1.00"),
                SelfEvaluation.policy())
                .stream().filter(f -> f.rule().equals("F01")).findFirst().orElseThrow();
        assertThat(finding.reported()).isEqualTo("513.87");
        assertThat(finding.expected()).isEqualTo("514.87");
        assertThat(finding.arithmetic()).isEqualTo("513.87 + 1.00 + 0.00 = 514.87");
    }

    private static Arguments speaks(String name, String expected, String... changes) {
        return speaks(name, List.of(expected), changes);
    }

    private static Arguments speaks(String name, List<String> expected, String... changes) {
        return Arguments.of(name, expected, changes);
    }

    private static Arguments silent(String name, String... changes) {
        return Arguments.of(name, List.of(), changes);
    }
}
