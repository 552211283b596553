package hebiao.web.check;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Severity;
import hebiao.form.Entry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one file comes to.
 *
 * @param codes 项目编码 of the projects that its forms are of, as far as the month's ledgers know them
 */
public record Verdict(CheckedFile checked, List<String> codes, By by) {

    public Verdict {
        codes = List.copyOf(codes);
    }

    public List<Finding> findings() {
        return checked.allFindings();
    }

    /** The worst that is said of any of its forms. */
    public Status status() {
        if (checked.forms().isEmpty()) {
            return Status.UNREADABLE;
        }
        return findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? Status.RETURNED : Status.ACCEPTED;
    }

    /** The projects as the forms name them; empty when none was read. */
    public String project() {
        return checked.forms().stream().map(form -> form.form().projectName()).filter(Entry::isFilled)
                .map(Entry::value).map(String::strip).distinct().collect(Collectors.joining("、"));
    }
}
