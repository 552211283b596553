package hebiao.ledger;

import hebiao.finding.Place;
import hebiao.form.Funds;
import hebiao.form.Period;
import hebiao.form.Yuan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the ledgers say of one project up to the last day of a period, laid out like the money block of its form.
 *
 * @param code 项目编码
 */
public record Account(Ledgers ledgers, String code, Period period) {

    public Account {
        Objects.requireNonNull(ledgers);
        Objects.requireNonNull(code);
        Objects.requireNonNull(period);
    }

    /**
     * An amount of the money block in 元: of a source, or of all of them for the total line.
     *
     * @param line {@code total}, {@code fiscal}, {@code carryOver} or {@code other}
     * @param column {@code initialBudget}, {@code fullYearBudget} or {@code executed}; the ledgers know no other
     * @return empty where its ledger was not given or has no such line; 0 where the project has none in it
     */
    public Optional<Yuan> amount(String line, String column) {
        List<FundSource> sources = line.equals(Funds.TOTAL) ? List.of(FundSource.values())
                : FundSource.ofLine(line).stream().toList();
        List<Yuan> amounts = sources.stream().flatMap(source -> amount(source, column).stream()).toList();
        return amounts.isEmpty() ? Optional.empty()
                : Optional.of(new Yuan(amounts.stream().map(Yuan::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private Optional<Yuan> amount(FundSource source, String column) {
        return switch (column) {
            case "initialBudget" -> ledgers.initialBudget(code, source);
            case "fullYearBudget" -> ledgers.fullYearBudget(code, source, period);
            case "executed" -> ledgers.executed(code, source, period);
            default -> Optional.empty();
        };
    }

    /** The same project up to the last day of another month. */
    public Account at(Period other) {
        return new Account(ledgers, code, other);
    }

    /** Whether any source has a budget or was spent from up to the period's last day; lines that cancel are none. */
    public boolean hasMoney() {
        return Arrays.stream(FundSource.values()).flatMap(source -> Stream.of("fullYearBudget", "executed")
                .flatMap(column -> amount(source, column).stream())).anyMatch(yuan -> yuan.value().signum() != 0);
    }

    /** 项目名称 as 预算指标 gives it, else as 支付明细 does; empty where neither does. */
    public Optional<String> name() {
        Stream<String> granted = ledgers.budget().stream().map(budget -> budget.name(code));
        Stream<String> paid = ledgers.payments().stream().map(payments -> payments.name(code));
        return Stream.concat(granted, paid).filter(name -> !name.isEmpty()).findFirst();
    }

    /** Whether 预算指标 has a line of the project. */
    public boolean hasBudget() {
        return ledgers.budget().filter(budget -> !budget.lines(code).isEmpty()).isPresent();
    }

    /** Whether 支付明细 has a line of the project, of any year. */
    public boolean hasPayments() {
        return ledgers.payments().filter(payments -> Arrays.stream(FundSource.values())
                .anyMatch(source -> payments.first(code, source).isPresent())).isPresent();
    }

    /** The adjustments of the budget issued up to the period's last day, in the order of the file. */
    public List<BudgetLine> adjustments() {
        return ledgers.budget().stream().flatMap(budget -> budget.adjustments(code, period).stream()).toList();
    }

    /** The approved indicators, in the order of the file; none when there are none. */
    public List<ApprovedIndicator> approved() {
        return ledgers.targets().map(targets -> targets.of(code)).orElse(List.of());
    }

    /** The lines of 预算指标 and the first payments of each source. */
    public Stream<Place> places() {
        Stream<Place> granted = ledgers.budget().stream().flatMap(budget -> budget.lines(code).stream())
                .map(BudgetLine::place);
        Stream<Place> paid = ledgers.payments().stream().flatMap(payments -> Arrays.stream(FundSource.values())
                .flatMap(source -> payments.first(code, source).stream()));
        return Stream.concat(granted, paid);
    }
}
