package hebiao.web.month;

import hebiao.finding.FileProblem;
import hebiao.store.MonthClosed;
import hebiao.store.Unavailable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long work, one piece at a time (each takes every core), and one a month; the last of each month is remembered. */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    /** What is done by then is shown at once. */
    private static final long AT_ONCE_MILLIS = 1_200;
    private static final long GRACE_SECONDS = 10;

    private final Map<String, Job> last = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "months");
        thread.setDaemon(true);
        return thread;
    });

    /** Work on a month. */
    @FunctionalInterface
    interface Work {
        /** Ends or fails the job; what it throws fails it as well. */
        void on(Job job) throws Exception;
    }

    /**
     * Begins work on a month, and waits a moment for its end.
     *
     * @return false when some is going on in it already
     */
    boolean start(String month, String kind, Work work) {
        Job job = new Job(kind);
        Job now = last.compute(month, (key, before) -> before != null && before.isRunning() ? before : job);
        if (now != job) {
            return false;
        }
        worker.submit(() -> run(month, job, work));
        job.await(AT_ONCE_MILLIS);
        return true;
    }

    private static void run(String month, Job job, Work work) {
        try {
            work.on(job);
        } catch (FileProblem e) {
            job.fail(e);
        } catch (MonthClosed e) {
            job.failBy("closing.isClosed", month);
        } catch (UncheckedIOException | Unavailable e) {
            LOG.error("job of {}: {}", month, e.getMessage());
            job.failBy("error.503");
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            LOG.error("job of {}", month, e);
            job.failBy("job.failed");
        } finally {
            if (job.isRunning()) {
                job.end();
            }
        }
    }

    /** The running or last work on a month since the service was started. */
    public Optional<Job> of(String month) {
        return Optional.ofNullable(last.get(month));
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
