package hebiao.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Policy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the money block over random amounts in 分 of 万元, with rates worked out in whole numbers. */
class MoneyBlockLawTest {

    private static final Policy CUT_OFF = SelfEvaluation.policy();
    private static final Policy ROUNDED = SelfEvaluation.policyWith("rateRounding: HALF_UP");
    /** These look, or ask for a look, without anything being wrong. */
    private static final Set<String> ADVICE = Set.of("F07 funds.total.rate WARNING", "T05 totalScore WARNING");

    /** Amounts of two sources in hundredths of 万元; what was executed is a share of the budget in thousandths. */
    record Money(int fiscal, int other, int fiscalShare, int otherShare) {
        int budget() {
            return fiscal + other;
        }

        int fiscalExecuted() {
            return share(fiscal, fiscalShare);
        }

        int otherExecuted() {
            return share(other, otherShare);
        }

        int executed() {
            return fiscalExecuted() + otherExecuted();
        }

        private static int share(int amount, int thousandths) {
            return (int) ((long) amount * thousandths / 1000);
        }
    }

    @Property
    void anHonestMoneyBlockIsAccusedOfNothing(@ForAll @IntRange(min = 1, max = 99_999_999) int fiscal,
            @ForAll @IntRange(max = 9_999_999) int other, @ForAll @IntRange(max = 1000) int fiscalShare,
            @ForAll @IntRange(max = 1000) int otherShare, @ForAll boolean rounded) {
        FormTexts form = honest(new Money(fiscal, other, fiscalShare, otherShare), rounded);
        assertThat(check(form, rounded)).allMatch(ADVICE::contains);
    }

    @Property
    void oneHundredthOffIsSaid(@ForAll @IntRange(min = 100, max = 99_999_999) int fiscal,
            @ForAll @IntRange(min = 1, max = 999) int share, @ForAll boolean rounded, @ForAll boolean up) {
        Money money = new Money(fiscal, 0, share, 0);
        BigDecimal step = new BigDecimal(up ? "0.01" : "-0.01");
        BigDecimal rate = rate(money.executed(), money.budget(), rounded).add(step);
        assertThat(check(honest(money, rounded).put("funds.total.rate", rate.toPlainString()), rounded))
                .contains("F03 funds.total.rate ERROR").doesNotContain("F04 funds.total.score ERROR");
        BigDecimal executed = hundredths(money.executed()).add(step);
        assertThat(check(honest(money, rounded).put("funds.total.executed", executed.toPlainString()), rounded))
                .contains(executed.signum() < 0 ? "F05 funds.total.executed ERROR" : "F01 funds.total.executed ERROR");
    }

    @Property
    void aLongRateIsRightAndAShortOneAtMostANotice(@ForAll @IntRange(min = 100, max = 99_999_999) int fiscal,
            @ForAll @IntRange(min = 1, max = 999) int share, @ForAll @IntRange(min = 3, max = 12) int decimals) {
        Money money = new Money(fiscal, 0, share, 0);
        String longRate = new BigDecimal(floor(money.executed(), money.budget(), decimals), decimals).toPlainString();
        String shortRate = new BigDecimal(floor(money.executed(), money.budget(), 1), 1).toPlainString();
        assertThat(check(honest(money, false).put("funds.total.rate", longRate), false)).allMatch(ADVICE::contains);
        assertThat(check(honest(money, false).put("funds.total.rate", shortRate), false))
                .allMatch(line -> ADVICE.contains(line) || line.equals("F03 funds.total.rate NOTICE"));
    }

    private static List<String> check(FormTexts form, boolean rounded) {
        return SelfEvaluation.check(form, rounded ? ROUNDED : CUT_OFF).stream()
                .filter(line -> "FTN".indexOf(line.charAt(0)) >= 0).toList();
    }

    /** Form 5, whose indicators have all their 90 points, with other money. */
    private static FormTexts honest(Money money, boolean rounded) {
        FormTexts form = FormTexts.form(5);
        line(form, "fiscal", money.fiscal(), money.fiscalExecuted(), rounded);
        line(form, "other", money.other(), money.otherExecuted(), rounded);
        line(form, "total", money.budget(), money.executed(), rounded);
        BigDecimal score = score(rate(money.executed(), money.budget(), rounded));
        BigDecimal total = score.add(new BigDecimal("90"));
        return form.put("funds.total.score", score.toPlainString()).put("totalScore", total.toPlainString());
    }

    private static void line(FormTexts form, String name, int budget, int executed, boolean rounded) {
        form.put("funds." + name + ".initialBudget", hundredths(budget).toPlainString())
                .put("funds." + name + ".fullYearBudget", hundredths(budget).toPlainString())
                .put("funds." + name + ".executed", hundredths(executed).toPlainString())
                .put("funds." + name + ".rate", rate(executed, budget, rounded).toPlainString());
    }

    private static BigDecimal hundredths(int number) {
        return BigDecimal.valueOf(number, 2);
    }

    private static BigDecimal rate(int executed, int budget, boolean rounded) {
        if (budget == 0) {
            return BigDecimal.valueOf(0, 2);
        }
        BigInteger tenfold = floor(executed, budget, 3);
        BigInteger half = BigInteger.valueOf(rounded ? 5 : 0);
        return new BigDecimal(tenfold.add(half).divide(BigInteger.TEN), 2);
    }

    /** 100 × executed ÷ budget in units of 10^-decimals, cut off. */
    private static BigInteger floor(int executed, int budget, int decimals) {
        return BigInteger.valueOf(executed).multiply(BigInteger.TEN.pow(decimals + 2))
                .divide(BigInteger.valueOf(budget));
    }

    /** A tenth of the rate, rounded half up: (hundredths + 5) ÷ 10. */
    private static BigDecimal score(BigDecimal rate) {
        return new BigDecimal(rate.unscaledValue().add(BigInteger.valueOf(5)).divide(BigInteger.TEN), 2);
    }
}
