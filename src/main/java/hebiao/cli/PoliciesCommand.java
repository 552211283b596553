package hebiao.cli;

import hebiao.finding.Policy;
import hebiao.finding.PolicyFile;
import hebiao.finding.PolicyKey;
import hebiao.importer.PolicyFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** {@code policies [NAME]}: lists the policies with what each changes and the sources; one of them with all it says. */
@Command(name = "policies", mixinStandardHelpOptions = true, subcommands = PolicyDiffCommand.class)
final class PoliciesCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Parameters(arity = "0..1", paramLabel = "NAME|FILE", descriptionKey = "policies.name")
    private String name;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        List<PolicyFile> policies = name == null ? shipped() : List.of(PolicyOption.of(name));
        for (PolicyFile policy : policies) {
            print(policy, name != null, texts);
        }
        return 0;
    }

    Main main() {
        return main;
    }

    private static List<PolicyFile> shipped() throws IOException {
        List<PolicyFile> policies = new ArrayList<>();
        for (String one : PolicyFiles.shippedNames()) {
            policies.add(PolicyFiles.shipped(one));
        }
        return policies;
    }

    private void print(PolicyFile file, boolean whole, Texts texts) {
        Terminal terminal = main.terminal();
        Policy policy = file.policy();
        Paint paint = new Paint(terminal.colour());
        String head = policy.id() + "  " + policy.name().in(texts.language());
        String base = policy.base().isEmpty() ? "" : "  " + texts.of("policies.base", policy.base());
        terminal.out().println(paint.bold(head) + base);
        List<PolicyKey> keys = PolicyKey.all().stream()
                .filter(key -> whole || !policy.base().isEmpty() && file.own().contains(key.key())).toList();
        if (keys.isEmpty()) {
            terminal.out().println("  " + texts.of("policies.whole", policy.id()));
        }
        for (PolicyKey key : keys) {
            String source = policy.sources().getOrDefault(key.key(), texts.of("policies.noSource"));
            terminal.out().println("  " + key.key() + "  " + key.sentence(policy, texts.language()));
            terminal.out().println("      " + texts.of("policies.source", source));
        }
        terminal.out().println();
    }
}
