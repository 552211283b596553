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

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** @param most how many steps there are */
    static Progress of(String task, int most, Terminal terminal) {
        if (!terminal.interactive() || most < LONG) {
            return new Progress(null);
        }
        PrintWriter err = terminal.err();
        return new Progress(new ProgressBarBuilder().setTaskName(task).setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(line -> {
                    err.print('\r' + line);
                    err.flush();
                }, WIDTH)).build());
    }

    /** One more is done; from any thread. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
