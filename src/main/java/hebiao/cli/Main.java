package hebiao.cli;

import hebiao.form.Period;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** The command line: {@code java -jar hebiao.jar <command>}. */
@Command(name = "hebiao", mixinStandardHelpOptions = true, versionProvider = Version.class,
        subcommands = {CheckCommand.class, ConsolidateCommand.class, BlankCommand.class, TemplatesCommand.class,
            PoliciesCommand.class, RulesCommand.class})
public final class Main implements Runnable {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.system();
        int status = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }

    /** Runs one command; the result is the exit status: 0, 1 with findings at ERROR, 2 for wrong usage. */
    static int run(Terminal terminal, String... arguments) {
        return commandLine(terminal, Texts.of(LanguageOption.sniff(List.of(arguments)))).execute(arguments);
    }

    /** All commands, with their help in one language. */
    static CommandLine commandLine(Terminal terminal, Texts texts) {
        Problems problems = new Problems(texts);
        return new CommandLine(new Main(terminal)).setResourceBundle(texts.bundle())
                .setDefaultValueProvider(LanguageOption.asSaidBefore(texts.language()))
                .setCaseInsensitiveEnumValuesAllowed(true).registerConverter(Period.class, Period::of)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(problems).setExecutionExceptionHandler(problems)
                .setOut(terminal.out()).setErr(terminal.err());
    }

    Terminal terminal() {
        return terminal;
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        commandLine(terminal, language.texts()).usage(terminal.out());
    }
}
