package hebiao.reconciler;

import hebiao.form.FieldPath;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import hebiao.ledger.Roster;
import java.util.List;
import java.util.Optional;

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
    public void check(MonthFacts month, MonthReport report) {
        if (month.isAlone()) {
            return;
        }
        Optional<Roster> roster = month.ledgers().roster().map(all -> all.in(month.period().year()));
        for (FiledProject project : month.filed()) {
            if (!project.isOf(month.period().year())) {
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
            near("C02", project, month, report);
        } else if (project.code().isEmpty() && (month.hasMoney() || month.ledgers().targets().isPresent())) {
            near("L03", project, month, report);
        } else if (project.code().isPresent()) {
            hasLines(project.form(), new Account(month.ledgers(), project.code().get(), month.period()), report);
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

    /** Without payments an executed amount of 0 is right, so payments alone accuse nobody who spent nothing. */
    private static void hasLines(Submission form, Account account, MonthReport report) {
        boolean budget = account.ledgers().budget().isPresent();
        boolean payments = account.ledgers().payments().isPresent();
        if (budget && !account.hasBudget()) {
            report.say("L03", form, FieldPath.PROJECT_NAME).with("code", account.code())
                    .variant(payments && account.hasPayments() ? "noBudget" : "noLines").add();
        } else if (payments && !budget && !account.hasPayments() && spent(form)) {
            report.say("L03", form, FieldPath.PROJECT_NAME).with("code", account.code()).variant("noLines").add();
        }
    }

    private static boolean spent(Submission form) {
        return form.funds().total().flatMap(total -> total.executed().optional())
                .filter(executed -> executed.signum() != 0).isPresent();
    }
}
