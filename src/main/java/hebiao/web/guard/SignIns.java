package hebiao.web.guard;

import hebiao.store.Account;
import hebiao.store.Session;
import hebiao.store.Store;
import hebiao.web.page.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions: a secret in the browser, its fingerprint in the store. */
public final class SignIns {

    private static final Duration IDLE_MOST = Duration.ofHours(8);
    private static final Duration WHOLE_MOST = Duration.ofHours(24);
    /** Noting every request would make a writer of every reader. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final Store store;
    private final Clock clock;

    public SignIns(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins a session; the secret for the browser. */
    public String begin(Account account, String address) {
        String secret = SecretText.make();
        store.sessions().begin(account, SecretText.fingerprint(secret), SecretText.make(), address);
        return secret;
    }

    /** Who holds a secret. */
    public Visitor visitor(String secret) {
        if (secret == null || secret.isEmpty()) {
            return Visitor.NOBODY;
        }
        Optional<Session> session = store.sessions().find(SecretText.fingerprint(secret)).filter(this::isFresh);
        Optional<Account> account = session.flatMap(one -> store.accounts().byId(one.accountId()))
                .filter(one -> !one.disabled());
        if (account.isEmpty()) {
            return Visitor.NOBODY;
        }
        if (Instant.parse(session.get().seen()).plus(NOTED_EVERY).isBefore(clock.instant())) {
            store.sessions().seen(session.get());
        }
        return new Visitor(account.get(), session.get());
    }

    /** Whose token a program sends; nobody for an unknown one. */
    public Visitor program(String token) {
        return store.tokens().accountOf(SecretText.fingerprint(token)).flatMap(store.accounts()::byId)
                .filter(account -> !account.disabled()).map(account -> new Visitor(account, null))
                .orElse(Visitor.NOBODY);
    }

    private boolean isFresh(Session session) {
        Instant now = clock.instant();
        return Instant.parse(session.seen()).plus(IDLE_MOST).isAfter(now)
                && Instant.parse(session.began()).plus(WHOLE_MOST).isAfter(now);
    }
}
