package hebiao.reconciler;

import hebiao.finding.Place;
import hebiao.form.EarlierMonth;
import hebiao.form.Submission;
import hebiao.form.Yuan;
import hebiao.ledger.Account;
import hebiao.ledger.FundSource;
import hebiao.ledger.Roster;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** L04, L06, C08: what the ledgers and the earlier month have that this month's forms do not show. */
final class LedgerRules implements MonthFamily {

    @Override
    public List<String> codes() {
        return List.of("C08", "L04", "L06");
    }

    @Override
    public void checkLedgers(MonthFacts month, MonthReport report) {
        Set<String> said = new HashSet<>(month.filedCodes());
        month.roster().ifPresent(roster -> roster.lines().forEach(line -> said.add(line.code())));
        month.earlier().ifPresent(earlier -> filedBefore(month, earlier, said, report));
        for (String code : month.ledgers().codesWithMoney()) {
            Account account = new Account(month.ledgers(), code, month.period());
            if (!said.contains(code) && account.hasMoney()) {
                moneyWithoutForm(account, report);
            }
            for (FundSource source : FundSource.values()) {
                paidBeyondTheBudget(account, source, report);
            }
        }
    }

    /** C08, unless the roster asks for the form (C01 says it) or has the project for another year only. */
    private static void filedBefore(MonthFacts month, EarlierMonth earlier, Set<String> said, MonthReport report) {
        Set<String> filed = new HashSet<>();
        month.current().forEach(project -> filed.add(month.projects().key(project.form())));
        Map<String, Submission> before = new LinkedHashMap<>();
        earlier.forms().stream().filter(form -> form.projectName().isFilled()).filter(month::isOfTheYear)
                .forEach(form -> before.putIfAbsent(month.projects().key(form), form));
        before.forEach((key, form) -> {
            Optional<String> code = month.projects().code(form);
            boolean inRoster = code.isPresent()
                    && month.ledgers().roster().flatMap(r -> r.find(code.get())).isPresent();
            if (!filed.contains(key) && !inRoster) {
                code.ifPresent(said::add);
                Place place = code.flatMap(known -> new Account(month.ledgers(), known, month.period()).places()
                        .findFirst())
                        .orElseGet(() -> new Place(earlier.place(), null, null, null, null, null));
                report.say("C08", about(place, form.projectName().value(), form.departmentInCharge().value()))
                        .reported(form.projectName().value()).with("earlier", earlier.period().toString()).add();
            }
        });
    }

    private static void moneyWithoutForm(Account account, MonthReport report) {
        String name = name(account);
        account.places().findFirst().ifPresent(place -> report.say("L04", about(place, name, place.department()))
                .reported(name).with("code", account.code())
                .with("budget", yuan(account.amount("total", "fullYearBudget")))
                .with("executed", yuan(account.amount("total", "executed"))).add());
    }

    private static void paidBeyondTheBudget(Account account, FundSource source, MonthReport report) {
        Optional<Yuan> paid = account.amount(source.line(), "executed");
        Optional<Yuan> granted = account.amount(source.line(), "fullYearBudget");
        if (paid.isEmpty() || granted.isEmpty() || paid.get().value().compareTo(granted.get().value()) <= 0
                || paid.get().value().signum() <= 0) {
            return;
        }
        BigDecimal beyond = paid.get().value().subtract(granted.get().value());
        String name = name(account);
        account.ledgers().payments().flatMap(payments -> payments.first(account.code(), source))
                .ifPresent(place -> report.say("L06", about(place, name, place.department()))
                        .reported(yuan(paid)).expected("≤ " + yuan(granted))
                        .with("code", account.code()).with("source", source.label()).with("budget", yuan(granted))
                        .with("until", account.period().lastDay().toString())
                        .arithmetic(yuan(paid) + " − " + yuan(granted) + " = " + Figures.money(beyond)).add());
    }

    private static Place about(Place place, String project, String department) {
        return new Place(place.file(), place.sheet(), place.cell(), place.field(), project, department);
    }

    private static String name(Account account) {
        Optional<String> inRoster = account.ledgers().roster().flatMap((Roster roster) -> roster.find(account.code()))
                .map(line -> line.project());
        return inRoster.or(account::name).orElse(account.code());
    }

    private static String yuan(Optional<Yuan> amount) {
        return amount.map(value -> Figures.money(value.value())).orElse("—");
    }
}
