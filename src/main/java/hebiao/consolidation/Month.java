package hebiao.consolidation;

import hebiao.finding.Finding;
import hebiao.finding.Severity;
import hebiao.form.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * 归集: the checked files of one month, in the order of their names whatever order they came in.
 *
 * @param files in the order of names, which compare by their code units so that no locale changes it
 */
public record Month(Period period, List<CheckedFile> files) {

    private static final Comparator<CheckedFile> BY_NAME =
            Comparator.comparing(CheckedFile::file).thenComparing(CheckedFile::sha256);

    public Month {
        Objects.requireNonNull(period);
        files = files.stream().sorted(BY_NAME).toList();
    }

    /** Everything that is said of the month, in the order file, sheet, row, column, rule. */
    public List<Finding> findings() {
        return files.stream().flatMap(file -> file.allFindings().stream()).toList();
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return (int) findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    /** How many forms have this status; a file that cannot be read counts as one. */
    public int count(Status status) {
        return files.stream().mapToInt(file -> countIn(file, status)).sum();
    }

    private static int countIn(CheckedFile file, Status status) {
        if (file.forms().isEmpty()) {
            return status == Status.UNREADABLE ? 1 : 0;
        }
        return (int) file.forms().stream().filter(form -> form.status() == status).count();
    }
}
