package hebiao.web;

import static hebiao.store.Role.ADMINISTRATOR;
import static hebiao.store.Role.AUDITOR;
import static hebiao.store.Role.DEPARTMENT;
import static hebiao.store.Role.FINANCE;

import hebiao.finding.Rulebook;
import hebiao.store.Role;
import hebiao.web.account.ApiTokens;
import hebiao.web.account.PasswordPage;
import hebiao.web.account.SignInPage;
import hebiao.web.account.SigningIn;
import hebiao.web.account.StartPage;
import hebiao.web.account.TokensPage;
import hebiao.web.account.Users;
import hebiao.web.account.UsersPage;
import hebiao.web.board.Board;
import hebiao.web.board.BoardPage;
import hebiao.web.board.Decisions;
import hebiao.web.board.Nils;
import hebiao.web.board.PeriodsPage;
import hebiao.web.closing.Closing;
import hebiao.web.closing.ClosingPage;
import hebiao.web.findings.FindingPages;
import hebiao.web.findings.FindingsPage;
import hebiao.web.findings.RulePage;
import hebiao.web.findings.Rules;
import hebiao.web.guard.Reach;
import hebiao.web.guard.Route;
import hebiao.web.guard.SendQuota;
import hebiao.web.guard.SignIns;
import hebiao.web.inbox.Inbox;
import hebiao.web.inbox.InboxPage;
import hebiao.web.inbox.NilClaiming;
import hebiao.web.inbox.SentPage;
import hebiao.web.ledgers.LedgerPages;
import hebiao.web.ledgers.LedgersPage;
import hebiao.web.month.JobPage;
import hebiao.web.month.Jobs;
import hebiao.web.month.Months;
import hebiao.web.month.WholeMonth;
import hebiao.web.page.Handler;
import hebiao.web.page.Page;
import hebiao.web.policy.PoliciesPage;
import hebiao.web.policy.PolicyPage;
import hebiao.web.policy.PolicyPages;
import hebiao.web.policy.TemplatesPage;
import hebiao.web.project.ProjectPage;
import hebiao.web.project.Projects;
import hebiao.web.reminders.Reminders;
import hebiao.web.reminders.RemindersPage;
import hebiao.web.sheet.ReceiptPage;
import hebiao.web.sheet.SheetPage;
import hebiao.web.sheet.Sheets;
import hebiao.web.trail.TrailPage;
import hebiao.web.trail.TrailPages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be asked for: who may, whose things it leads to, who answers. Each line holds for the page and
 * for the same address under {@code /api}.
 */
public final class Routes implements AutoCloseable {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> NOBODY_IN_PARTICULAR = Set.of();
    private static final Set<Role> READERS = EnumSet.of(DEPARTMENT, FINANCE, AUDITOR);
    private static final Set<Role> OFFICES = EnumSet.of(FINANCE, AUDITOR, ADMINISTRATOR);

    private final List<Route> routes = new ArrayList<>();
    private final Jobs jobs = new Jobs();

    public Routes(Service service, SignIns signIns) {
        account(new SigningIn(service.store(), signIns, service.startKey()), new Users(service.store()),
                new ApiTokens(service.store()));
        inbox(new Inbox(service.store(), service.checking(), service.clock(),
                new SendQuota(service.dailyBytes())),
                new NilClaiming(service.store(), service.clock()));
        sheet(new Sheets(service.store(), service.checking(), service.clock()));
        get("/rules/{code}", RulePage.class, ALL, Reach.ANYONE, new Rules(service.checking().rulebook())::rule);
        month(service, service.checking().rulebook());
        trail(new TrailPages(service.store()));
    }

    private void account(SigningIn signingIn, Users users, ApiTokens tokens) {
        get("/", NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::home);
        get("/start", StartPage.class, NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::startPage);
        post("/start", StartPage.class, NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::start);
        get("/sign-in", SignInPage.class, NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::signInPage);
        post("/sign-in", SignInPage.class, NOBODY_IN_PARTICULAR, Reach.ANYONE, signingIn::signIn);
        post("/sign-out", ALL, Reach.ANYONE, signingIn::signOut);
        get("/password", PasswordPage.class, ALL, Reach.ANYONE, signingIn::passwordPage);
        post("/password", PasswordPage.class, ALL, Reach.ANYONE, signingIn::password);
        get("/users", UsersPage.class, Set.of(ADMINISTRATOR), Reach.ANYONE, users::list);
        post("/users", UsersPage.class, Set.of(ADMINISTRATOR), Reach.ANYONE, users::add);
        post("/users/{id}/reset", UsersPage.class, Set.of(ADMINISTRATOR), Reach.ANYONE, users::reset);
        get("/tokens", TokensPage.class, ALL, Reach.ANYONE, tokens::list);
        post("/tokens", TokensPage.class, ALL, Reach.ANYONE, tokens::add);
        post("/tokens/{id}/end", ALL, Reach.ANYONE, tokens::end);
        post("/users/{id}/disable", Set.of(ADMINISTRATOR), Reach.ANYONE, users::disable);
    }

    private void inbox(Inbox inbox, NilClaiming claims) {
        get("/inbox", Set.of(DEPARTMENT), Reach.ANYONE, inbox::newest);
        get("/inbox/{month}", InboxPage.class, Set.of(DEPARTMENT), Reach.ANYONE, inbox::month);
        post("/inbox/{month}/files", SentPage.class, Set.of(DEPARTMENT), Reach.ANYONE, inbox::send);
        get("/inbox/{month}/projects/{code}/blank", Set.of(DEPARTMENT), Reach.PROJECT, inbox::blank);
        post("/inbox/{month}/projects/{code}/nil", Set.of(DEPARTMENT), Reach.PROJECT, claims::claim);
    }

