package hebiao.cli;

import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.PolicyKey;
import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** {@code policies diff A B}: what changes for a department from one policy to another. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class PolicyDiffCommand implements Callable<Integer> {

    @ParentCommand
    private PoliciesCommand policies;

    @Mixin
    private LanguageOption language;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "policies.first")
    private String first;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "policies.second")
    private String second;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        Terminal terminal = policies.main().terminal();
        Policy from = PolicyOption.of(first).policy();
        Policy to = PolicyOption.of(second).policy();
        terminal.out().println(new Paint(terminal.colour()).bold(texts.of("policies.from",
                from.name().in(texts.language()), from.id(), to.name().in(texts.language()), to.id())));
        List<PolicyKey.Change> changes = PolicyKey.all().stream()
                .flatMap(key -> key.change(from, to, texts.language()).stream()).toList();
        if (changes.isEmpty()) {
            terminal.out().println(texts.of("policies.same"));
        }
        changes.forEach(change -> print(change, to, texts, terminal));
        return 0;
    }

    private static void print(PolicyKey.Change change, Policy to, Texts texts, Terminal terminal) {
        String name = change.key().name().in(texts.language());
        String what = change.parts().isEmpty() ? texts.of("policies.change", change.before(), change.after())
                : change.parts().stream().map(part -> words(part, texts))
                        .collect(Collectors.joining(texts.of("policies.semicolon")));
        terminal.out().println(name + texts.of("policies.colon") + what);
        terminal.out().println("  " + change.sentence());
        String rules = rules(change.key().key(), texts.language());
        if (!rules.isEmpty()) {
            terminal.out().println("  " + texts.of("policies.rules", rules));
        }
        terminal.out().println("  " + texts.of("policies.source",
                to.sources().getOrDefault(change.key().key(), texts.of("policies.noSource"))));
    }

    private static String words(PolicyKey.Part part, Texts texts) {
        if (part.before() == null) {
            return texts.of("policies.come", (part.name() + " " + part.after()).strip());
        }
        if (part.after() == null) {
            return texts.of("policies.gone", (part.name() + " " + part.before()).strip());
        }
        return part.name() + " " + texts.of("policies.change", part.before(), part.after());
    }

    private static String rules(String key, Language language) {
        return Rulebook.shipped().rules().stream().filter(rule -> rule.policyKeys().contains(key))
                .map((Rule rule) -> rule.code() + " " + rule.name().in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }
}
