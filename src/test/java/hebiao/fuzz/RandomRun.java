package hebiao.fuzz;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A long run by chance alone, many times faster than one that watches the coverage. Prints how many executions there
 * were, the longest of them, and the seed of each that failed: the same seed fails again.
 */
final class RandomRun {

    private static final int FAILURES_MOST = 20;

    private RandomRun() {
    }

    /** @param arguments target, seconds, first seed */
    public static void main(String... arguments) {
        Target target = Target.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1]));
        long first = Long.parseLong(arguments[2]);
        long longest = 0;
        int failures = 0;
        long seed = first;
        while (System.nanoTime() < end && failures < FAILURES_MOST) {
            long begin = System.nanoTime();
            try {
                once(target, seed);
            } catch (Throwable e) {
                failures++;
                System.out.println("seed " + seed + ": " + e);
                StackTraceElement[] trace = e.getCause() == null ? e.getStackTrace() : e.getCause().getStackTrace();
                for (int at = 0; at < Math.min(6, trace.length); at++) {
                    System.out.println("    " + trace[at]);
                }
            }
            longest = Math.max(longest, System.nanoTime() - begin);
            seed++;
        }
        System.out.println(target + ": " + (seed - first) + " executions, " + failures + " failures, longest "
                + TimeUnit.NANOSECONDS.toMillis(longest) + " ms");
    }

    static void once(Target target, long seed) {
        try {
            target.run(Choices.of(new Random(seed)));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError(target + " with seed " + seed + ": " + e, e);
        }
    }
}
