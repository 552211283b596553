package hebiao.web.ledgers;

import hebiao.web.findings.FindingRow;
import hebiao.web.month.PeriodHead;
import hebiao.web.page.Page;
import java.util.List;

/**
 * The ledgers of a month.
 *
 * @param ledgers one line a kind
 */
public record LedgersPage(PeriodHead head, List<LedgerLine> ledgers) implements Page {

    /**
     * A ledger.
     *
     * @param kind roster, budget, payments or targets
     * @param file its name; null when it has not come
     * @param received in Shanghai's time; null with {@code file}
     * @param problems what is wrong with its lines, in their order
     */
    public record LedgerLine(String kind, String file, long size, String received, List<FindingRow> problems) {
    }

    @Override
    public String template() {
        return "ledgers/ledgers";
    }
}
