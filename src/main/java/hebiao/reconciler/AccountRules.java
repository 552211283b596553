package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.Yuan;
import hebiao.ledger.Account;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** L01, L02: the money block against 预算指标 and 支付明细, in total and by source. */
final class AccountRules implements RuleFamily {

    private final YuanSuspects suspects;
    private final Optional<Account> account;

    /** @param account what the ledgers say of the project; empty when that is not known */
    AccountRules(YuanSuspects suspects, Optional<Account> account) {
        this.suspects = suspects;
        this.account = account;
    }

    @Override
    public List<String> codes() {
        return List.of("L01", "L02");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        account.ifPresent(ledger -> {
            AmountTolerance tolerance = AmountTolerance.of(form, policy);
            for (FundLine line : form.funds().lines()) {
                if (ledger.hasBudget()) {
                    compare("L01", line, "initialBudget", ledger, tolerance, report);
                    compare("L01", line, "fullYearBudget", ledger, tolerance, report);
                }
                if (ledger.hasBudget() || ledger.hasPayments()) {
                    compare("L02", line, "executed", ledger, tolerance, report);
                }
            }
        });
    }

    private void compare(String rule, FundLine line, String column, Account ledger, AmountTolerance tolerance,
            Report report) {
        Entry<BigDecimal> entry = line.part(column);
        Optional<Yuan> amount = ledger.amount(line.name(), column);
        if (!entry.isFilled() || amount.isEmpty() || suspects.anyOf(line, column)
                || tolerance.agrees(amount.get().toWan(), line, column)) {
            return;
        }
        BigDecimal expected = inUnit(amount.get(), tolerance.unit());
        report.say(rule, line.path(column))
                .expected(Figures.plain(expected))
                .with("ledger", Figures.money(amount.get().value()))
                .with("unit", tolerance.unit().label())
                .with("until", ledger.period().lastDay().toString())
                .arithmetic(Figures.plain(entry.value()) + " − " + Figures.plain(expected) + " = "
                        + Figures.plain(entry.value().subtract(expected)))
                .add();
    }

    private static BigDecimal inUnit(Yuan amount, MoneyUnit unit) {
        BigDecimal exact = unit == MoneyUnit.WAN ? amount.toWan().value() : amount.value();
        BigDecimal bare = exact.stripTrailingZeros();
        return bare.scale() < 2 ? bare.setScale(2) : bare;
    }
}
