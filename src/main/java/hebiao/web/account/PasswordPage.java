package hebiao.web.account;

import hebiao.web.page.Page;

/**
 * The own password.
 *
 * @param forced whether the present one holds for one sign-in only
 * @param fault the key of what was wrong; null for nothing
 */
public record PasswordPage(boolean forced, String fault) implements Page {

    @Override
    public String template() {
        return "account/password";
    }

    @Override
    public int status() {
        return fault == null ? 200 : 400;
    }
}
