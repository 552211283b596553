package hebiao.web.check;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FiledFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.MonthCheck;
import hebiao.consolidation.MonthLedgers;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.ledger.LedgerProblem;
import java.util.List;
import java.util.Optional;

/** One file as if it were the whole month: what the ledgers say of its projects. */
final class MonthVerdict {

    private final MonthCheck check;

    MonthVerdict(FormCheck check, Rulebook rulebook, Period period, MonthLedgers ledgers) {
        this.check = new MonthCheck(check, rulebook, period, ledgers, Optional.empty());
    }

    Verdict of(CheckedFile file, By by) {
        try {
            FiledFile filed = check.of(file);
            return new Verdict(filed.file(), filed.codes(), by);
        } catch (LedgerProblem e) {
            // a ledger in another unit than it says would accuse every form; it says so where it was put
            return new Verdict(file, List.of(), by);
        }
    }
}
