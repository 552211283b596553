package hebiao.reconciler;

import hebiao.finding.Finding;
import hebiao.finding.Policy;
import hebiao.finding.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The shipped policy of self-evaluation, and what it makes of a form, as the lines that rule pages use. */
public final class SelfEvaluation {

    private static final String DEPARTS = "base: shanghai\n";

    private SelfEvaluation() {
    }

    public static Policy policy() {
        return policyWith("");
    }

    /** The policy with one key written differently: {@code executionWeight: 20}. */
    static Policy policyWith(String line) {
        try {
            return Policy.parse(DEPARTS + line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy with another value for a key. */
    public static Policy policyWithKey(String key, String value) {
        return policyWith(key + ": " + value);
    }

    /** What is said of a form: {@code F03 funds.total.rate ERROR}, in the order of the sheet. */
    static List<String> check(FormTexts form, Policy policy) {
        return findings(form, policy).stream().map(SelfEvaluation::line).toList();
    }

    /** What the rules of some families say of a form under the shipped policy. */
    static List<String> check(FormTexts form, String families) {
        return check(form, policy()).stream().filter(line -> families.indexOf(line.charAt(0)) >= 0).toList();
    }

    static List<Finding> findings(FormTexts form, Policy policy) {
        return new Reconciler(Rulebook.shipped()).check(form.submission(), policy);
    }

    static String line(Finding finding) {
        return finding.rule() + " " + finding.place().field() + " " + finding.severity();
    }
}
