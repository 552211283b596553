package hebiao.ledger;

import hebiao.finding.Place;
import hebiao.form.Period;
import hebiao.form.Yuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 预算指标: what each project was given, by source. */
public final class Budget {

    private final Map<String, List<BudgetLine>> byCode = new TreeMap<>();
    private final Place amountColumn;

    /**
     * @param lines in the order of the file
     * @param amountColumn the header cell of the amounts, for what is said of all of them
     */
    public Budget(List<BudgetLine> lines, Place amountColumn) {
        lines.forEach(line -> byCode.computeIfAbsent(line.code(), code -> new ArrayList<>()).add(line));
        this.amountColumn = amountColumn;
    }

    /** The header cell of the amounts. */
    public Place amountColumn() {
        return amountColumn;
    }

    /** The projects that have a line, sorted. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(byCode.keySet());
    }

    /** The lines of a project, in the order of the file; none when it has none. */
    public List<BudgetLine> lines(String code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /** 项目名称 as the project's first line with one gives it; empty when none does. */
    public String name(String code) {
        return lines(code).stream().map(BudgetLine::project).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    /** Σ 年初预算 of a project and source, 0 without a line. */
    public Yuan initialBudget(String code, FundSource source) {
        return sum(of(code, source, line -> line.kind() == BudgetLine.Kind.INITIAL));
    }

    /** 年初预算 and the adjustments issued up to the period's last day, of a project and source. */
    public Yuan fullYearBudget(String code, FundSource source, Period period) {
        return sum(of(code, source, line -> line.kind() == BudgetLine.Kind.INITIAL || isIssued(line, period)));
    }

    /** The adjustments of a project issued up to the period's last day, in the order of the file. */
    public List<BudgetLine> adjustments(String code, Period period) {
        return lines(code).stream().filter(line -> line.kind() == BudgetLine.Kind.ADJUSTMENT)
                .filter(line -> isIssued(line, period)).toList();
    }

    private static boolean isIssued(BudgetLine line, Period period) {
        return !line.issued().isAfter(period.lastDay());
    }

    private Stream<BudgetLine> of(String code, FundSource source, Predicate<BudgetLine> which) {
        return lines(code).stream().filter(line -> line.source() == source).filter(which);
    }

    private static Yuan sum(Stream<BudgetLine> lines) {
        return new Yuan(lines.map(line -> line.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
