package hebiao.web;

import static hebiao.store.Role.ADMINISTRATOR;
import static hebiao.store.Role.AUDITOR;
import static hebiao.store.Role.DEPARTMENT;
import static hebiao.store.Role.FINANCE;

import hebiao.store.Role;
import hebiao.web.account.SigningIn;
import hebiao.web.account.Users;
import hebiao.web.board.Board;
import hebiao.web.findings.Rules;
import hebiao.web.guard.Reach;
import hebiao.web.guard.Route;
import hebiao.web.guard.SignIns;
import hebiao.web.inbox.Inbox;
import hebiao.web.page.Handler;
import hebiao.web.sheet.Sheets;
import hebiao.web.trail.TrailPages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be asked for: who may, whose things it leads to, who answers. Each line holds for the page and
 * for the same address under {@code /api}.
 */
public final class Routes {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> NOBODY_IN_PARTICULAR = Set.of();
    private static final Set<Role> READERS = EnumSet.of(DEPARTMENT, FINANCE, AUDITOR);
    private static final Set<Role> OFFICES = EnumSet.of(FINANCE, AUDITOR, ADMINISTRATOR);

    private final List<Route> routes = new ArrayList<>();

    public Routes(Service service, SignIns signIns) {
        account(new SigningIn(service.store(), signIns, service.startKey()), new Users(service.store()));
        inbox(new Inbox(service.store(), service.checking(), service.clock()));
        sheet(new Sheets(service.store(), service.checking(), service.clock()));
        board(new Board(service.store(), service.checking()));
        get("/rules/{code}", ALL, Reach.ANYONE, new Rules(service.checking().rulebook())::rule);
        trail(new TrailPages(service.store()));
    }

    private void account(SigningIn signingIn, Users users) {
        get("/", NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::home);
        get("/start", NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::startPage);
        post("/start", NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::start);
        get("/sign-in", NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::signInPage);
        post("/sign-in", NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::signIn);
        post("/sign-out", ALL, Reach.ANYONE, signingIn::signOut);
        get("/password", ALL, Reach.ANYONE, signingIn::passwordPage);
        post("/password", ALL, Reach.ANYONE, signingIn::password);
        get("/users", Set.of(ADMINISTRATOR), Reach.ANYONE, users::list);
        post("/users", Set.of(ADMINISTRATOR), Reach.ANYONE, users::add);
        post("/users/{id}/reset", Set.of(ADMINISTRATOR), Reach.ANYONE, users::reset);
        post("/users/{id}/disable", Set.of(ADMINISTRATOR), Reach.ANYONE, users::disable);
    }

    private void inbox(Inbox inbox) {
        get("/inbox", Set.of(DEPARTMENT), Reach.ANYONE, inbox::newest);
        get("/inbox/{month}", Set.of(DEPARTMENT), Reach.ANYONE, inbox::month);
        post("/inbox/{month}/files", Set.of(DEPARTMENT), Reach.ANYONE, inbox::send);
        get("/inbox/{month}/projects/{code}/blank", Set.of(DEPARTMENT), Reach.PROJECT, inbox::blank);
    }

    private void sheet(Sheets sheets) {
        get("/versions/{id}", READERS, Reach.VERSION, sheets::show);
        get("/versions/{id}/file", READERS, Reach.VERSION, sheets::file);
        get("/versions/{id}/annotated", READERS, Reach.VERSION, sheets::annotated);
        get("/versions/{id}/receipt", READERS, Reach.VERSION, sheets::receipt);
        post("/versions/{id}/findings/{finding}/answer", Set.of(DEPARTMENT), Reach.VERSION, sheets::explain);
    }

    private void board(Board board) {
        get("/periods", OFFICES, Reach.ANYONE, board::periods);
        post("/periods", Set.of(FINANCE), Reach.ANYONE, board::open);
        get("/periods/{month}", OFFICES, Reach.ANYONE, board::period);
        post("/periods/{month}/ledgers/{kind}", Set.of(FINANCE), Reach.ANYONE, board::putLedger);
    }

    private void trail(TrailPages trail) {
        get("/trail", OFFICES, Reach.ANYONE, trail::show);
        get("/trail/verify", OFFICES, Reach.ANYONE, trail::verify);
    }

    private void get(String path, Set<Role> roles, Reach reach, Handler handler) {
        routes.add(new Route("GET", path, roles, reach, handler));
    }

    private void post(String path, Set<Role> roles, Reach reach, Handler handler) {
        routes.add(new Route("POST", path, roles, reach, handler));
    }

    /** The table. */
    public List<Route> all() {
        return List.copyOf(routes);
    }
}
