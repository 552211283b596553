package hebiao.web.board;

import hebiao.store.Project;
import hebiao.store.Store;
import hebiao.web.page.Answer;
import hebiao.web.page.Part;
import hebiao.web.page.Visit;
import java.util.Optional;

/** 免报: what the finance office says of projects that have nothing to file. */
public final class Nils {

    private final Store store;

    public Nils(Store store) {
        this.store = store;
    }

    /** Confirms by itself that a project has nothing to file, or takes that back. */
    public Answer nil(Visit visit) {
        Optional<Project> project = store.periods().project(visit.part("month"), visit.part("code"));
        if (project.isEmpty()) {
            return Answer.nowhere();
        }
        boolean back = visit.field("back").equals("1");
        String reason = visit.field("reason");
        if (!back && (reason.length() < Decisions.SHORTEST || reason.length() > Decisions.LONGEST)) {
            return Answer.Refused.of(400, "nil.reason", Decisions.SHORTEST, Decisions.LONGEST);
        }
        store.periods().putNil(visit.account().login(), project.get(), back ? null : reason);
        return back(project.get());
    }

    /** Confirms what a department claims, or declines it, which needs a remark. */
    public Answer decide(Visit visit) {
        Optional<Project> project = store.periods().project(visit.part("month"), visit.part("code"));
        if (project.isEmpty()) {
            return Answer.nowhere();
        }
        boolean confirm = visit.field("decision").equals("confirm");
        if (!confirm && !visit.field("decision").equals("decline")) {
            return Answer.Refused.of(400, "error.400");
        }
        String remark = visit.field("remark");
        if (!confirm && (remark.length() < Decisions.SHORTEST || remark.length() > Decisions.LONGEST)) {
            return Answer.Refused.of(400, "claim.whyDecline", Decisions.SHORTEST, Decisions.LONGEST);
        }
        boolean decided = confirm ? store.nilClaims().confirm(visit.account(), project.get())
                : store.nilClaims().decline(visit.account(), project.get(), remark);
        return decided ? back(project.get()) : Answer.Refused.of(409, "claim.settled");
    }

    private static Answer back(Project project) {
        return new Answer.Moved("/periods/" + project.month() + Part.at(project.code()));
    }
}