    private void sheet(Sheets sheets) {
        get("/versions/{id}", SheetPage.class, READERS, Reach.VERSION, sheets::show);
        get("/versions/{id}/file", READERS, Reach.VERSION, sheets::file);
        get("/versions/{id}/annotated", READERS, Reach.VERSION, sheets::annotated);
        get("/versions/{id}/receipt", ReceiptPage.class, READERS, Reach.VERSION, sheets::receipt);
        post("/versions/{id}/findings/{finding}/answer", Set.of(DEPARTMENT), Reach.VERSION, sheets::explain);
    }

    private void month(Service service, Rulebook rulebook) {
        Months months = new Months(service.store(), jobs, service.clock());
        WholeMonth whole = new WholeMonth(service.store(), service.checking(), jobs);
        get("/periods/{month}/job", JobPage.class, OFFICES, Reach.ANYONE, months::job);
        post("/periods/{month}/check", Set.of(FINANCE), Reach.ANYONE, visit -> months.check(visit, whole));
        board(new Board(service.store(), rulebook, months), new Decisions(service.store()),
                new Nils(service.store()));
        ledgers(new LedgerPages(service.store(), service.checking(), months, whole));
        findings(new FindingPages(service.store(), service.checking(), months));
        reminders(new Reminders(service.store(), rulebook, months));
        policy(new PolicyPages(service.store(), service.checking(), months, whole));
        closing(new Closing(service.store(), months, whole));
        get("/projects/{code}", ProjectPage.class, OFFICES, Reach.ANYONE,
                new Projects(service.store(), service.checking())::show);
    }

    private void board(Board board, Decisions decisions, Nils nils) {
        get("/periods", PeriodsPage.class, OFFICES, Reach.ANYONE, board::periods);
        post("/periods", PeriodsPage.class, Set.of(FINANCE), Reach.ANYONE, board::open);
        get("/periods/{month}", BoardPage.class, OFFICES, Reach.ANYONE, board::board);
        get("/periods/{month}/board/{format}", OFFICES, Reach.ANYONE, board::download);
        post("/periods/{month}/accept", Set.of(FINANCE), Reach.ANYONE, board::acceptAll);
        post("/periods/{month}/projects/{code}/nil", Set.of(FINANCE), Reach.ANYONE, nils::nil);
        post("/periods/{month}/projects/{code}/claim", Set.of(FINANCE), Reach.ANYONE, nils::decide);
        post("/versions/{id}/decision", Set.of(FINANCE), Reach.ANYONE, decisions::decide);
    }

    private void ledgers(LedgerPages ledgers) {
        get("/periods/{month}/ledgers", LedgersPage.class, OFFICES, Reach.ANYONE, ledgers::show);
        post("/periods/{month}/ledgers/{kind}", Set.of(FINANCE), Reach.ANYONE, ledgers::put);
    }

    private void findings(FindingPages findings) {
        get("/periods/{month}/findings", FindingsPage.class, OFFICES, Reach.ANYONE, findings::show);
        get("/periods/{month}/findings/{format}", OFFICES, Reach.ANYONE, findings::download);
    }

    private void reminders(Reminders reminders) {
        get("/periods/{month}/reminders", RemindersPage.class, OFFICES, Reach.ANYONE, reminders::show);
        post("/periods/{month}/reminders", Set.of(FINANCE), Reach.ANYONE, reminders::remind);
        get("/periods/{month}/reminders/workbook", OFFICES, Reach.ANYONE, reminders::workbook);
    }

    private void policy(PolicyPages policy) {
        get("/periods/{month}/policy", PolicyPage.class, OFFICES, Reach.ANYONE, policy::show);
        post("/periods/{month}/policy", Set.of(FINANCE), Reach.ANYONE, policy::apply);
        post("/periods/{month}/policy/preview", PolicyPage.class, Set.of(FINANCE), Reach.ANYONE, policy::preview);
        get("/policies", PoliciesPage.class, OFFICES, Reach.ANYONE, policy::policies);
        get("/templates", TemplatesPage.class, OFFICES, Reach.ANYONE, policy::templates);
    }

    private void closing(Closing closing) {
        get("/periods/{month}/closing", ClosingPage.class, OFFICES, Reach.ANYONE, closing::show);
        post("/periods/{month}/closing", Set.of(FINANCE), Reach.ANYONE, closing::close);
        post("/periods/{month}/reopening", ClosingPage.class, Set.of(FINANCE), Reach.ANYONE, closing::reopen);
        get("/periods/{month}/closings/{number}", OFFICES, Reach.ANYONE, closing::all);
        get("/periods/{month}/closings/{number}/file", OFFICES, Reach.ANYONE, closing::file);
    }

    private void trail(TrailPages trail) {
        get("/trail", TrailPage.class, OFFICES, Reach.ANYONE, trail::show);
        get("/trail/verify", TrailPage.class, OFFICES, Reach.ANYONE, trail::verify);
        get("/trail/proof", OFFICES, Reach.ANYONE, trail::proof);
    }

    private void get(String path, Set<Role> roles, Reach reach, Handler handler) {
        get(path, null, roles, reach, handler);
    }

    private void get(String path, Class<? extends Page> page, Set<Role> roles, Reach reach, Handler handler) {
        routes.add(new Route("GET", path, roles, reach, page, handler));
    }

    private void post(String path, Set<Role> roles, Reach reach, Handler handler) {
        post(path, null, roles, reach, handler);
    }

    private void post(String path, Class<? extends Page> page, Set<Role> roles, Reach reach, Handler handler) {
        routes.add(new Route("POST", path, roles, reach, page, handler));
    }

    @Override
    public void close() {
        jobs.close();
    }

    /** The table. */
    public List<Route> all() {
        return List.copyOf(routes);
    }
}
