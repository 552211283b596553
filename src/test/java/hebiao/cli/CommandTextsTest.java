package hebiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hebiao.finding.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Both languages of the command line say the same, and say it of every command and option. */
class CommandTextsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        Texts zh = Texts.of(Language.ZH);
        Texts en = Texts.of(Language.EN);

        assertThat(zh.bundle().keySet()).isEqualTo(en.bundle().keySet());
        zh.bundle().keySet().forEach(key -> {
            assertThat(placeholders(zh.of(key))).as(key).isEqualTo(placeholders(en.of(key)));
            assertThat(zh.of(key)).as(key).isNotEmpty();
            assertThat(en.of(key)).as(key).isNotEmpty().doesNotContainPattern(CHINESE);
        });
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandIsDescribedWithAnExample(Language language) {
        commands(language).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName();
            assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
            assertThat(command.getCommandSpec().usageMessage().footer()).as(name).isNotEmpty();
            command.getCommandSpec().args().forEach(argument ->
                    assertThat(argument.description()).as(name + " " + argument.paramLabel()).isNotEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpIsInOneLanguage(Language language) {
        commands(language).forEach(command -> {
            String help = command.getUsageMessage();
            if (language == Language.EN) {
                assertThat(help).startsWith("Usage: ").contains("Examples:").doesNotContainPattern(CHINESE);
            } else {
                assertThat(help).startsWith("用法：").contains("示例：").doesNotContain("Usage");
            }
        });
    }

    @Test
    void theLanguageOfHelpIsThatOfItsOption() {
        assertThat(Run.of("check", "--help").out()).startsWith("用法：hebiao check");
        assertThat(Run.of("check", "--help", "--lang", "en").out()).startsWith("Usage: hebiao check");
        assertThat(Run.of("--lang=EN", "--help").out()).startsWith("Usage: hebiao");
        assertThat(Run.of().out()).startsWith("用法：hebiao");
    }

    private static Stream<CommandLine> commands(Language language) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        CommandLine main = Main.commandLine(new Terminal(nowhere, nowhere, false, false), Texts.of(language));
        return withBelow(main);
    }

    private static Stream<CommandLine> withBelow(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(CommandTextsTest::withBelow));
    }

    @Test
    void everyCommandIsListed() {
        String help = Run.of("--help").out();
        assertThat(help.toLowerCase(Locale.ROOT))
                .contains(List.of("check", "consolidate", "blank", "templates", "policies", "rules"));
    }
}
