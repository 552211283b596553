package hebiao.exporter.consolidated;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.CheckedForm;
import hebiao.consolidation.Month;
import hebiao.consolidation.Status;
import hebiao.finding.Finding;
import hebiao.finding.Severity;
import hebiao.form.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One project of the month: a form, or a file in which none could be read.
 *
 * @param number its place in the month, counted from 1
 * @param checked the form; null for a file that cannot be read
 * @param findings on the form; those on its file as a whole stand with the file's first form
 * @param indicatorsBefore how many indicators the forms before it have
 */
record ProjectRow(int number, CheckedFile file, CheckedForm checked, List<Finding> findings, int indicatorsBefore) {

    /** The month's projects, in the order of files; a form that a later one supersedes does not count. */
    static List<ProjectRow> of(Month month) {
        List<ProjectRow> rows = new ArrayList<>();
        int indicators = 0;
        for (CheckedFile file : month.files()) {
            if (file.forms().isEmpty()) {
                rows.add(new ProjectRow(rows.size() + 1, file, null, file.allFindings(), indicators));
            }
            List<Finding> ofFile = file.findings();
            for (CheckedForm form : file.forms()) {
                if (month.superseded().contains(form.form().source())) {
                    continue;
                }
                List<Finding> all = new ArrayList<>(ofFile);
                all.addAll(form.findings());
                all.sort(null);
                rows.add(new ProjectRow(rows.size() + 1, file, form, List.copyOf(all), indicators));
                indicators += form.form().indicators().size();
                ofFile = List.of();
            }
        }
        return rows;
    }

    Optional<Submission> form() {
        return Optional.ofNullable(checked).map(CheckedForm::form);
    }

    Status status() {
        return checked == null ? Status.UNREADABLE : checked.status();
    }

    long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
