package hebiao.web.account;

import hebiao.web.page.FormPage;

/**
 * The first administrator is made here.
 *
 * @param key from the address that the console shows; empty else
 * @param login what was typed before
 * @param fault the key of what was wrong; null for nothing
 */
public record StartPage(String key, String login, String fault) implements FormPage {

    @Override
    public String template() {
        return "account/start";
    }
}
