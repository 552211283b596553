package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Rule;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** F01, F02, F05, F06, F08, F09, F12: the amounts of the money block, each by itself and against each other. */
final class FundAmountRules implements RuleFamily {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9,]*[0-9](?:\\.[0-9]+)?");

    private final YuanSuspects suspects;
    private final Optional<Account> account;

    /** @param account what the ledgers say of the project; empty when that is not known */
    FundAmountRules(YuanSuspects suspects, Optional<Account> account) {
        this.suspects = suspects;
        this.account = account;
    }

    @Override
    public List<String> codes() {
        return List.of("F01", "F02", "F05", "F06", "F08", "F09", "F12");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        looksLikeYuan(form, report);
        FundLine.MONEY.stream().filter(amount -> !suspects.anyInColumn(amount))
                .forEach(amount -> totalIsTheSumOfItsSources(form, amount, report));
        form.funds().lines().stream().filter(line -> !suspects.anyOf(line, policy.rateDenominator(), "executed"))
                .forEach(line -> executionStaysWithinTheBudget(line, policy, report));
        form.funds().lines().forEach(line -> nothingIsSpentWithoutABudget(line, policy, report));
        form.funds().total().filter(total -> !suspects.anyOf(total, "initialBudget", "fullYearBudget"))
                .ifPresent(total -> budgetWasHardlyChanged(form, total, policy, report));
        int decimals = Math.max(policy.amountDecimals(), AmountTolerance.of(form, policy).decimals());
        form.funds().lines().forEach(line -> FundLine.MONEY.stream().filter(amount -> line.part(amount).isFilled())
                .forEach(amount -> amountByItself(line, amount, decimals, report)));
    }

    private void looksLikeYuan(Submission form, Report report) {
        Map.Entry<FieldPath, BigDecimal> first = suspects.first();
        if (first != null) {
            FundLine line = form.funds().lines().stream()
                    .filter(one -> one.path(first.getKey().last()).equals(first.getKey())).findFirst().orElseThrow();
            BigDecimal amount = line.part(first.getKey().last()).value();
            report.say("F09", first.getKey()).with("likely", Figures.plain(first.getValue()))
                    .arithmetic("%s ÷ %s = %s".formatted(Figures.plain(amount), Figures.plain(first.getValue()),
                            Figures.quotient(amount, first.getValue()))).add();
        }
    }

    private static void totalIsTheSumOfItsSources(Submission form, String amount, Report report) {
        FundSum.of(form.funds(), amount).filter(sum -> !sum.holds()).ifPresent(sum ->
                report.say("F01", form.funds().total().orElseThrow().path(amount)).expected(Figures.plain(sum.sum()))
                        .arithmetic(Figures.sum(sum.parts()) + " = " + Figures.plain(sum.sum())).add());
    }

    private static void executionStaysWithinTheBudget(FundLine line, Policy policy, Report report) {
        Entry<BigDecimal> budget = policy.budgetOf(line);
        Entry<BigDecimal> executed = line.executed();
        if (budget.isFilled() && executed.isFilled() && executed.value().compareTo(budget.value()) > 0) {
            report.say("F02", line.path("executed")).variant(BudgetWords.variant(policy, Rule.DEFAULT_MESSAGE))
                    .with("budget", Figures.plain(budget.value()))
                    .arithmetic(Figures.plain(executed.value()) + " > " + Figures.plain(budget.value())).add();
        }
    }

    private static void nothingIsSpentWithoutABudget(FundLine line, Policy policy, Report report) {
        boolean noBudget = policy.budgetOf(line).isFilled() && policy.budgetOf(line).value().signum() == 0;
        if (noBudget && line.executed().isFilled() && line.executed().value().signum() > 0) {
            report.say("F08", line.path("executed")).variant(BudgetWords.variant(policy, Rule.DEFAULT_MESSAGE)).add();
        }
    }

    private void budgetWasHardlyChanged(Submission form, FundLine total, Policy policy, Report report) {
        if (!total.initialBudget().isFilled() || !total.fullYearBudget().isFilled()) {
            return;
        }
        BigDecimal limit = policy.budgetChange();
        BigDecimal before = total.initialBudget().value();
        BigDecimal after = total.fullYearBudget().value();
        Draft draft = report.say("F06", total.path("fullYearBudget")).with("before", Figures.plain(before));
        BigDecimal change = after.subtract(before).abs().movePointRight(2);
        if (before.signum() == 0 && after.signum() > 0) {
            draft.variant("fromNothing");
        } else if (before.signum() > 0 && change.compareTo(limit.multiply(before)) > 0) {
            draft.with("limit", Figures.bare(limit))
                    .with("change", Figures.plain(change.divide(before, 2, RoundingMode.HALF_UP)))
                    .arithmetic("|%s − %s| ÷ %s × 100 = %s%%".formatted(Figures.plain(after), Figures.plain(before),
                            Figures.plain(before), Figures.quotient(change, before)));
        } else {
            return;
        }
        account.flatMap(ledger -> Adjustments.explaining(form, total, ledger, policy)).ifPresent(adjustments ->
                draft.variant("approved").severity(Severity.NOTICE).with("documents", adjustments.documents())
                        .with("adjusted", adjustments.sum()));
        draft.add();
    }

    /** As typed: an amount of a column with a unit of its own was converted, and has more. */
    private static int printedDecimals(Entry<BigDecimal> entry) {
        boolean plain = entry.text() != null && PLAIN.matcher(entry.text()).matches();
        BigDecimal printed = plain ? new BigDecimal(entry.text().replace(",", "")) : entry.value();
        return Math.min(printed.stripTrailingZeros().scale(), entry.value().stripTrailingZeros().scale());
    }

    private static void amountByItself(FundLine line, String amount, int decimals, Report report) {
        BigDecimal value = line.part(amount).value();
        if (value.signum() < 0) {
            report.say("F05", line.path(amount)).add();
        }
        if (printedDecimals(line.part(amount)) > decimals) {
            report.say("F12", line.path(amount)).with("decimals", Integer.toString(decimals)).add();
        }
    }
}
