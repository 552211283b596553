package hebiao.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rule as its page states it.
 *
 * @param code a letter and two digits, never reused
 * @param severity the default; a policy may change it
 * @param name a few words
 * @param messages what a finding says, by variant; {@code default} is always there
 * @param action what the 填报人 should do
 * @param actions what to do instead, by variant, where one remedy does not fit all messages
 * @param basis what it rests on, not empty
 * @param policyKeys the keys of the policy that it reads
 * @param yieldsTo the rules that silence it, each with how far
 * @param explanation the page's 说明 and Explanation
 * @param examples mutations of an honest form with exactly the findings that follow
 */
public record Rule(
        String code,
        Severity severity,
        Text name,
        Map<String, Text> messages,
        Text action,
        Map<String, Text> actions,
        List<Basis> basis,
        List<String> policyKeys,
        Map<String, Scope> yieldsTo,
        Text explanation,
        List<RuleExample> examples) {

    /** The variant of the message that is used where a rule has only one. */
    public static final String DEFAULT_MESSAGE = "default";

    public Rule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        basis = List.copyOf(basis);
        policyKeys = List.copyOf(policyKeys);
        examples = List.copyOf(examples);
    }

    /** What the 填报人 should do about a finding with this message. */
    public Text action(String variant) {
        return actions.getOrDefault(variant, action);
    }

    /** The family: the letter of the code. */
    public String family() {
        return code.substring(0, 1);
    }

    /** All that the rule rests on, as one citation. */
    public String cite(Language language) {
        return String.join(language == Language.ZH ? "；" : "; ", basis.stream().map(b -> b.cite(language)).toList());
    }
}
