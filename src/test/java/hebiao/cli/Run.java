package hebiao.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One command, run in this process.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it said beside
 */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        return with(false, arguments);
    }

    /** As on a terminal, with colours and progress. */
    static Run onTerminal(String... arguments) {
        return with(true, arguments);
    }

    private static Run with(boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), terminal, terminal),
                arguments);
        return new Run(status, out.toString(), err.toString());
    }
}
