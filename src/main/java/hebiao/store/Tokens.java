package hebiao.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs sign in by; each is of one user, and can do what that user can. */
public final class Tokens {

    private final Database database;

    Tokens(Database database) {
        this.database = database;
    }

    /** The number of the user whose token has this fingerprint. */
    public Optional<Long> accountOf(String fingerprint) {
        return database.read(handle -> handle.createQuery("SELECT account_id FROM token WHERE fingerprint = :token")
                .bind("token", fingerprint).mapTo(Long.class).findOne());
    }

    /** A user's tokens, in the order in which they were made. */
    public List<Token> of(Account account) {
        return database.read(handle -> handle.createQuery("SELECT * FROM token WHERE account_id = :id ORDER BY id")
                .bind("id", account.id()).mapTo(Token.class).list());
    }

    public void add(Account account, String fingerprint, String name) {
        database.write((handle, trail) -> {
            handle.createUpdate("INSERT INTO token (id, fingerprint, account_id, name, made) "
                    + "VALUES (:id, :token, :account, :name, :now)").bind("id", Database.nextId(handle, "token"))
                    .bind("token", fingerprint).bind("account", account.id()).bind("name", name)
                    .bind("now", trail.moment()).execute();
            return trail.add(account.login(), "token.add", name, Map.of());
        });
    }

    /** Ends a token of the user's own; another's is left alone. */
    public void end(Account account, long id) {
        database.write((handle, trail) -> {
            int ended = handle.createUpdate("DELETE FROM token WHERE id = :id AND account_id = :account")
                    .bind("id", id).bind("account", account.id()).execute();
            return ended == 0 ? null : trail.add(account.login(), "token.end", String.valueOf(id), Map.of());
        });
    }
}
