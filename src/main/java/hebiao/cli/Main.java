package hebiao.cli;

import hebiao.form.Period;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** The command line: {@code java -jar hebiao.jar <command>}. */
@Command(name = "hebiao", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main implements Runnable {

    private static final List<String> NAMES = List.of("check", "consolidate", "blank", "templates", "policies",
            "rules", "serve", "user", "audit", "backup", "restore");

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
        List<String> words = List.of(arguments);
        List<Path> plain = plainCheck(words);
        if (!plain.isEmpty()) {
            return check(terminal, plain);
        }
        return commandLine(terminal, Texts.of(LanguageOption.sniff(words)), askedFor(words)).execute(arguments);
    }

    /**
     * The paths of a check of nothing but paths, which has no options to be understood: picocli would take a sixth of
     * its time. Empty for anything else, and for what is no path.
     */
    private static List<Path> plainCheck(List<String> words) {
        if (words.isEmpty() || !words.get(0).equals("check")) {
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            // an option, or a file of arguments
            if (word.isEmpty() || word.startsWith("-") || word.startsWith("@")) {
                return List.of();
            }
            try {
                paths.add(Path.of(word));
            } catch (InvalidPathException e) {
                return List.of();
            }
        }
        return paths;
    }

    private static int check(Terminal terminal, List<Path> paths) {
        try {
            return new CheckCommand(new Main(terminal), paths).call();
        } catch (Exception e) {
            return new Problems(new LanguageOption().texts()).failed(e, terminal.err());
        }
    }

    /** The command that is asked for, else all: making those not asked for took a quarter of a short command's time. */
    private static List<Class<?>> askedFor(List<String> words) {
        for (String word : words) {
            Class<?> command = named(word);
            if (command != null) {
                return List.of(command);
            }
        }
        return all();
    }

    private static List<Class<?>> all() {
        return NAMES.stream().<Class<?>>map(Main::named).toList();
    }

    /** A command by its name, without a look at the classes of the others; null when there is none. */
    private static Class<?> named(String name) {
        return switch (name) {
            case "check" -> CheckCommand.class;
            case "consolidate" -> ConsolidateCommand.class;
            case "blank" -> BlankCommand.class;
            case "templates" -> TemplatesCommand.class;
            case "policies" -> PoliciesCommand.class;
            case "rules" -> RulesCommand.class;
            case "serve" -> ServeCommand.class;
            case "user" -> UserCommand.class;
            case "audit" -> AuditCommand.class;
            case "backup" -> BackupCommand.class;
            case "restore" -> RestoreCommand.class;
            default -> null;
        };
    }

    /** All commands, with their help in one language. */
    static CommandLine commandLine(Terminal terminal, Texts texts) {
        return commandLine(terminal, texts, all());
    }

    private static CommandLine commandLine(Terminal terminal, Texts texts, List<Class<?>> commands) {
        Problems problems = new Problems(texts);
        CommandLine line = new CommandLine(new Main(terminal));
        commands.forEach(line::addSubcommand);
        return line.setResourceBundle(texts.bundle())
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
