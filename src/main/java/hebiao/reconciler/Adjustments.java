package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import hebiao.ledger.Account;
import hebiao.ledger.BudgetLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The adjustments of a budget that 预算指标 has up to the period.
 *
 * @param lines at least one, in the order of the file
 */
record Adjustments(List<BudgetLine> lines) {

    /** F06: those that explain the difference between a total line's two budgets; empty when they do not. */
    static Optional<Adjustments> explaining(Submission form, FundLine total, Account account, Policy policy) {
        Adjustments adjustments = new Adjustments(account.adjustments());
        AmountTolerance tolerance = AmountTolerance.of(form, policy);
        BigDecimal change = wan(form, total.fullYearBudget().value())
                .subtract(wan(form, total.initialBudget().value()));
        BigDecimal limit = tolerance.limit(total, "fullYearBudget").value()
                .add(tolerance.limit(total, "initialBudget").value());
        boolean explains = adjustments.yuan().toWan().value().subtract(change).abs().compareTo(limit) < 0;
        return Optional.of(adjustments).filter(some -> explains && !some.lines().isEmpty());
    }

    private static BigDecimal wan(Submission form, BigDecimal amount) {
        return Wan.of(amount, form.unit()).value();
    }

    private Yuan yuan() {
        return new Yuan(lines.stream().map(line -> line.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Their sum as the ledger has it, in 元. */
    String sum() {
        return Figures.plain(yuan().value());
    }

    /** Their 文号 by the day of issue, each once; that day where a line has none. */
    String documents() {
        return lines.stream().sorted(Comparator.comparing(BudgetLine::issued).thenComparing(BudgetLine::document))
                .map(line -> line.document().isEmpty() ? line.issued().toString() : line.document())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
