package hebiao.web.guard;

import hebiao.store.Account;
import hebiao.store.Project;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.page.Answer;
import hebiao.web.page.Visit;
import hebiao.web.page.Visitor;
import java.util.Optional;

/** Lets a request through to its handler, or answers in its place. */
public final class Guard {

    private final Store store;

    public Guard(Store store) {
        this.store = store;
    }

    /** What to answer in place of the handler; empty when the handler may go on. */
    public Optional<Answer> objection(Route route, Visit visit) {
        if (route.isPublic()) {
            return Optional.empty();
        }
        Visitor visitor = visit.visitor();
        if (!visitor.isSignedIn()) {
            return Optional.of(Answer.Refused.of(401, "error.401"));
        }
        Account account = visitor.account();
        if (account.renew() && !route.path().equals("/password") && !route.path().equals("/sign-out")) {
            return Optional.of(new Answer.Moved("/password"));
        }
        if (!route.roles().contains(account.role())) {
            return Optional.of(Answer.Refused.of(403, "error.403"));
        }
        return isWithin(route.reach(), visit, account) ? Optional.empty() : Optional.of(Answer.nowhere());
    }

    /** What is not there is as much out of reach as what is another department's. */
    private boolean isWithin(Reach reach, Visit visit, Account account) {
        if (account.role() != Role.DEPARTMENT) {
            return true;
        }
        return switch (reach) {
            case ANYONE -> true;
            case VERSION -> store.versions().find(visit.number("id")).map(Version::departmentId)
                    .filter(account.departmentId()::equals).isPresent();
            case PROJECT -> store.periods().project(visit.part("month"), visit.part("code"))
                    .map(Project::departmentId).filter(account.departmentId()::equals).isPresent();
        };
    }
}
