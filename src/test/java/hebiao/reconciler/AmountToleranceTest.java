package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.form.FundLine;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near a figure told elsewhere must come; form 3 has 107.39 万元 executed, all of it 财政拨款. */
class AmountToleranceTest {

    @ParameterizedTest
    @CsvSource({"1073980, true", "1073999.99, true", "1074000, false", "1073900, true", "1073800.01, true",
            "1073800, false"})
    void oneUnitOfTheLastDecimalIsTooMuch(String yuan, boolean agrees) {
        Submission form = FormTexts.form(3).submission();
        assertThat(of(form).agrees(new Yuan(new BigDecimal(yuan)).toWan(), total(form), "executed"))
                .isEqualTo(agrees);
    }

    @Test
    void aTotalMayLoseAsMuchAsItsSourcesTogether() {
        Submission form = FormTexts.form(3, "funds.carryOver.executed = 1.00", "funds.total.executed = 108.39")
                .submission();
        AmountTolerance tolerance = of(form);
        assertThat(tolerance.limit(total(form), "executed")).isEqualTo(wan("0.02"));
        assertThat(tolerance.limit(total(form), "initialBudget")).isEqualTo(wan("0.01"));
        assertThat(tolerance.limit(form.funds().line("fiscal").orElseThrow(), "executed")).isEqualTo(wan("0.01"));
    }

    @Test
    void oneLongAmountDoesNotMakeAFinerForm() {
        assertThat(of(FormTexts.form(3, "funds.total.executed = 107.398").submission()).decimals())
                .isEqualTo(2);
    }

    @Test
    void aFormWithThreeDecimalsIsFiner() {
        FormTexts form = FormTexts.form(3);
        FundLine.AMOUNTS.forEach(amount -> form.putInEveryLine(amount, "1.000"));
        assertThat(of(form.submission()).decimals()).isEqualTo(3);
    }

    @Test
    void wholeNumbersTypedWithoutDecimalsDoNotMakeACoarserForm() {
        FormTexts form = FormTexts.form(3).in(MoneyUnit.YUAN);
        FundLine.AMOUNTS.forEach(amount -> form.putInEveryLine(amount, "5"));
        Submission submission = form.submission();
        assertThat(of(submission).limit(submission.funds().sources().get(0), "executed"))
                .isEqualTo(wan("0.000001"));
    }

    @Test
    void nothingAgreesWithAnAmountThatWasNotRead() {
        Submission form = FormTexts.form(3, "funds.total.executed = 约107").submission();
        assertThat(of(form).agrees(wan("107"), total(form), "executed")).isFalse();
    }

    private static FundLine total(Submission form) {
        return form.funds().total().orElseThrow();
    }

    private static Wan wan(String amount) {
        return new Wan(new BigDecimal(amount));
    }

    private static AmountTolerance of(Submission form) {
        return AmountTolerance.of(form, SelfEvaluation.policy());
    }
}
