package hebiao.store;

import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import java.util.List;

/**
 * A version as a check of the whole month has it.
 *
 * @param findings in their order
 */
public record CheckedVersion(Version version, Status status, String template, String policy,
        List<Finding> findings) {

    public CheckedVersion {
        findings = List.copyOf(findings);
    }
}
