package hebiao.web.page;

import hebiao.store.Account;
import hebiao.store.Role;
import hebiao.store.Session;

/**
 * Whoever asks.
 *
 * @param account null for somebody not signed in
 * @param session null with {@code account}, and for a program with a token
 */
public record Visitor(Account account, Session session) {

    public static final Visitor NOBODY = new Visitor(null, null);

    public boolean isSignedIn() {
        return account != null;
    }

    public boolean is(Role role) {
        return account != null && account.role() == role;
    }

    /** What a form must bring along; empty for somebody not signed in. */
    public String csrf() {
        return session == null ? "" : session.csrf();
    }
}
