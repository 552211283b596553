package hebiao.web.account;

import hebiao.web.page.FormPage;

/**
 * The own password.
 *
 * @param forced whether the present one holds for one sign-in only
 * @param fault the key of what was wrong; null for nothing
 */
public record PasswordPage(boolean forced, String fault) implements FormPage {

    @Override
    public String template() {
        return "account/password";
    }
}
