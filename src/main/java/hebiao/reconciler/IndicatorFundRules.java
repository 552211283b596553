package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import hebiao.form.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** I13, I24: indicators that repeat a figure of the total line. */
final class IndicatorFundRules implements RuleFamily {

    /** A cost as written. */
    private record Cost(BigDecimal figure, MoneyUnit unit) {
    }

    @Override
    public List<String> codes() {
        return List.of("I13", "I24");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        FundLine total = form.funds().total().orElse(null);
        if (total == null) {
            return;
        }
        AmountTolerance tolerance = AmountTolerance.of(form, policy);
        for (Indicator indicator : form.indicators()) {
            TargetValue.of(indicator.actual()).filter(TargetValue::isQuantified).ifPresent(actual -> {
                if (isNamed(policy.executionNames(), indicator)) {
                    rateIsTheTotals(indicator, actual, total, policy, report);
                }
                if (isNamed(policy.totalCostNames(), indicator)) {
                    unit(indicator, actual).ifPresent(unit ->
                            costIsTheExecution(indicator, new Cost(actual.number(), unit), total, tolerance, report));
                }
            });
        }
    }

    private static boolean isNamed(List<String> names, Indicator indicator) {
        return indicator.level3().isFilled() && Words.isOneOf(names, indicator.level3().value());
    }

    /** The printed rate and the right one are both accepted; where one of them is not known, nothing is said. */
    private static void rateIsTheTotals(Indicator indicator, TargetValue actual, FundLine total, Policy policy,
            Report report) {
        List<BigDecimal> right = Rates.right(total, policy);
        Optional<BigDecimal> printed = Rates.printed(total, policy);
        if (printed.isEmpty() || right.isEmpty()) {
            return;
        }
        List<BigDecimal> rates = Stream.concat(printed.stream(), right.stream()).toList();
        boolean agrees = rates.stream().anyMatch(rate ->
                rate.subtract(actual.number()).abs().compareTo(policy.executionTolerance()) <= 0);
        if (!agrees) {
            report.say("I13", indicator.path("actual"))
                    .expected(Figures.either(rates.stream().distinct().toList()))
                    .arithmetic("%s − %s = %s".formatted(Figures.plain(actual.number()), Figures.plain(rates.get(0)),
                            Figures.plain(actual.number().subtract(rates.get(0))))).add();
        }
    }

    /** The unit of a cost in money: the result's, else the target's. */
    private static Optional<MoneyUnit> unit(Indicator indicator, TargetValue actual) {
        return Optional.ofNullable(actual.unit())
                .or(() -> TargetValue.of(indicator.target()).map(TargetValue::unit))
                .flatMap(unit -> Stream.of(MoneyUnit.values()).filter(money -> money.label().equals(unit)).findFirst());
    }

    private static void costIsTheExecution(Indicator indicator, Cost cost, FundLine total, AmountTolerance tolerance,
            Report report) {
        if (!total.executed().isFilled()) {
            return;
        }
        Wan executed = Wan.of(total.executed().value(), tolerance.unit());
        BigDecimal inUnit = cost.unit() == MoneyUnit.WAN ? executed.value() : executed.toYuan().value();
        boolean agrees = tolerance.agrees(Wan.of(cost.figure(), cost.unit()), total, "executed")
                || isShortened(inUnit, cost.figure());
        if (!agrees) {
            report.say("I24", indicator.path("actual")).expected(Figures.bare(inUnit) + cost.unit().label())
                    .arithmetic("%s − %s = %s".formatted(Figures.plain(cost.figure()), Figures.bare(inUnit),
                            Figures.plain(cost.figure().subtract(inUnit)))).add();
        }
    }

    /** Whether cutting off or rounding an amount to the decimals written gives the figure. */
    private static boolean isShortened(BigDecimal amount, BigDecimal figure) {
        return Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP)
                .anyMatch(mode -> amount.setScale(figure.scale(), mode).compareTo(figure) == 0);
    }
}
