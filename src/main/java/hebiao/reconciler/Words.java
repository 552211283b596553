package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.finding.Policy.Attainment;
import hebiao.form.Entry;
import hebiao.form.KnownTexts;
import hebiao.form.Normalised;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy's word lists held against a text; both are normalised first. */
final class Words {

    private static final String STOP = "。";
    /** The words of policies as they are compared: every form asks for the same few hundred several times. */
    private static final KnownTexts<String> KNOWN = new KnownTexts<>(Normalised::of);

    private Words() {
    }

    static boolean isOneOf(Collection<String> words, String text) {
        String normalised = Normalised.of(text);
        for (String word : words) {
            if (normalised.equals(KNOWN.of(word))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasOneOf(Collection<String> words, String text) {
        String normalised = Normalised.of(text);
        for (String word : words) {
            if (normalised.contains(KNOWN.of(word))) {
                return true;
            }
        }
        return false;
    }

    /** The grade that a qualitative result begins with, if it is one. */
    static Optional<Attainment> grade(String actual, Policy policy) {
        String normalised = Normalised.of(actual);
        for (Map.Entry<Attainment, List<String>> grade : policy.gradeWords().entrySet()) {
            for (String word : grade.getValue()) {
                if (normalised.startsWith(KNOWN.of(word))) {
                    return Optional.of(grade.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a reason is blank or one of those that say nothing; a reason that was not read is neither. */
    static boolean saysNothing(Entry<String> reason, Policy policy) {
        return reason.saysNothing() || reason.optional().filter(text -> saysNothing(text, policy)).isPresent();
    }

    private static boolean saysNothing(String reason, Policy policy) {
        String normalised = Normalised.of(reason);
        String said = normalised.endsWith(STOP) ? normalised.substring(0, normalised.length() - 1) : normalised;
        return said.isEmpty() || isOneOf(policy.blankReasons(), said);
    }
}
