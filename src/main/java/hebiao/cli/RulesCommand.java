package hebiao.cli;

import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** {@code rules [CODE]}: lists the rules, or shows one with its basis and examples. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "rules.code")
    private String code;

    @Override
    public Integer call() {
        Terminal terminal = main.terminal();
        Rulebook rulebook = Rulebook.shipped();
        if (code == null) {
            List<String[]> rows = rulebook.rules().stream().map(this::row).toList();
            Columns.aligned(rows).forEach(terminal.out()::println);
            return 0;
        }
        Rule rule = rulebook.find(code.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new UsageProblem("problem.noRule", code));
        terminal.out().print(new RuleText(language.texts(), new Paint(terminal.colour())).of(rule));
        return 0;
    }

    private String[] row(Rule rule) {
        return new String[] {rule.code(), rule.severity().name(language.language()),
                rule.name().in(language.language())};
    }
}
