package hebiao.consolidation;

import hebiao.form.Wan;
import hebiao.form.Yuan;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project's money from one source, as its form and as the ledgers have it.
 *
 * @param code 项目编码; empty for a form that the ledgers do not know
 * @param project 项目名称
 * @param department 主管部门; empty when neither form nor roster gives it
 * @param line {@code fiscal}, {@code carryOver} or {@code other}
 * @param hasFullYearBudget whether the form has a 全年预算数 at all, filled or not; true without a form
 * @param form the form's amounts in 万元, each empty when it was not read or there is no form
 * @param ledger the ledgers' amounts in 元, each empty without its ledger
 */
public record FundComparison(
        String code,
        String project,
        String department,
        String line,
        boolean hasFullYearBudget,
        Amounts<Wan> form,
        Amounts<Yuan> ledger) {

    /** 年初预算数, 全年预算数 and 执行数. */
    public record Amounts<T>(Optional<T> initialBudget, Optional<T> fullYearBudget, Optional<T> executed) {

        static <T> Amounts<T> none() {
            return new Amounts<>(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public FundComparison {
        Objects.requireNonNull(code);
        Objects.requireNonNull(project);
        Objects.requireNonNull(department);
        Objects.requireNonNull(line);
        Objects.requireNonNull(form);
        Objects.requireNonNull(ledger);
    }

    /** Whether neither form nor ledger has any money here. */
    boolean isNothing() {
        return Stream.of(form.initialBudget(), form.fullYearBudget(), form.executed())
                .allMatch(amount -> amount.isEmpty() || amount.get().value().signum() == 0)
                && Stream.of(ledger.initialBudget(), ledger.fullYearBudget(), ledger.executed())
                .allMatch(amount -> amount.isEmpty() || amount.get().value().signum() == 0);
    }
}
