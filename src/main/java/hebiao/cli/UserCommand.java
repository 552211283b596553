package hebiao.cli;

import hebiao.store.Account;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.guard.Passwords;
import hebiao.web.guard.SecretText;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code user add|passwd|list}: the users of a data directory, without a page. */
@Command(name = "user", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "add|passwd|list")
final class UserCommand implements Runnable {

    private static final String ACTOR = "console";

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOptions options;

    /** Without a word more: the list. */
    @Override
    public void run() {
        list(language, options);
    }

    /** Adds a user; the first password is printed, and holds for one sign-in. */
    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(@Parameters(paramLabel = "LOGIN", descriptionKey = "user.login") String login,
            @Option(names = "--role", required = true, paramLabel = "department|finance|auditor|administrator",
                    descriptionKey = "user.role") Role role,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "user.name") String name,
            @Option(names = "--department", paramLabel = "NAME", descriptionKey = "user.department")
            String department, @Mixin LanguageOption said, @Mixin DataOptions data) {
        if (role == Role.DEPARTMENT && department == null) {
            throw new UsageProblem("problem.user.department");
        }
        String password = SecretText.make();
        try (Store store = data.open(said.texts())) {
            Optional<Long> id = store.accounts().add(ACTOR, login, name == null ? login : name, role,
                    role == Role.DEPARTMENT ? department : null, Passwords.hash(password), true);
            if (id.isEmpty()) {
                throw new UsageProblem("problem.user.taken", login);
            }
        }
        main.terminal().out().println(said.texts().of("user.made", login, password));
        return 0;
    }

    /** Gives a user a new first password, and ends the sessions. */
    @Command(name = "passwd", mixinStandardHelpOptions = true)
    int passwd(@Parameters(paramLabel = "LOGIN", descriptionKey = "user.login") String login,
            @Mixin LanguageOption said, @Mixin DataOptions data) {
        String password = SecretText.make();
        try (Store store = data.existing(said.texts())) {
            Account account = store.accounts().byLogin(login)
                    .orElseThrow(() -> new UsageProblem("problem.user.unknown", login));
            store.accounts().changePassword(ACTOR, account, Passwords.hash(password), true);
        }
        main.terminal().out().println(said.texts().of("user.made", login, password));
        return 0;
    }

    /** Lists the users. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Mixin LanguageOption said, @Mixin DataOptions data) {
        try (Store store = data.existing(said.texts())) {
            for (Account account : store.accounts().all()) {
                main.terminal().out().println(said.texts().of(account.disabled() ? "user.lineOff" : "user.line",
                        account.login(), said.texts().of("user." + account.role()), account.name(),
                        account.department() == null ? "" : account.department()));
            }
        }
        return 0;
    }
}
