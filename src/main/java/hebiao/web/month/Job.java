package hebiao.web.month;

import hebiao.finding.FileProblem;
import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.web.page.Words;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Something that takes its time: how far it is, and what came of it. */
public final class Job {

    private final String kind;
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String step;
    private volatile long total;
    private volatile Function<Language, String> failure;
    private volatile List<Object> result = List.of();

    /** @param kind its name among the words, below {@code job.} */
    Job(String kind) {
        this.kind = kind;
        this.step = "job.waiting";
    }

    /** Begins a part of the work. */
    void step(String key, long of) {
        done.set(0);
        total = of;
        step = key;
    }

    void one() {
        done.incrementAndGet();
    }

    void reached(long count) {
        done.set(count);
    }

    void end(Object... values) {
        result = List.of(values);
        ended.countDown();
    }

    void fail(Function<Language, String> sentence) {
        failure = sentence;
        ended.countDown();
    }

    void fail(FileProblem problem) {
        fail(problem::message);
    }

    void failBy(String key, Object... values) {
        fail(language -> Words.in(language).of(key, values));
    }

    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    public boolean isFailed() {
        return failure != null;
    }

    /** Waits for the end, but not long. */
    public void await(long millis) {
        try {
            ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a page shows it. */
    public JobLine line(Language language) {
        Messages words = Words.in(language);
        String name = words.of("job." + kind);
        if (isRunning()) {
            String far = total > 0 ? words.of(step, done.get(), total) : words.of(step, done.get());
            return new JobLine(true, false, words.of("job.running", name, far));
        }
        return isFailed() ? new JobLine(false, true, failure.apply(language))
                : new JobLine(false, false, words.of("job.ended." + kind, result.toArray()));
    }
}
