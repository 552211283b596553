package hebiao.finding;

import java.util.List;

/**
 * One example of a rule's page: changes to an honest form or an honest month, and exactly the findings that follow.
 *
 * @param changes lines such as {@code funds.total.rate = 94.62}; the first is {@code month = 2024-12} where the example
 *     changes a month: a form with its ledgers
 * @param findings lines such as {@code F03 funds.total.rate}, with the severity behind where it is not the rule's own;
 *     empty when all stays honest
 */
public record RuleExample(List<String> changes, List<String> findings) {

    public RuleExample {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Whether it changes a month and not a form by itself. */
    public boolean isOfAMonth() {
        return changes.get(0).startsWith("month =");
    }
}
