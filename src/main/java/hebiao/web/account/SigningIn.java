package hebiao.web.account;

import hebiao.store.Account;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.guard.Attempts;
import hebiao.web.guard.Passwords;
import hebiao.web.guard.SignIns;
import hebiao.web.page.Answer;
import hebiao.web.page.Visit;
import java.util.Locale;
import java.util.Optional;

/** Signing in and out, the own password, and the first administrator. */
public final class SigningIn {

    private final Store store;
    private final SignIns signIns;
    private final String startKey;
    private final Attempts attempts = new Attempts();

    /** @param startKey what the console shows: who has it may make the first administrator */
    public SigningIn(Store store, SignIns signIns, String startKey) {
        this.store = store;
        this.signIns = signIns;
        this.startKey = startKey;
    }

    /** The first page for whoever is signed in. */
    public Answer home(Visit visit) {
        if (!visit.visitor().isSignedIn()) {
            return new Answer.Moved(store.accounts().isEmpty() ? "/start" : "/sign-in");
        }
        Role role = visit.account().role();
        return new Answer.Moved(switch (role) {
            case DEPARTMENT -> "/inbox";
            case FINANCE, AUDITOR -> "/periods";
            case ADMINISTRATOR -> "/users";
        });
    }

    public Answer signInPage(Visit visit) {
        if (store.accounts().isEmpty()) {
            return new Answer.Moved("/start");
        }
        return new Answer.Shown(new SignInPage("", Answer.Moved.own(visit.query("to").orElse("/")).path(), null));
    }

    /** The same answer after the same time, whether or not there is such a user. */
    public Answer signIn(Visit visit) {
        String login = visit.field("login").toLowerCase(Locale.ROOT);
        Answer.Moved to = Answer.Moved.own(visit.field("to"));
        Optional<Account> account = store.accounts().byLogin(login).filter(one -> !one.disabled());
        String password = visit.password("password");
        Attempts.Outcome outcome = attempts.attempt(login, visit.address(),
                () -> Passwords.matches(password, account.map(Account::password).orElse(null)));
        if (outcome != Attempts.Outcome.RIGHT) {
            store.sessions().refused(login, visit.address());
            return outcome == Attempts.Outcome.TOO_MANY ? Answer.Refused.of(429, "error.429")
                    : new Answer.Shown(new SignInPage(login, to.path(), "sign-in.wrong"));
        }
        visit.hold(signIns.begin(account.get(), visit.address()));
        return to;
    }

    public Answer signOut(Visit visit) {
        if (visit.visitor().session() != null) {
            store.sessions().end(visit.visitor().session(), visit.account().login());
        }
        visit.hold(null);
        return new Answer.Moved("/sign-in");
    }

    public Answer startPage(Visit visit) {
        if (!store.accounts().isEmpty()) {
            return new Answer.Moved("/sign-in");
        }
        return new Answer.Shown(new StartPage(visit.query("key").orElse(""), "", null));
    }

    /** Makes the first administrator; only for who can read the console, and only once. */
    public Answer start(Visit visit) {
        String login = visit.field("login");
        String fault = !startKey.equals(visit.field("key")) ? "start.key" : login.isEmpty() ? "user.login"
                : Passwords.fault(visit.password("password"), login);
        if (fault != null) {
            return new Answer.Shown(new StartPage(visit.field("key"), login, fault));
        }
        store.accounts().addFirst(login, login, Passwords.hash(visit.password("password")));
        return new Answer.Moved("/sign-in");
    }

    public Answer passwordPage(Visit visit) {
        return new Answer.Shown(new PasswordPage(visit.account().renew(), null));
    }

    /** Changes the own password; every session ends, this one too, and a new one begins. */
    public Answer password(Visit visit) {
        Account account = visit.account();
        String old = visit.password("password");
        Attempts.Outcome outcome = attempts.attempt(account.login(), visit.address(),
                () -> Passwords.matches(old, account.password()));
        if (outcome == Attempts.Outcome.TOO_MANY) {
            return Answer.Refused.of(429, "error.429");
        }
        String next = visit.password("next");
        String fault = outcome == Attempts.Outcome.WRONG ? "password.wrong" : next.equals(old) ? "password.same"
                : Passwords.fault(next, account.login());
        if (fault != null) {
            return new Answer.Shown(new PasswordPage(account.renew(), fault));
        }
        store.accounts().changePassword(account.login(), account, Passwords.hash(next), false);
        visit.hold(signIns.begin(account, visit.address()));
        return new Answer.Moved("/");
    }
}
