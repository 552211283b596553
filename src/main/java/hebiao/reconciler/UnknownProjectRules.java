package hebiao.reconciler;

import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import hebiao.ledger.Roster;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * L03, C02: forms that the ledgers do not know. One speaks for one cause: where a roster is given and does not know the
 * form, its ledger lines cannot be found either, and C02 says so alone.
 */
final class UnknownProjectRules implements MonthFamily {

    @Override
    public List<String> codes() {
        return List.of("C02", "L03");
    }

    @Override
    public void checkForms(MonthFacts month, MonthReport report) {
        if (month.isAlone()) {
            return;
        }
        Optional<Roster> roster = month.roster();
        for (FiledProject project : month.filed()) {
            if (!month.isOfTheYear(project.form())) {
                ofAnotherYear(project.form(), month, report);
            } else if (project.form().projectName().isFilled()) {
                known(project, roster, month, report);
            }
        }
    }

    private static void ofAnotherYear(Submission form, MonthFacts month, MonthReport report) {
        report.say("C02", form, FieldPath.PROJECT_NAME).variant("otherYear")
                .with("year", String.valueOf(form.fiscalYear().value()))
                .with("period", month.period().toString()).add();
    }

    private static void known(FiledProject project, Optional<Roster> roster, MonthFacts month, MonthReport report) {
        boolean inRoster = roster.isEmpty() || project.code().flatMap(roster.get()::find).isPresent();
        if (!inRoster) {
            notInTheRoster(project, month, report);
        } else if (project.code().isEmpty() && (month.hasMoney() || month.ledgers().targets().isPresent())) {
            near("L03", project, month, report);
        } else if (project.code().isPresent()) {
            hasLines(project.form(), new Account(month.ledgers(), project.code().get(), month.period()), report);
        }
    }

    private static void notInTheRoster(FiledProject project, MonthFacts month, MonthReport report) {
        SortedSet<Integer> years = project.code()
                .flatMap(code -> month.ledgers().roster().map(roster -> roster.years(code)))
                .orElse(Collections.emptySortedSet());
        if (years.isEmpty()) {
            near("C02", project, month, report);
        } else {
            report.say("C02", project.form(), FieldPath.PROJECT_NAME).variant("rosterYear")
                    .with("code", project.code().get())
                    .with("years", years.stream().map(String::valueOf).collect(Collectors.joining("、")))
                    .with("year", String.valueOf(month.period().year())).add();
        }
    }

    private static void near(String rule, FiledProject project, MonthFacts month, MonthReport report) {
        List<String> candidates = month.projects().candidates(project.form());
        Draft draft = report.say(rule, project.form(), FieldPath.PROJECT_NAME);
        if (!candidates.isEmpty()) {
            draft.variant("near").with("candidates", String.join("；", candidates));
        }
        draft.add();
    }

    /** A form without any money has no line to be missing; where only payments are given, one that spent nothing. */
    private static void hasLines(Submission form, Account account, MonthReport report) {
        boolean budget = account.ledgers().budget().isPresent();
        boolean payments = account.ledgers().payments().isPresent();
        if (budget && !account.hasBudget() && hasMoney(form)) {
            report.say("L03", form, FieldPath.PROJECT_NAME).with("code", account.code())
                    .variant(payments && account.hasPayments() ? "noBudget" : "noLines").add();
        } else if (payments && !budget && !account.hasPayments() && spent(form)) {
            report.say("L03", form, FieldPath.PROJECT_NAME).with("code", account.code()).variant("noLines").add();
        }
    }

    private static boolean hasMoney(Submission form) {
        return FundLine.AMOUNTS.stream().anyMatch(amount -> isNotZero(form, amount));
    }

    private static boolean spent(Submission form) {
        return isNotZero(form, "executed");
    }

    private static boolean isNotZero(Submission form, String amount) {
        return form.funds().lines().stream().flatMap(line -> line.part(amount).optional().stream())
                .anyMatch(value -> value.signum() != 0);
    }
}
