package hebiao.web.account;

import hebiao.web.page.FormPage;

/**
 * Signing in.
 *
 * @param login what was typed before; empty at first
 * @param to where to go afterwards
 * @param fault the key of what was wrong; null for nothing
 */
public record SignInPage(String login, String to, String fault) implements FormPage {

    @Override
    public String template() {
        return "account/sign-in";
    }
}
