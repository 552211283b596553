package hebiao.web.month;

import hebiao.replay.FindingChanges;
import hebiao.store.MonthState;
import hebiao.store.PolicyRow;
import hebiao.store.Version;
import java.util.Map;
import java.util.Optional;

/**
 * What another policy would change in a month.
 *
 * @param policy empty for the templates' own
 * @param made what the month was then
 * @param forms the versions by the names that the changes call their files
 */
public record Preview(Optional<PolicyRow> policy, MonthState made, FindingChanges changes,
        Map<String, Version> forms) {

    /** Names the policy. */
    public String token() {
        return policy.map(row -> row.name() + " " + row.sha256()).orElse("");
    }
}
