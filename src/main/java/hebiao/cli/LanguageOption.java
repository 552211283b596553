package hebiao.cli;

import hebiao.finding.Language;
import java.util.List;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** {@code --lang zh|en}, on every command. */
final class LanguageOption {

    private static final String NAME = "--lang";

    @Option(names = NAME, paramLabel = "zh|en", descriptionKey = "option.lang")
    private Language language = Language.ZH;

    Language language() {
        return language;
    }

    Texts texts() {
        return Texts.of(language);
    }

    /** {@code --lang en} before a command holds for the command as well. */
    static IDefaultValueProvider asSaidBefore(Language language) {
        return argument -> argument instanceof OptionSpec option && option.names()[0].equals(NAME)
                ? language.name() : null;
    }

    /** The language of help and of mistakes, known before the arguments are understood. */
    static Language sniff(List<String> arguments) {
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            String next = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            String value = argument.equals(NAME) ? next : argument.startsWith(NAME + "=") ? argument.substring(7) : "";
            if (value.equalsIgnoreCase(Language.EN.name())) {
                return Language.EN;
            }
        }
        return Language.ZH;
    }
}
