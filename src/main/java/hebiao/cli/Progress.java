package hebiao.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One line of progress on stderr: on long work only, and only where a person looks on. */
final class Progress implements AutoCloseable {

    /** Fewer files are done before a line could be read. */
    private static final int LONG = 50;
    private static final int WIDTH = 80;

    /** Rows that are read before a line could be. */
    private static final int MANY_ROWS = 10_000;

    /** What is to be shown once the work proves long; null where nobody looks on. */
    private final ProgressBarBuilder later;
    private ProgressBar bar;

    private Progress(ProgressBar bar, ProgressBarBuilder later) {
        this.bar = bar;
        this.later = later;
    }

    /** @param most how many steps there are */
    static Progress of(String task, int most, Terminal terminal) {
        if (!terminal.interactive() || most < LONG) {
            return new Progress(null, null);
        }
        return new Progress(bar(task, terminal).setInitialMax(most).build(), null);
    }

    /** Steps whose number is not known beforehand, with how many pass in a second. */
    static Progress counting(String task, Terminal terminal) {
        return new Progress(null, terminal.interactive() ? bar(task, terminal).setInitialMax(-1).showSpeed() : null);
    }

    private static ProgressBarBuilder bar(String task, Terminal terminal) {
        PrintWriter err = terminal.err();
        return new ProgressBarBuilder().setTaskName(task).setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(line -> {
                    err.print('\r' + line);
                    err.flush();
                }, WIDTH));
    }

    /** One more is done; from any thread. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** So many are done; from one thread. */
    void reached(long steps) {
        if (bar == null && later != null && steps >= MANY_ROWS) {
            bar = later.build();
        }
        if (bar != null) {
            bar.stepTo(steps);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
