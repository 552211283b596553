package hebiao.web.account;

import hebiao.web.page.Page;

/**
 * Signing in.
 *
 * @param login what was typed before; empty at first
 * @param to where to go afterwards
 * @param fault the key of what was wrong; null for nothing
 */
public record SignInPage(String login, String to, String fault) implements Page {

    @Override
    public String template() {
        return "account/sign-in";
    }

    @Override
    public int status() {
        return fault == null ? 200 : 400;
    }
}
