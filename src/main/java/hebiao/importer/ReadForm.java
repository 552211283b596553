package hebiao.importer;

import hebiao.finding.Finding;
import hebiao.form.Submission;
import java.util.List;

/**
 * One form as read.
 *
 * @param form its fields
 * @param findings its S findings
 * @param empty whether nothing was filled in (S17): no rule looks at it then
 */
public record ReadForm(Submission form, List<Finding> findings, boolean empty) {

    public ReadForm {
        findings = List.copyOf(findings);
    }
}
