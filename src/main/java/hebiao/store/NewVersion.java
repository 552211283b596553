package hebiao.store;

import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import java.util.List;

/**
 * A checked file on its way into the store.
 *
 * @param series 项目编码, or the file's name where the project is not known
 * @param codes the projects that it is filed for
 * @param findings in their order
 */
public record NewVersion(String month, Account author, String series, List<String> codes, String file, String sha256,
        long size, String project, Status status, boolean late, String program, String template, String policy,
        List<Finding> findings) {

    public NewVersion {
        codes = List.copyOf(codes);
        findings = List.copyOf(findings);
    }
}
