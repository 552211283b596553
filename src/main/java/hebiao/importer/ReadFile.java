package hebiao.importer;

import hebiao.finding.Finding;
import java.util.List;

/**
 * One submitted file as read.
 *
 * @param file its name
 * @param sha256 of its bytes; null when they could not be read
 * @param size in bytes; 0 when they could not be read
 * @param forms the forms in it; empty when it cannot be read
 * @param findings on the file as a whole: S01–S03, S05 for extra sheets, S10, S11, S13, S15, S18
 */
public record ReadFile(String file, String sha256, long size, List<ReadForm> forms, List<Finding> findings) {

    public ReadFile {
        forms = List.copyOf(forms);
        findings = List.copyOf(findings);
    }
}
