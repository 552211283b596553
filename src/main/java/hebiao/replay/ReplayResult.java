package hebiao.replay;

import hebiao.finding.Text;
import java.util.List;
import java.util.Objects;

/**
 * What came of running a month again.
 *
 * @param manifest of the month
 * @param differences what is not as the manifest has it, causes first
 * @param failure why the month could not be run again, in both languages; null when it was
 * @param findings what comes and goes; null when that is not known, since the month could not be run again or its
 *     findings.json is not as it was written
 */
public record ReplayResult(Manifest manifest, List<Difference> differences, Text failure,
        FindingChanges findings) {

    public ReplayResult {
        Objects.requireNonNull(manifest);
        differences = List.copyOf(differences);
    }

    /** Nothing differs. */
    public boolean isIdentical() {
        return differences.isEmpty() && failure == null && findings != null && findings.isNone();
    }
}
