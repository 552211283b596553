package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.form.FieldPath;
import hebiao.form.Submission;
import java.util.ArrayList;
import java.util.List;

/** What the families say of a month. */
final class MonthReport {

    private final Rulebook rulebook;
    private final List<Finding> findings = new ArrayList<>();

    MonthReport(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Begins a finding at a field of a form. */
    Draft say(String rule, Submission form, FieldPath field) {
        return new Report(form, rulebook, findings::add).say(rule, field);
    }

    /** Begins a finding at the line of a ledger, about the whole line. */
    Draft say(String rule, Place place) {
        return new Draft(rulebook.rule(rule), place, findings::add);
    }

    List<Finding> findings() {
        return findings.stream().sorted().toList();
    }
}
