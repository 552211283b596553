package hebiao.web.board;

import hebiao.store.PeriodRow;
import hebiao.web.page.Page;
import java.util.List;

/**
 * One month for the finance office.
 *
 * @param ledgers one line a kind
 * @param departments who has filed what
 * @param forms the newest version of each form
 * @param mayChange whether the visitor may put ledgers
 * @param said what was found in a ledger that just came; empty for nothing
 */
public record PeriodPage(PeriodRow period, List<LedgerLine> ledgers, List<DepartmentLine> departments,
        List<FormLine> forms, boolean mayChange, List<String> said) implements Page {

    /**
     * A ledger.
     *
     * @param kind roster, budget, payments or targets
     * @param file its name; null when it has not come
     * @param received in Shanghai's time; null with {@code file}
     */
    public record LedgerLine(String kind, String file, String received) {
    }

    /** How far a department is: due = accepted + received + returned + missing + nothing. */
    public record DepartmentLine(String department, long due, long accepted, long received, long returned,
            long missing, long nothing) {
    }

    /** A form's newest version. */
    public record FormLine(long version, int number, String department, String project, String file, String state,
            int errors, int warnings, boolean late, String received) {
    }

    @Override
    public String template() {
        return "board/period";
    }
}
