package hebiao.web.account;

import hebiao.web.page.FormPage;
import java.util.List;

/**
 * The own API tokens.
 *
 * @param made the token just made, which is shown this once; null for none
 * @param fault the key of what was wrong; null for nothing
 */
public record TokensPage(List<TokenLine> tokens, String made, String fault) implements FormPage {

    /**
     * A token.
     *
     * @param made in Shanghai's time
     */
    public record TokenLine(long id, String name, String made) {
    }

    @Override
    public String template() {
        return "account/tokens";
    }
}
