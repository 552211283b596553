package hebiao.web.account;

import hebiao.store.Store;
import hebiao.web.account.TokensPage.TokenLine;
import hebiao.web.guard.SecretText;
import hebiao.web.page.Answer;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;

/** What programs sign in by, made and ended by whom they act for. */
public final class ApiTokens {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final Store store;

    public ApiTokens(Store store) {
        this.store = store;
    }

    public Answer list(Visit visit) {
        return page(visit, null, null);
    }

    private Answer page(Visit visit, String made, String fault) {
        return new Answer.Shown(new TokensPage(store.tokens().of(visit.account()).stream().map(token ->
                new TokenLine(token.id(), token.name(), Moment.shown(token.made()))).toList(), made, fault));
    }

    /** Makes one; it is shown this once. */
    public Answer add(Visit visit) {
        String name = visit.field("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return page(visit, null, "tokens.name.fault");
        }
        if (store.tokens().of(visit.account()).size() >= MOST) {
            return page(visit, null, "tokens.most");
        }
        String secret = SecretText.make() + SecretText.make();
        store.tokens().add(visit.account(), SecretText.fingerprint(secret), name);
        return page(visit, secret, null);
    }

    public Answer end(Visit visit) {
        store.tokens().end(visit.account(), visit.number("id"));
        return new Answer.Moved("/tokens");
    }
}
