package hebiao.web.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much a department may send: so many bytes within 24 hours, which come back evenly. What is sent counts, whether
 * or not it is kept; each process of the service counts by itself.
 */
public final class SendQuota {

    private static final Duration IN = Duration.ofHours(24);

    private final long bytes;
    private final Map<Long, Bucket> departments = new ConcurrentHashMap<>();

    /** @param bytes within 24 hours, at least one */
    public SendQuota(long bytes) {
        this.bytes = bytes;
    }

    /** The limit, in bytes. */
    public long bytes() {
        return bytes;
    }

    /**
     * Takes what a department sends from what it has left.
     *
     * @param sent in bytes
     * @return how long until so much is left, and zero when it was; what is more than the whole limit waits a day
     */
    public Duration take(long department, long sent) {
        if (sent > bytes) {
            return IN;
        }
        ConsumptionProbe taken = departments.computeIfAbsent(department, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(bytes).refillGreedy(bytes, IN)).build())
                .tryConsumeAndReturnRemaining(Math.max(1, sent));
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill()));
    }
}
