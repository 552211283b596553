package hebiao.reconciler;

import hebiao.form.EarlierMonth;
import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import hebiao.ledger.Ledgers;
import hebiao.ledger.Roster;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the rules of a month look at.
 *
 * @param ledgers those that can be compared with
 * @param earlier an earlier month of the same year; empty when it is not known
 * @param filed what was filed, in the order of files
 */
public record MonthFacts(
        Period period, Ledgers ledgers, Optional<EarlierMonth> earlier, Projects projects, List<FiledProject> filed) {

    public MonthFacts {
        Objects.requireNonNull(period);
        Objects.requireNonNull(ledgers);
        earlier = earlier.filter(month -> month.period().year() == period.year()
                && month.period().compareTo(period) < 0);
        filed = List.copyOf(filed);
    }

    /** What must be filed in the period's year; empty without 项目库. */
    public Optional<Roster> roster() {
        return ledgers.roster().map(roster -> roster.in(period.year()));
    }

    /** Whether there is nothing but the forms. */
    boolean isAlone() {
        return ledgers.roster().isEmpty() && ledgers.targets().isEmpty() && !hasMoney() && earlier.isEmpty();
    }

    /** Whether there is a ledger with money. */
    boolean hasMoney() {
        return ledgers.budget().isPresent() || ledgers.payments().isPresent();
    }

    /** What was filed for the period's year. */
    public List<FiledProject> current() {
        return filed.stream().filter(project -> isOfTheYear(project.form())).toList();
    }

    /** The projects that filed something for the period's year. */
    Set<String> filedCodes() {
        return current().stream().flatMap(project -> project.code().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a form is of the period's year, or does not say of which. */
    boolean isOfTheYear(Submission form) {
        return form.fiscalYear().optional().map(year -> year == period.year()).orElse(true);
    }

    /** What is known of each project that filed, by the very form that counts. */
    public Map<Submission, Background> backgrounds() {
        Map<List<String>, Submission> before = new HashMap<>();
        earlier.ifPresent(month -> month.forms().stream().filter(this::isOfTheYear).forEach(form -> {
            before.put(List.of(projects.key(form)), form);
            before.put(List.of(projects.key(form), form.template()), form);
        }));
        Map<Submission, Background> backgrounds = new IdentityHashMap<>();
        for (FiledProject project : current()) {
            Optional<Account> account = project.code().map(code -> new Account(ledgers, code, period));
            String key = projects.key(project.form());
            Optional<Background.Earlier> form = Stream.of(List.of(key, project.form().template()), List.of(key))
                    .map(before::get).filter(Objects::nonNull).findFirst()
                    .map(found -> new Background.Earlier(earlier.orElseThrow().period(), found));
            backgrounds.put(project.form(), new Background(account, form));
        }
        return backgrounds;
    }
}
