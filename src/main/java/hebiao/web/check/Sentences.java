package hebiao.web.check;

import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;

/**
 * Kept findings in words. They may be older than the rulebook: a rule that is gone since, or says more than it did,
 * must not make a page fail.
 */
public final class Sentences {

    private Sentences() {
    }

    /** What a finding says; of one that the rulebook has no sentence for any more, its facts. */
    public static String of(Rulebook rulebook, Finding finding, Language language) {
        try {
            return rulebook.message(finding, language);
        } catch (IllegalArgumentException e) {
            String arrow = finding.expected() == null ? "" : " → " + finding.expected();
            return name(rulebook, finding.rule(), language) + ": "
                    + (finding.reported() == null ? "" : finding.reported()) + arrow;
        }
    }

    /** Whether the rulebook still has a rule and a sentence for a finding. */
    public static boolean isKnown(Rulebook rulebook, Finding finding) {
        try {
            return rulebook.find(finding.rule()).isPresent() && rulebook.message(finding, Language.ZH) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The name of a rule; its code where the rule is gone. */
    public static String name(Rulebook rulebook, String code, Language language) {
        return rulebook.find(code).map(Rule::name).map(name -> name.in(language)).orElse(code);
    }

    /** What to do about a finding; empty where its rule is gone. */
    public static String action(Rulebook rulebook, Finding finding, Language language) {
        return rulebook.find(finding.rule()).map(rule -> rule.action(finding.variant()).in(language)).orElse("");
    }
}
