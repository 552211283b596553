package hebiao.web.account;

import hebiao.store.Account;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.account.UsersPage.UserLine;
import hebiao.web.guard.Passwords;
import hebiao.web.guard.SecretText;
import hebiao.web.page.Answer;
import hebiao.web.page.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Users, for the administrator. First passwords are made here and hold for one sign-in. */
public final class Users {

    private final Store store;

    public Users(Store store) {
        this.store = store;
    }

    public Answer list(Visit visit) {
        return page(null, null, null);
    }

    private Answer page(String made, String password, String fault) {
        List<UserLine> users = store.accounts().all().stream().map(account -> new UserLine(account.id(),
                account.login(), account.name(), account.role(), account.department(), account.disabled())).toList();
        return new Answer.Shown(new UsersPage(users, store.accounts().departments(), made, password, fault));
    }

    public Answer add(Visit visit) {
        String login = visit.field("login");
        Optional<Role> role = Arrays.stream(Role.values()).filter(one -> one.name().equals(visit.field("role")))
                .findFirst();
        String department = visit.field("department");
        if (login.isEmpty() || role.isEmpty()) {
            return page(null, null, "user.login");
        }
        boolean needsDepartment = role.get() == Role.DEPARTMENT;
        if (needsDepartment && department.isEmpty()) {
            return page(null, null, "user.department");
        }
        String password = SecretText.make();
        String name = visit.field("name").isEmpty() ? login : visit.field("name");
        Optional<Long> id = store.accounts().add(visit.account().login(), login, name, role.get(),
                needsDepartment ? department : null, Passwords.hash(password), true);
        return id.isEmpty() ? page(null, null, "user.taken") : page(login, password, null);
    }

    /** A new first password for somebody who has forgotten the own. */
    public Answer reset(Visit visit) {
        Optional<Account> account = store.accounts().byId(visit.number("id"));
        if (account.isEmpty()) {
            return Answer.nowhere();
        }
        String password = SecretText.make();
        store.accounts().changePassword(visit.account().login(), account.get(), Passwords.hash(password), true);
        return page(account.get().login(), password, null);
    }

    /** Lets nobody in by an account, or lets them in again; nobody locks the own out. */
    public Answer disable(Visit visit) {
        Optional<Account> account = store.accounts().byId(visit.number("id"));
        if (account.isEmpty()) {
            return Answer.nowhere();
        }
        if (account.get().id() == visit.account().id()) {
            return page(null, null, "user.own");
        }
        store.accounts().disable(visit.account().login(), account.get(), !account.get().disabled());
        return new Answer.Moved("/users");
    }
}
