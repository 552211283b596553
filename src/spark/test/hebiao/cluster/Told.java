package hebiao.cluster;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;

/** What became of a job in this process: its exit status and what it said. */
record Told(int status, String err) {

    static Told of(Callable<Integer> job, String... arguments) {
        StringWriter err = new StringWriter();
        int status = ClusterMain.line(job).setErr(new PrintWriter(err, true)).execute(arguments);
        return new Told(status, err.toString());
    }
}
