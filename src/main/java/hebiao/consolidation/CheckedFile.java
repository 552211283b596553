package hebiao.consolidation;

import hebiao.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * One submitted file, checked.
 *
 * @param file its name
 * @param sha256 of its bytes; null when they could not be read
 * @param size in bytes; 0 when they could not be read
 * @param forms the forms in it; empty when it is unreadable
 * @param findings on the file as a whole
 */
public record CheckedFile(String file, String sha256, long size, List<CheckedForm> forms, List<Finding> findings) {

    public CheckedFile {
        forms = List.copyOf(forms);
        findings = List.copyOf(findings);
    }

    /** The same file with its forms checked anew. */
    CheckedFile withForms(List<CheckedForm> others) {
        return new CheckedFile(file, sha256, size, others, findings);
    }

    /** Everything that is said of the file and its forms, in the order file, sheet, row, column, rule. */
    public List<Finding> allFindings() {
        return Stream.concat(findings.stream(), forms.stream().flatMap(form -> form.findings().stream())).sorted()
                .toList();
    }
}
