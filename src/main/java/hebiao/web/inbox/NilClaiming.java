package hebiao.web.inbox;

import hebiao.store.PeriodRow;
import hebiao.store.Project;
import hebiao.store.Store;
import hebiao.web.page.Answer;
import hebiao.web.page.Moment;
import hebiao.web.page.Part;
import hebiao.web.page.Visit;
import java.time.Clock;
import java.util.Optional;

/** 申报免报: a department says that a project has nothing to file, or takes that back. */
public final class NilClaiming {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 500;

    private final Store store;
    private final Clock clock;

    public NilClaiming(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Claims, or with {@code back} takes the claim back; as long as the month takes anything. */
    public Answer claim(Visit visit) {
        Optional<PeriodRow> month = store.periods().find(visit.part("month"));
        Optional<Project> project = store.periods().project(visit.part("month"), visit.part("code"));
        if (month.isEmpty() || project.isEmpty()) {
            return Answer.nowhere();
        }
        if (!month.get().takes(Moment.day(clock.instant()))) {
            return TakenNoMore.of(store, month.get().month());
        }
        if (visit.field("back").equals("1")) {
            return store.nilClaims().withdraw(visit.account(), project.get()) ? back(project.get())
                    : Answer.Refused.of(409, "claim.settled");
        }
        String reason = visit.field("reason");
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST || length > LONGEST) {
            return Answer.Refused.of(400, "nil.reason", SHORTEST, LONGEST);
        }
        return store.nilClaims().claim(visit.account(), project.get(), reason) ? back(project.get())
                : Answer.Refused.of(409, "claim.filed");
    }

    private static Answer back(Project project) {
        return new Answer.Moved("/inbox/" + project.month() + Part.at(project.code()));
    }
}
