package hebiao.reconciler;

import hebiao.form.EarlierMonth;
import hebiao.form.Period;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import hebiao.ledger.Ledgers;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        earlier = earlier.filter(month -> month.period().year() == period.year());
        filed = List.copyOf(filed);
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
        return filed.stream().filter(project -> project.isOf(period.year())).toList();
    }

    /** The projects that filed something for the period's year. */
    Set<String> filedCodes() {
        return current().stream().flatMap(project -> project.code().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is known of each project that filed, by the very form that counts. */
    public Map<Submission, Background> backgrounds() {
        Map<String, Submission> before = new HashMap<>();
        earlier.ifPresent(month -> month.forms().forEach(form -> before.put(projects.key(form), form)));
        Map<Submission, Background> backgrounds = new IdentityHashMap<>();
        for (FiledProject project : current()) {
            Optional<Account> account = project.code().map(code -> new Account(ledgers, code, period));
            Optional<Background.Earlier> form = Optional.ofNullable(before.get(projects.key(project.form())))
                    .map(found -> new Background.Earlier(earlier.orElseThrow().period(), found));
            backgrounds.put(project.form(), new Background(account, form));
        }
        return backgrounds;
    }
}
