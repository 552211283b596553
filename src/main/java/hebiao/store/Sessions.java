package hebiao.store;

import java.util.Map;
import java.util.Optional;

/** Who is signed in. */
public final class Sessions {

    private final Database database;

    Sessions(Database database) {
        this.database = database;
    }

    /** A session by the hash of its token. */
    public Optional<Session> find(String token) {
        return database.read(handle -> handle.createQuery("SELECT * FROM session WHERE token = :token")
                .bind("token", token).mapTo(Session.class).findOne());
    }

    /** Begins a session. */
    public void begin(Account account, String token, String csrf, String address) {
        database.write((handle, trail) -> {
            handle.createUpdate("INSERT INTO session (token, account_id, csrf, began, seen, address) "
                    + "VALUES (:token, :account, :csrf, :now, :now, :address)")
                    .bind("token", token).bind("account", account.id()).bind("csrf", csrf)
                    .bind("now", trail.moment()).bind("address", address).execute();
            return trail.add(account.login(), "session.begin", account.login(), Map.of("address", address));
        });
    }

    /** Notes that a session is in use. */
    public void seen(Session session) {
        database.write((handle, trail) -> handle.createUpdate("UPDATE session SET seen = :now WHERE token = :token")
                .bind("now", trail.moment()).bind("token", session.token()).execute());
    }

    /** Ends a session. */
    public void end(Session session, String login) {
        database.write((handle, trail) -> {
            handle.createUpdate("DELETE FROM session WHERE token = :token").bind("token", session.token()).execute();
            return trail.add(login, "session.end", login, Map.of());
        });
    }

    /** Notes an attempt to sign in that failed. */
    public void refused(String login, String address) {
        database.write((handle, trail) -> trail.add(login, "session.refused", login, Map.of("address", address)));
    }
}
