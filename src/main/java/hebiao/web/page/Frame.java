package hebiao.web.page;

import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.store.Role;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param path of the page, to come back to
 */
public record Frame(Messages words, Visitor visitor, String title, String path) {

    /** A line of the menu. */
    public record Entry(String path, String key, boolean here) {
    }

    public boolean isChinese() {
        return words.language() == Language.ZH;
    }

    /** What the visitor can go to. */
    public List<Entry> menu() {
        if (!visitor.isSignedIn()) {
            return List.of();
        }
        Role role = visitor.account().role();
        return switch (role) {
            case DEPARTMENT -> List.of(entry("/inbox", "menu.inbox"));
            case FINANCE -> List.of(entry("/periods", "menu.periods"), entry("/trail", "menu.trail"));
            case AUDITOR -> List.of(entry("/periods", "menu.periods"), entry("/trail", "menu.trail"));
            case ADMINISTRATOR -> List.of(entry("/users", "menu.users"), entry("/policies", "menu.policies"),
                    entry("/templates", "menu.templates"), entry("/periods", "menu.periods"),
                    entry("/trail", "menu.trail"));
        };
    }

    private Entry entry(String place, String key) {
        boolean form = (path.startsWith("/versions/") || path.startsWith("/projects/"))
                && (place.equals("/inbox") || place.equals("/periods"));
        return new Entry(place, key, path.equals(place) || path.startsWith(place + "/") || form);
    }
}
