package hebiao.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Users and departments. */
public final class Accounts {

    private static final String SELECT = "SELECT account.*, department.name AS department FROM account "
            + "LEFT JOIN department ON department.id = account.department_id ";

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return database.read(Accounts::isEmpty);
    }

    private static boolean isEmpty(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM account").mapTo(Long.class).one() == 0;
    }

    /** All users in the order of their logins. */
    public List<Account> all() {
        return database.read(handle -> handle.createQuery(SELECT + "ORDER BY login").mapTo(Account.class).list());
    }

    /** A user by what is typed to sign in; capitals do not count. */
    public Optional<Account> byLogin(String login) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE login = :login")
                .bind("login", plain(login)).mapTo(Account.class).findOne());
    }

    public Optional<Account> byId(long id) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE account.id = :id").bind("id", id)
                .mapTo(Account.class).findOne());
    }

    /**
     * Adds a user, and the department where it is new.
     *
     * @param actor who does it
     * @param department the name; null for a user of none
     * @param hash of the password
     * @param renew whether the password is to be changed at the first sign-in
     * @return empty when the login is taken
     */
    public Optional<Long> add(String actor, String login, String name, Role role, String department, String hash,
            boolean renew) {
        return database.write((handle, trail) -> add(handle, trail, actor, login, name, role, department, hash,
                renew));
    }

    private static Optional<Long> add(Handle handle, Trail.Writer trail, String actor, String login, String name,
            Role role, String department, String hash, boolean renew) {
        boolean taken = handle.createQuery("SELECT COUNT(*) FROM account WHERE login = :login")
                .bind("login", plain(login)).mapTo(Long.class).one() > 0;
        if (taken) {
            return Optional.empty();
        }
        long id = Database.nextId(handle, "account");
        Long departmentId = department == null ? null : departmentId(handle, department);
        handle.createUpdate("INSERT INTO account (id, login, name, role, department_id, password, renew, disabled)"
                + " VALUES (:id, :login, :name, :role, :department, :password, :renew, 0)")
                .bind("id", id).bind("login", plain(login)).bind("name", name).bind("role", role.name())
                .bind("department", departmentId).bind("password", hash).bind("renew", renew ? 1 : 0).execute();
        trail.add(actor, "account.add", plain(login),
                Map.of("role", role.name(), "department", department == null ? "" : department));
        return Optional.of(id);
    }

    /** Adds the very first user, an administrator; empty when somebody was faster. */
    public Optional<Long> addFirst(String login, String name, String hash) {
        return database.write((handle, trail) -> isEmpty(handle)
                ? add(handle, trail, plain(login), login, name, Role.ADMINISTRATOR, null, hash, false)
                : Optional.empty());
    }

    /** Gives a user another password; every session and token of that user ends. */
    public void changePassword(String actor, Account account, String hash, boolean renew) {
        database.write((handle, trail) -> {
            handle.createUpdate("UPDATE account SET password = :hash, renew = :renew WHERE id = :id")
                    .bind("hash", hash).bind("renew", renew ? 1 : 0).bind("id", account.id()).execute();
            endSessions(handle, account.id());
            return trail.add(actor, "account.password", account.login(), Map.of());
        });
    }

    /** Lets nobody sign in by an account any more, or lets them again; its sessions and tokens end. */
    public void disable(String actor, Account account, boolean disabled) {
        database.write((handle, trail) -> {
            handle.createUpdate("UPDATE account SET disabled = :disabled WHERE id = :id")
                    .bind("disabled", disabled ? 1 : 0).bind("id", account.id()).execute();
            endSessions(handle, account.id());
            return trail.add(actor, disabled ? "account.disable" : "account.enable", account.login(), Map.of());
        });
    }

    private static void endSessions(Handle handle, long account) {
        handle.createUpdate("DELETE FROM session WHERE account_id = :id").bind("id", account).execute();
        handle.createUpdate("DELETE FROM token WHERE account_id = :id").bind("id", account).execute();
    }

    /** The number of a department, which is made where it is new; only inside a writing transaction. */
    static long departmentId(Handle handle, String name) {
        Optional<Long> known = handle.createQuery("SELECT id FROM department WHERE name = :name").bind("name", name)
                .mapTo(Long.class).findOne();
        if (known.isPresent()) {
            return known.get();
        }
        long id = Database.nextId(handle, "department");
        handle.createUpdate("INSERT INTO department (id, name) VALUES (:id, :name)").bind("id", id)
                .bind("name", name).execute();
        return id;
    }

    /** The names of all departments, sorted. */
    public List<String> departments() {
        return database.read(handle -> handle.createQuery("SELECT name FROM department ORDER BY name")
                .mapTo(String.class).list());
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
