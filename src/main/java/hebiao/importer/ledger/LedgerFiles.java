package hebiao.importer.ledger;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.ledger.Ledgers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * The ledgers of a month as files on a disk, each kind in the order in which it was named.
 *
 * @param roster 项目库
 * @param budget 预算指标
 * @param payments 支付明细
 * @param targets 绩效目标
 */
public record LedgerFiles(List<Path> roster, List<Path> budget, List<Path> payments, List<Path> targets) {

    /** Reads the files of one kind. */
    private interface Reading<T> {
        LedgerReader.Read<T> of(List<LedgerFile> files) throws LedgerProblem;
    }

    public LedgerFiles {
        roster = List.copyOf(roster);
        budget = List.copyOf(budget);
        payments = List.copyOf(payments);
        targets = List.copyOf(targets);
    }

    /** The files by the name of their kind; a kind that was not given has none. */
    public Map<String, List<Path>> byKind() {
        Map<String, List<Path>> kinds = new LinkedHashMap<>();
        kinds.put("roster", roster);
        kinds.put("budget", budget);
        kinds.put("payments", payments);
        kinds.put("targets", targets);
        return kinds;
    }

    /**
     * Reads them.
     *
     * @param rows is told from time to time how many rows of the present file have been read
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public Ledgers read(Rulebook rulebook, LongConsumer rows) throws LedgerProblem {
        return read(new LedgerReader(rulebook, rows), kind -> byKind().get(kind).stream().map(LedgerFile::on).toList());
    }

    /**
     * Reads ledgers wherever they lie.
     *
     * @param files those of a kind, by the names of {@link #byKind}; none where a kind was not given
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public static Ledgers read(LedgerReader reader, Function<String, List<LedgerFile>> files) throws LedgerProblem {
        List<Finding> findings = new ArrayList<>();
        return new Ledgers(read(files.apply("roster"), reader::roster, findings),
                read(files.apply("budget"), reader::budget, findings),
                read(files.apply("payments"), reader::payments, findings),
                read(files.apply("targets"), reader::targets, findings), findings);
    }

    private static <T> Optional<T> read(List<LedgerFile> files, Reading<T> reading,
            List<Finding> findings) throws LedgerProblem {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        LedgerReader.Read<T> read = reading.of(files);
        findings.addAll(read.findings());
        return Optional.of(read.ledger());
    }
}
