package hebiao.web.inbox;

import hebiao.store.PeriodRow;
import hebiao.store.Store;
import hebiao.web.page.Answer;

/** What a department is told that comes too late: its month ran out, or the finance office closed it before. */
final class TakenNoMore {

    private TakenNoMore() {
    }

    /** As it is now: a month may be closed while files are on their way. */
    static Answer of(Store store, String month) {
        PeriodRow row = store.periods().find(month).orElseThrow();
        return row.closed() ? Answer.Refused.of(409, "inbox.closed", row.month())
                : Answer.Refused.of(409, "inbox.over", row.month(), row.closes());
    }
}
