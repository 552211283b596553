package hebiao.web.guard;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often somebody may try to sign in: by login and by address, each by itself. */
public final class Attempts {

    private static final int A_LOGIN = 10;
    private static final int AN_ADDRESS = 60;
    private static final Duration IN = Duration.ofMinutes(10);
    /** More than this many at once are forgotten; a flood of names must not fill the memory. */
    private static final int KEPT_MOST = 10_000;

    private final Map<String, Bucket> logins = new ConcurrentHashMap<>();
    private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();

    /** Takes one attempt; false when there is none left. */
    public boolean take(String login, String address) {
        return take(addresses, address, AN_ADDRESS) && take(logins, login, A_LOGIN);
    }

    /** Somebody proved to be the right one, so the attempt costs the address nothing: an office has one for all. */
    public void forget(String login, String address) {
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
