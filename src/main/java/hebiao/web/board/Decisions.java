package hebiao.web.board;

import hebiao.consolidation.Status;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.page.Answer;
import hebiao.web.page.Visit;
import java.util.Optional;

/** Returning and accepting a form. */
public final class Decisions {

    static final int SHORTEST = 4;
    static final int LONGEST = 500;

    private final Store store;

    public Decisions(Store store) {
        this.store = store;
    }

    /** Returns a form, which needs a remark, or accepts it; one with errors is only accepted with a remark. */
    public Answer decide(Visit visit) {
        Optional<Version> found = store.versions().find(visit.number("id"));
        if (found.isEmpty()) {
            return Answer.nowhere();
        }
        Version version = found.get();
        boolean accept = visit.field("decision").equals("accept");
        if (!accept && !visit.field("decision").equals("return")) {
            return Answer.Refused.of(400, "error.400");
        }
        String remark = visit.field("remark");
        boolean needed = !accept || version.status() != Status.ACCEPTED;
        if (needed && remark.length() < SHORTEST || remark.length() > LONGEST) {
            return Answer.Refused.of(400, accept ? "decision.whyAccept" : "decision.whyReturn", SHORTEST, LONGEST);
        }
        boolean decided = store.versions().decide(visit.account(), version, accept ? "ACCEPTED" : "RETURNED", remark);
        return decided ? new Answer.Moved("/versions/" + version.id()) : Answer.Refused.of(409, "decision.older");
    }
}
