package hebiao.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One program at one kind of work. */
public interface Contender {

    /** As the table has it. */
    String name();

    /** Does the work once more. */
    Turn turn() throws Exception;

    /**
     * One turn.
     *
     * @param millis what doing it once took
     * @param content what came of it, in words that are the same for every program; null where nothing is compared
     */
    record Turn(double millis, String content) {
    }

    /** Work whose result is looked at only after the clock has stopped. */
    @FunctionalInterface
    interface Work<T> {

        /** What comes of it. */
        T run() throws Exception;
    }

    /** Says what came of it. */
    @FunctionalInterface
    interface Content<T> {

        /** The same words for the same content. */
        String of(T result) throws Exception;
    }

    /** A program in this process, which does the work so many times a turn. */
    static <T> Contender inside(String name, int times, Work<T> work, Content<T> content) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Turn turn() throws Exception {
                long from = System.nanoTime();
                T result = null;
                for (int time = 0; time < times; time++) {
                    result = work.run();
                }
                double millis = (System.nanoTime() - from) / 1e6 / times;
                return new Turn(millis, content.of(result));
            }
        };
    }

    /** A program of its own, which prints the milliseconds on its first line and the content behind. */
    static Contender outside(String name, List<String> command) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Turn turn() throws Exception {
                String[] printed = run(command).split("\n", 2);
                return new Turn(Double.parseDouble(printed[0].strip()), printed.length < 2 ? null : printed[1].strip());
            }
        };
    }

    /** A command from its start to its end; what it prints is its content. */
    static Contender command(String name, List<String> command, boolean compared) {
        return inside(name, 1, () -> run(command), printed -> compared ? printed : null);
    }

    /** What a command prints; its errors are thrown away, since programs complain of much. */
    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() > 1) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return printed;
    }
}
