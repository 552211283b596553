package hebiao.cli;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --roster}, {@code --budget}, {@code --payments}, {@code --targets}: the finance office's own ledgers. */
final class LedgerOptions {

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "option.roster")
    private List<Path> roster = List.of();

    @Option(names = "--budget", paramLabel = "FILE", descriptionKey = "option.budget")
    private List<Path> budget = List.of();

    @Option(names = "--payments", paramLabel = "FILE", descriptionKey = "option.payments")
    private List<Path> payments = List.of();

    @Option(names = "--targets", paramLabel = "FILE", descriptionKey = "option.targets")
    private List<Path> targets = List.of();

    /** Reads the files of one kind. */
    private interface Reading<T> {
        LedgerReader.Read<T> of(List<LedgerFile> files) throws LedgerProblem;
    }

    /**
     * Reads the ledgers that were named.
     *
     * @throws UsageProblem for a file that does not exist, before anything is read
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    Ledgers read(Rulebook rulebook) throws LedgerProblem {
        files().stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(missing -> {
            throw new UsageProblem("problem.missing", missing);
        });
        LedgerReader reader = new LedgerReader(rulebook);
        List<Finding> findings = new ArrayList<>();
        return new Ledgers(read(roster, reader::roster, findings), read(budget, reader::budget, findings),
                read(payments, reader::payments, findings), read(targets, reader::targets, findings), findings);
    }

    /** Every file that was named, in the order of the options. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        List.of(roster, budget, payments, targets).forEach(files::addAll);
        return files;
    }

    private static <T> Optional<T> read(List<Path> files, Reading<T> reading,
            List<Finding> findings) throws LedgerProblem {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        LedgerReader.Read<T> read = reading.of(files.stream().map(LedgerFile::on).toList());
        findings.addAll(read.findings());
        return Optional.of(read.ledger());
    }
}
