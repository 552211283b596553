package hebiao.consolidation;

import hebiao.form.EntryState;
import hebiao.form.FundLine;
import hebiao.form.Funds;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import hebiao.ledger.Account;
import hebiao.ledger.FundSource;
import hebiao.ledger.Roster;
import hebiao.ledger.RosterLine;
import hebiao.reconciler.FiledProject;
import hebiao.reconciler.MonthFacts;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the month leaves beside findings: who has filed, and the money of form and ledger side by side. */
final class MonthTables {

    private final MonthFacts facts;
    private final Optional<Roster> roster;
    private final Map<String, List<FiledProject>> filed = new LinkedHashMap<>();

    MonthTables(MonthFacts facts) {
        this.facts = facts;
        this.roster = facts.roster();
        facts.current().forEach(project -> project.code().ifPresent(code ->
                filed.computeIfAbsent(code, key -> new ArrayList<>()).add(project)));
    }

    /** The lines of the roster in their order, then the forms that it does not know; nothing without a roster. */
    List<Filing> filings() {
        List<Filing> filings = new ArrayList<>();
        if (roster.isEmpty()) {
            return filings;
        }
        roster.get().lines().forEach(line -> filings.add(filing(line)));
        facts.current().stream().filter(project -> project.code().flatMap(roster.get()::find).isEmpty())
                .forEach(project -> filings.add(unknown(project)));
        return filings;
    }

    /** The projects that something is filed for, in the order of their {@link #filings}; none without a roster. */
    List<String> filedCodes() {
        if (roster.isEmpty()) {
            return List.of();
        }
        Stream<String> known = filed.size() < 2 ? Stream.of() : roster.get().lines().stream().map(RosterLine::code);
        return Stream.concat(known, filed.keySet().stream()).filter(filed::containsKey).distinct().toList();
    }

    private Filing filing(RosterLine line) {
        List<FiledProject> projects = filed.getOrDefault(line.code(), List.of());
        boolean dated = line.due() != null && line.received() != null;
        long late = dated ? Math.max(0, ChronoUnit.DAYS.between(line.due(), line.received())) : 0;
        Filing.State state = projects.isEmpty() ? nothing(line) : !dated ? Filing.State.UNDATED
                : late > 0 ? Filing.State.LATE : Filing.State.ON_TIME;
        return new Filing(state, line.code(), line.project(), line.department(), line.unit(), line.due(),
                line.received(), projects.isEmpty() ? 0 : late, sources(projects), superseded(projects));
    }

    private static Filing.State nothing(RosterLine line) {
        return line.isNil() ? Filing.State.NIL : Filing.State.MISSING;
    }

    private static Filing unknown(FiledProject project) {
        Submission form = project.form();
        return new Filing(Filing.State.UNKNOWN, project.code().orElse(null), text(form.projectName().value()),
                text(form.departmentInCharge().value()), text(form.implementingUnit().value()), null, null, 0,
                sources(List.of(project)), superseded(List.of(project)));
    }

    private static List<Source> sources(List<FiledProject> projects) {
        return projects.stream().map(project -> project.form().source()).toList();
    }

    private static List<Source> superseded(List<FiledProject> projects) {
        return projects.stream().flatMap(project -> project.superseded().stream()).map(Submission::source).toList();
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /**
     * Every project with a form or with money, source by source: those that the ledgers know by code, then the forms
     * that they do not know; nothing without a ledger of money.
     */
    List<FundComparison> comparisons() {
        List<FundComparison> comparisons = new ArrayList<>();
        if (facts.ledgers().budget().isEmpty() && facts.ledgers().payments().isEmpty()) {
            return comparisons;
        }
        TreeSet<String> codes = new TreeSet<>(filed.keySet());
        codes.addAll(facts.ledgers().codesWithMoney());
        for (String code : codes) {
            Optional<Submission> form = filed.getOrDefault(code, List.of()).stream().map(FiledProject::form)
                    .findFirst();
            for (FundSource source : FundSource.values()) {
                comparisons.add(comparison(code, form, source));
            }
        }
        facts.current().stream().filter(project -> project.code().isEmpty()).forEach(project -> {
            for (FundSource source : FundSource.values()) {
                comparisons.add(comparison("", Optional.of(project.form()), source));
            }
        });
        comparisons.removeIf(FundComparison::isNothing);
        return comparisons;
    }

    /** What the ledgers come to, in 元: nothing of it may be missing among the comparisons. */
    FundComparison.Amounts<Yuan> ledgerTotals() {
        return new FundComparison.Amounts<>(total("initialBudget"), total("fullYearBudget"), total("executed"));
    }

    private Optional<Yuan> total(String column) {
        return facts.ledgers().codesWithMoney().stream()
                .map(code -> new Account(facts.ledgers(), code, facts.period()))
                .flatMap(account -> account.amount(Funds.TOTAL, column).stream())
                .reduce((one, other) -> new Yuan(one.value().add(other.value())));
    }

    private FundComparison comparison(String code, Optional<Submission> form, FundSource source) {
        Optional<RosterLine> line = roster.flatMap(all -> all.find(code));
        Account account = new Account(facts.ledgers(), code, facts.period());
        String project = line.map(RosterLine::project).or(() -> form.map(one -> text(one.projectName().value())))
                .or(() -> account.name()).orElse(code);
        String department = line.map(RosterLine::department)
                .or(() -> form.map(one -> text(one.departmentInCharge().value()))).orElse("");
        boolean hasFullYear = form.map(one -> one.funds().line(source.line())
                .filter(part -> part.fullYearBudget().state() != EntryState.ABSENT).isPresent()).orElse(true);
        return new FundComparison(code, project, department, source.line(), hasFullYear,
                new FundComparison.Amounts<>(wan(form, source, "initialBudget"), wan(form, source, "fullYearBudget"),
                        wan(form, source, "executed")),
                new FundComparison.Amounts<>(yuan(account, source, "initialBudget"),
                        yuan(account, source, "fullYearBudget"), yuan(account, source, "executed")));
    }

    private static Optional<Wan> wan(Optional<Submission> form, FundSource source, String column) {
        return form.flatMap(one -> one.funds().line(source.line()).map((FundLine line) -> line.part(column))
                .flatMap(entry -> entry.optional().map(amount -> Wan.of(amount, one.unit()))));
    }

    private static Optional<Yuan> yuan(Account account, FundSource source, String column) {
        return account.amount(source.line(), column);
    }
}
