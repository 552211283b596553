package hebiao.web.check;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Filing;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.consolidation.MonthCheck;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.ledger.Ledgers;
import java.util.List;
import java.util.Optional;

/** One file as if it were the whole month: what the ledgers say of its projects. */
final class MonthVerdict {

    private final MonthCheck check;

    MonthVerdict(FormCheck check, Rulebook rulebook, Period period, Ledgers ledgers) {
        this.check = new MonthCheck(check, rulebook, period, ledgers, Optional.empty());
    }

    Verdict of(CheckedFile file, By by) {
        try {
            Month month = check.of(List.of(file));
            List<String> codes = month.filings().stream().filter(filing -> !filing.counted().isEmpty())
                    .map(Filing::code).filter(code -> code != null && !code.isEmpty()).distinct().toList();
            return new Verdict(month.files().get(0), codes, by);
        } catch (LedgerProblem e) {
            // a ledger in another unit than it says would accuse every form; it says so where it was put
            return new Verdict(file, List.of(), by);
        }
    }
}
