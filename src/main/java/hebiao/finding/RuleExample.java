package hebiao.finding;

import java.util.List;

/**
 * One example of a rule's page: changes to an honest form, and exactly the findings that follow.
 *
 * @param changes lines such as {@code funds.total.rate = 94.62}
 * @param findings lines such as {@code F03 funds.total.rate}, with the severity behind where it is not the rule's own;
 *     empty when the form stays honest
 */
public record RuleExample(List<String> changes, List<String> findings) {

    public RuleExample {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }
}
