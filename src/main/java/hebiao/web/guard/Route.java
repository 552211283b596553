package hebiao.web.guard;

import hebiao.store.Role;
import hebiao.web.page.Handler;
import hebiao.web.page.Page;
import java.util.Set;

/**
 * One line of the table of routes.
 *
 * @param method GET or POST
 * @param path with its parts in braces
 * @param roles who may; empty for everybody, signed in or not
 * @param reach whose things it leads to
 * @param page what it answers with; null where that is no page
 */
public record Route(String method, String path, Set<Role> roles, Reach reach, Class<? extends Page> page,
        Handler handler) {

    public boolean isPublic() {
        return roles.isEmpty();
    }

    public boolean changes() {
        return method.equals("POST");
    }
}
