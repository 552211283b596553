package hebiao.web.month;

import hebiao.store.CheckRow;
import hebiao.store.PeriodRow;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.page.Answer;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What the pages of a month have in common. */
public final class Months {

    private final Store store;
    private final Jobs jobs;
    private final Clock clock;

    public Months(Store store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The day it is in Shanghai. */
    public LocalDate today() {
        return Moment.day(clock.instant());
    }

    /** The head of the month in the visit's path; empty when there is no such month. */
    public Optional<PeriodHead> head(Visit visit) {
        return store.periods().find(visit.part("month")).map(period -> head(period, visit));
    }

    private PeriodHead head(PeriodRow period, Visit visit) {
        String state = period.closed() ? "closed" : today().isAfter(period.closingDay()) ? "over" : "open";
        Optional<CheckRow> check = store.monthChecks().of(period.month());
        long since = store.versions().countingSince(period.month(), check.map(CheckRow::newest).orElse(0L));
        return new PeriodHead(period.month(), period.due(), period.closes(), state,
                visit.visitor().is(Role.FINANCE) && !period.closed(),
                check.map(row -> Moment.shown(row.written())).orElse(null), since,
                jobs.of(period.month()).map(job -> job.line(visit.language())).orElse(null));
    }

    /** How far the work is. */
    public Answer job(Visit visit) {
        return head(visit).<Answer>map(head -> new Answer.Shown(new JobPage(head))).orElseGet(Answer::nowhere);
    }

    /** Checks the month as a whole, anew. */
    public Answer check(Visit visit, WholeMonth whole) {
        Optional<PeriodHead> head = head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        if (head.get().isClosed()) {
            return Answer.Refused.of(409, "closing.isClosed", month);
        }
        return whole.startCheck(visit.account(), month) ? new Answer.Moved("/periods/" + month + "/findings")
                : Answer.Refused.of(409, "job.busy");
    }
}
