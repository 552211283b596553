package hebiao.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where output goes. Files and pipes always get UTF-8, whatever the machine's default is. So does a terminal, except a
 * Windows console: that one shows only its own code page, and gets it.
 *
 * @param out for texts, json and csv
 * @param err for progress, what was skipped, and mistakes in the usage
 * @param interactive whether a person looks on: progress is shown only then
 * @param colour whether ANSI colours are wanted
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, boolean colour) {

    /** The terminal or the pipes that the program was started with. */
    static Terminal system() {
        Console console = System.console();
        boolean interactive = console != null && isTerminal(console);
        Map<String, String> environment = System.getenv();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        Charset charset = interactive && isWindows() ? console.charset() : StandardCharsets.UTF_8;
        return new Terminal(writer(System.out, charset), writer(System.err, charset), interactive,
                interactive && !plain);
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(stream, true, charset);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** From Java 22 on there is a console without a terminal too; it says so by a method that Java 17 lacks. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
