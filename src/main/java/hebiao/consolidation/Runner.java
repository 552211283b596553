package hebiao.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one task for each of many inputs on every core, and gives the results in the order of the inputs on any number
 * of them. A task fetches its own bytes, so no more files are in memory than there are threads.
 */
public final class Runner {

    private final int threads;

    /** @param threads at least one */
    public Runner(int threads) {
        this.threads = threads;
    }

    /** One thread for each core. */
    public static Runner onEveryCore() {
        return new Runner(Runtime.getRuntime().availableProcessors());
    }

    /** A task that may fail. */
    public interface Task<T, R> {

        /** The result for one input. */
        R apply(T input) throws Exception;
    }

    /**
     * Runs the task for every input.
     *
     * @throws Exception what the first failed task in the order of the inputs threw; the others are then given up
     */
    public <T, R> List<R> map(List<T> inputs, Task<T, R> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> running = new ArrayList<>(inputs.size());
            inputs.forEach(input -> running.add(pool.submit(() -> task.apply(input))));
            List<R> results = new ArrayList<>(inputs.size());
            for (Future<R> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } finally {
            pool.shutdownNow();
        }
    }
}
