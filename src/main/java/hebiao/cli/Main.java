package hebiao.cli;

import hebiao.form.Period;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code java -jar hebiao.jar <command>}. */
@Command(name = "hebiao", description = "核表：读表、核对、批注、汇总", mixinStandardHelpOptions = true,
        versionProvider = Version.class, subcommands = {CheckCommand.class, ConsolidateCommand.class, BlankCommand.class})
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = new CommandLine(new Main()).registerConverter(Period.class, Period::of)
                .setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setErr(err).execute(arguments);
        out.flush();
        System.exit(status);
    }
}
