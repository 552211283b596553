package hebiao.web.guard;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** How often somebody may try to sign in: by login and by address, each by itself. */
public final class Attempts {

    private static final int A_LOGIN = 10;
    private static final int AN_ADDRESS = 60;
    private static final Duration IN = Duration.ofMinutes(10);
    /** More than this many at once are forgotten; a flood of names must not fill the memory. */
    private static final int KEPT_MOST = 10_000;

    private final Map<String, Bucket> logins = new ConcurrentHashMap<>();
    private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();
    /** As many as are hashed at once, in the order in which they came. */
    private final Semaphore turns = new Semaphore(Passwords.AT_ONCE, true);

    /** What came of one. */
    public enum Outcome {
        RIGHT, WRONG, TOO_MANY
    }

    /**
     * One attempt. An office has one address for all of its people: a right one costs the address nothing, and one that
     * waits for its turn does not count yet, so that a hundred right ones in the same second all pass.
     *
     * @param isRight asked only while there are attempts left
     */
    public Outcome attempt(String login, String address, BooleanSupplier isRight) {
        if (isSpent(addresses.get(address)) || isSpent(logins.get(login))) {
            return Outcome.TOO_MANY;
        }
        turns.acquireUninterruptibly();
        try {
            if (!take(addresses, address, AN_ADDRESS) || !take(logins, login, A_LOGIN)) {
                return Outcome.TOO_MANY;
            }
            if (!isRight.getAsBoolean()) {
                return Outcome.WRONG;
            }
            forget(login, address);
            return Outcome.RIGHT;
        } finally {
            turns.release();
        }
    }

    private static boolean isSpent(Bucket bucket) {
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private void forget(String login, String address) {
        logins.remove(login);
        addresses.computeIfPresent(address, (unused, bucket) -> {
            bucket.addTokens(1);
            return bucket;
        });
    }

    private static boolean take(Map<String, Bucket> buckets, String key, int most) {
        if (buckets.size() > KEPT_MOST) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, IN)).build()).tryConsume(1);
    }
}
