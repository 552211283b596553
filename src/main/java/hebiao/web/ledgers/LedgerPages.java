package hebiao.web.ledgers;

import hebiao.finding.Finding;
import hebiao.store.LedgerRow;
import hebiao.store.Store;
import hebiao.web.check.Checking;
import hebiao.web.findings.FindingRow;
import hebiao.web.ledgers.LedgersPage.LedgerLine;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.month.WholeMonth;
import hebiao.web.page.Answer;
import hebiao.web.page.FileNames;
import hebiao.web.page.Moment;
import hebiao.web.page.Upload;
import hebiao.web.page.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The pages of a month's ledgers. */
public final class LedgerPages {

    private final Store store;
    private final Checking checking;
    private final Months months;
    private final WholeMonth whole;

    public LedgerPages(Store store, Checking checking, Months months, WholeMonth whole) {
        this.store = store;
        this.checking = checking;
        this.months = months;
        this.whole = whole;
    }

    /** What has come, and what is wrong with it. */
    public Answer show(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        List<LedgerRow> rows = store.periods().ledgers(month);
        List<Finding> said = checking.ledgerFindings(month);
        return new Answer.Shown(new LedgersPage(head.get(), WholeMonth.LEDGERS.stream().map(kind ->
                line(kind, rows.stream().filter(row -> row.kind().equals(kind)).findFirst(), said, visit)).toList()));
    }

    private LedgerLine line(String kind, Optional<LedgerRow> row, List<Finding> said, Visit visit) {
        return row.map(file -> new LedgerLine(kind, file.file(), file.size(), Moment.shown(file.received()),
                said.stream().filter(finding -> finding.place().file().equals(file.file()))
                        .map(finding -> FindingRow.of(finding, checking.rulebook(), visit.language())).toList()))
                .orElseGet(() -> new LedgerLine(kind, null, 0, null, List.of()));
    }

    /** Puts a ledger in the place of the one before; one that cannot be used changes nothing. */
    public Answer put(Visit visit) throws IOException {
        Optional<PeriodHead> head = months.head(visit);
        String kind = visit.part("kind");
        if (head.isEmpty() || !WholeMonth.LEDGERS.contains(kind)) {
            return Answer.nowhere();
        }
        if (head.get().isClosed()) {
            return Answer.Refused.of(409, "closing.isClosed", head.get().month());
        }
        List<Upload> uploads = visit.uploads("file");
        if (uploads.isEmpty() || uploads.get(0).size() == 0) {
            return Answer.Refused.of(400, "inbox.noFile");
        }
        Upload upload = uploads.get(0);
        String name = FileNames.last(upload.name());
        String sha256;
        try (InputStream in = upload.content().get()) {
            sha256 = store.blobs().put(in);
        }
        String month = head.get().month();
        LedgerRow row = new LedgerRow(0, month, kind, name, sha256, upload.size(), "");
        return whole.startLedger(visit.account(), row) ? new Answer.Moved("/periods/" + month + "/ledgers")
                : Answer.Refused.of(409, "job.busy");
    }
}
