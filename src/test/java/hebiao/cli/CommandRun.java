package hebiao.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command, run in this process, for tests of other packages. */
public final class CommandRun {

    private CommandRun() {
    }

    /** The exit status. */
    public static int of(String... arguments) {
        PrintWriter nowhere = new PrintWriter(new StringWriter(), true);
        return Main.run(new Terminal(nowhere, nowhere, false, false), arguments);
    }

    /** What a command prints. */
    public static String out(String... arguments) {
        return Run.of(arguments).out();
    }

    /** The product's version. */
    public static String version() {
        return Version.number();
    }
}
