package hebiao.ledger;

import hebiao.finding.Finding;
import hebiao.form.Period;
import hebiao.form.Yuan;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ledgers that were given, each of them optional. One without a single usable line counts as not given: that has
 * been reported, and every form would be accused of what it lacks.
 *
 * @param findings what could not be used of them (L05), in the order file, sheet, line, column
 */
public record Ledgers(
        Optional<Roster> roster,
        Optional<Budget> budget,
        Optional<Payments> payments,
        Optional<Targets> targets,
        List<Finding> findings) {

    /** No ledger at all: the rules that need one are silent. */
    public static final Ledgers NONE =
            new Ledgers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Ledgers {
        roster = roster.filter(ledger -> !ledger.lines().isEmpty());
        budget = budget.filter(ledger -> !ledger.codes().isEmpty());
        payments = payments.filter(ledger -> !ledger.codes().isEmpty());
        targets = targets.filter(ledger -> !ledger.codes().isEmpty());
        findings = findings.stream().sorted().toList();
    }

    /** Σ 年初预算 of a project and source; empty without 预算指标, 0 without a line in it. */
    public Optional<Yuan> initialBudget(String code, FundSource source) {
        return budget.map(ledger -> ledger.initialBudget(code, source));
    }

    /** 年初预算 and the adjustments issued up to the period's last day; empty without 预算指标. */
    public Optional<Yuan> fullYearBudget(String code, FundSource source, Period period) {
        return budget.map(ledger -> ledger.fullYearBudget(code, source, period));
    }

    /** Payments from 1 January of the period's year to its last day; empty without 支付明细, 0 without a line in it. */
    public Optional<Yuan> executed(String code, FundSource source, Period period) {
        return payments.map(ledger -> ledger.executed(code, source, period));
    }

    /** The projects with money in 预算指标 or 支付明细, sorted. */
    public SortedSet<String> codesWithMoney() {
        SortedSet<String> codes = new TreeSet<>();
        budget.ifPresent(ledger -> codes.addAll(ledger.codes()));
        payments.ifPresent(ledger -> codes.addAll(ledger.codes()));
        return codes;
    }
}
