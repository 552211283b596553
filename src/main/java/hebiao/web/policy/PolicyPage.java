package hebiao.web.policy;

import hebiao.web.month.PeriodHead;
import hebiao.web.page.FormPage;
import java.util.List;

/**
 * The policy of a month.
 *
 * @param current the name of the one that holds; empty for the templates' own
 * @param choices those that come with the product
 * @param preview what another one would change; null when none was looked at
 * @param fault why the policy that was given cannot be used, in words; null for nothing
 */
public record PolicyPage(PeriodHead head, String current, List<Choice> choices, Shown preview, String fault)
        implements FormPage {

    /** A policy that comes with the product. */
    public record Choice(String name, String title) {
    }

    /**
     * What another policy would change.
     *
     * @param token names it when it is applied
     * @param policy its name; empty for the templates' own
     * @param stale whether forms or ledgers have changed since it was looked at
     * @param settings what is different in it, a sentence each
     * @param rules what comes and goes, by rule
     */
    public record Shown(String token, String policy, boolean stale, List<Setting> settings, int come, int gone,
            int changed, List<OfRule> rules) {
    }

    /** A setting that is different. */
    public record Setting(String name, String before, String after) {
    }

    /**
     * What changes in one rule.
     *
     * @param first three of the changes
     * @param rest the others
     */
    public record OfRule(String rule, String name, int come, int gone, int changed, List<Change> first,
            List<Change> rest) {
    }

    /**
     * A finding that comes, goes or changes.
     *
     * @param kind come, gone or changed
     * @param version the number of the form's version; 0 for a line of a ledger
     * @param before the severity before, in small letters; null where it comes
     * @param after the severity after, in small letters; null where it goes
     */
    public record Change(String kind, long version, String file, String cell, String message, String before,
            String after) {
    }

    @Override
    public String template() {
        return "policy/policy";
    }
}
