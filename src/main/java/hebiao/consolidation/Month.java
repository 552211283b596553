package hebiao.consolidation;

import hebiao.consolidation.FundComparison.Amounts;
import hebiao.finding.Finding;
import hebiao.finding.Severity;
import hebiao.form.MonthExecution;
import hebiao.form.Period;
import hebiao.form.Source;
import hebiao.form.Yuan;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 归集: the checked files of one month, in the order of their names whatever order they came in.
 *
 * @param files in the order of names, which compare by their code units so that no locale changes it
 * @param ledgerFindings what is said of the ledgers, the roster and the earlier month; their places lie in those files
 * @param superseded forms that do not count, since a later one was filed for the same project (C03)
 * @param filings a line of the roster each, then the forms that it does not know; empty without a roster
 * @param comparisons project by project and source by source; empty without 预算指标 and 支付明细
 * @param ledgerTotals what 预算指标 and 支付明细 come to as a whole, each empty without its ledger
 * @param before what was executed by the end of earlier months of the same year, in their order; empty where unknown
 */
public record Month(
        Period period,
        List<CheckedFile> files,
        List<Finding> ledgerFindings,
        Set<Source> superseded,
        List<Filing> filings,
        List<FundComparison> comparisons,
        Amounts<Yuan> ledgerTotals,
        List<MonthExecution> before) {

    private static final Comparator<CheckedFile> BY_NAME =
            Comparator.comparing(CheckedFile::file).thenComparing(CheckedFile::sha256);

    public Month {
        Objects.requireNonNull(period);
        files = files.stream().sorted(BY_NAME).toList();
        ledgerFindings = ledgerFindings.stream().sorted().toList();
        superseded = Set.copyOf(superseded);
        filings = List.copyOf(filings);
        comparisons = List.copyOf(comparisons);
        Objects.requireNonNull(ledgerTotals);
        before = List.copyOf(before);
    }

    /** A month of forms alone. */
    public Month(Period period, List<CheckedFile> files) {
        this(period, files, List.of(), Set.of(), List.of(), List.of(), Amounts.none(), List.of());
    }

    /**
     * Everything that is said of the month, in the order file, sheet, row, column, rule. A form that does not count has
     * its findings in its annotated copy alone: nobody is to mend it, and every list and every count leaves it out.
     */
    public List<Finding> findings() {
        return Stream.concat(files.stream().flatMap(this::counted), ledgerFindings.stream()).sorted().toList();
    }

    private Stream<Finding> counted(CheckedFile file) {
        List<CheckedForm> counted = file.forms().stream()
                .filter(form -> !superseded.contains(form.form().source())).toList();
        return counted.isEmpty() && !file.forms().isEmpty() ? Stream.of()
                : Stream.concat(file.findings().stream(), counted.stream().flatMap(form -> form.findings().stream()));
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
