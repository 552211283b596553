package hebiao.cli;

import hebiao.importer.ledger.LedgerFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /**
     * The ledgers that were named.
     *
     * @throws UsageProblem for a file that does not exist, before anything is read
     */
    LedgerFiles files() {
        LedgerFiles files = new LedgerFiles(roster, budget, payments, targets);
        files.byKind().values().stream().flatMap(List::stream).filter(file -> !Files.isRegularFile(file)).findFirst()
                .ifPresent(missing -> {
                    throw new UsageProblem("problem.missing", missing);
                });
        return files;
    }
}
