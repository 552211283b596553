package hebiao.consolidation;

import hebiao.finding.Finding;
import hebiao.finding.Severity;
import hebiao.form.Submission;
import java.util.List;

/**
 * One form with everything that is said of it.
 *
 * @param findings in the order of the sheet
 */
public record CheckedForm(Submission form, List<Finding> findings) {

    public CheckedForm {
        findings = List.copyOf(findings);
    }

    /** {@link Status#RETURNED} when anything is an error. */
    public Status status() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR) ? Status.RETURNED : Status.ACCEPTED;
    }
}
