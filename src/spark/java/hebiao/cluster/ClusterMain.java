package hebiao.cluster;

import hebiao.finding.FileProblem;
import hebiao.finding.Language;
import hebiao.form.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** What all jobs have in common: options, one session of the engine, and a problem as one sentence. */
final class ClusterMain {

    private ClusterMain() {
    }

    /** Runs a job in a session of its own; ends the process where the job fails. */
    static void run(String name, Function<SparkSession, Callable<Integer>> job, String... arguments)
            throws IOException {
        int status;
        try (SparkSession spark = SparkSession.builder().appName(name).getOrCreate()) {
            status = run(job.apply(spark), arguments);
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs a job in a session that is there; the result is the exit status: 0, or 2 where it could not be done. */
    static int run(Callable<Integer> job, String... arguments) {
        return line(job).execute(arguments);
    }

    static CommandLine line(Callable<Integer> job) {
        CommandLine line = new CommandLine(job).registerConverter(Period.class, Period::of)
                .registerConverter(Language.class, word -> Language.valueOf(word.toUpperCase(Locale.ROOT)));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (!(problem instanceof FileProblem told)) {
                throw problem;
            }
            PrintWriter err = command.getErr();
            err.println(told.message(Language.ZH));
            err.println(told.message(Language.EN));
            return CommandLine.ExitCode.USAGE;
        });
        return line;
    }
}
