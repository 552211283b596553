package hebiao.importer.ledger;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.ledger.Budget;
import hebiao.ledger.Payments;
import hebiao.ledger.Roster;
import hebiao.ledger.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads ledgers: the files of one kind into one ledger, and what could not be used of them. */
public final class LedgerReader {

    private final LedgerWords words = LedgerWords.shipped();
    private final Rulebook rulebook;
    private final LongConsumer progress;

    public LedgerReader(Rulebook rulebook) {
        this(rulebook, rows -> { });
    }

    /** @param progress is told from time to time how many rows of the present file have been read */
    public LedgerReader(Rulebook rulebook, LongConsumer progress) {
        this.rulebook = rulebook;
        this.progress = progress;
    }

    /**
     * A ledger, and the lines of its files that could not be used.
     *
     * @param findings L05, in the order file, sheet, line, column
     */
    public record Read<T>(T ledger, List<Finding> findings) {
    }

    /**
     * 项目库: who must file what, and until when.
     *
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public Read<Roster> roster(List<LedgerFile> files) throws LedgerProblem {
        return read("roster", files, new RosterLines());
    }

    /**
     * 项目库 where only codes and names are needed, to make blank forms.
     *
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public Read<Roster> projects(List<LedgerFile> files) throws LedgerProblem {
        return read("projects", files, new RosterLines());
    }

    /**
     * 预算指标.
     *
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public Read<Budget> budget(List<LedgerFile> files) throws LedgerProblem {
        return read("budget", files, new BudgetLines(words));
    }

    /**
     * 支付明细.
     *
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public Read<Payments> payments(List<LedgerFile> files) throws LedgerProblem {
        return read("payments", files, new PaymentLines(words));
    }

    /**
     * 绩效目标.
     *
     * @throws LedgerProblem when a file cannot be used as a whole
     */
    public Read<Targets> targets(List<LedgerFile> files) throws LedgerProblem {
        return read("targets", files, new TargetLines());
    }

    private <T> Read<T> read(String kind, List<LedgerFile> files, LineReader<T> reader) throws LedgerProblem {
        LedgerWords.Kind ledger = words.ledgers().get(kind);
        SameContent.refuse(ledger.name(), files);
        List<Finding> findings = new ArrayList<>();
        Place amountColumn = null;
        for (LedgerFile file : files) {
            LineFindings said = new LineFindings(file.name(), rulebook);
            LedgerTable table = new LedgerTable(file, words, ledger, reader::line, said, progress);
            table.read();
            amountColumn = amountColumn == null ? table.amountColumn() : amountColumn;
            findings.addAll(said.all());
        }
        findings.sort(null);
        return new Read<>(reader.ledger(amountColumn), List.copyOf(findings));
    }
}
