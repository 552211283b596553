package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Submission;
import java.util.List;

/** Rules that look at the same part of a form. */
interface RuleFamily {

    /** The codes that it may report. */
    List<String> codes();

    /** Looks at a form and reports; precedence between rules is not its business but the pages' ({@code yieldsTo}). */
    void check(Submission form, Policy policy, Report report);
}
