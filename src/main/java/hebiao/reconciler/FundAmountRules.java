package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** F01, F02: the amounts of the money block against each other. */
final class FundAmountRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("F01", "F02");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        FundLine.AMOUNTS.forEach(amount -> totalIsTheSumOfItsSources(form, amount, report));
        form.funds().lines().forEach(line -> executionStaysWithinTheBudget(line, report));
    }

    private static void totalIsTheSumOfItsSources(Submission form, String amount, Report report) {
        FundLine total = form.funds().total().orElse(null);
        List<Optional<BigDecimal>> sources = form.funds().sources().stream().map(line -> orZero(line.part(amount))).toList();
        if (total == null || !total.part(amount).isFilled() || sources.isEmpty() || sources.contains(Optional.empty())) {
            return;
        }
        List<BigDecimal> parts = sources.stream().map(Optional::get).toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total.part(amount).value()) != 0) {
            report.say("F01", total.path(amount)).expected(Figures.plain(sum))
                    .arithmetic(Figures.sum(parts) + " = " + Figures.plain(sum)).add();
        }
    }

    /** A source that says nothing is 0; one that could not be read is unknown. */
    private static Optional<BigDecimal> orZero(Entry<BigDecimal> entry) {
        return entry.saysNothing() ? Optional.of(BigDecimal.ZERO.setScale(2)) : entry.optional();
    }

    private static void executionStaysWithinTheBudget(FundLine line, Report report) {
        Entry<BigDecimal> budget = line.fullYearBudget();
        Entry<BigDecimal> executed = line.executed();
        if (budget.isFilled() && executed.isFilled() && executed.value().compareTo(budget.value()) > 0) {
            report.say("F02", line.path("executed"))
                    .with("budget", Figures.plain(budget.value()))
                    .arithmetic(Figures.plain(executed.value()) + " > " + Figures.plain(budget.value())).add();
        }
    }
}
