package hebiao.web.account;

import hebiao.store.Role;
import hebiao.web.page.FormPage;
import java.util.List;

/**
 * All users.
 *
 * @param departments the names of all departments
 * @param made whose first password is shown; null when nobody was just added or given a new password
 * @param password the first password, which is shown this once; null with {@code made}
 * @param fault the key of what was wrong; null for nothing
 */
public record UsersPage(List<UserLine> users, List<String> departments, String made, String password, String fault)
        implements FormPage {

    /** A user. */
    public record UserLine(long id, String login, String name, Role role, String department, boolean disabled) {
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    @Override
    public String template() {
        return "account/users";
    }
}
