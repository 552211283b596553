package hebiao.cli;

import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.yaml.YamlProblem;
import java.util.ResourceBundle;

/** What the command line says beside the rules' own words; chosen by {@code --lang}, never by the machine's locale. */
final class Texts {

    private final Messages messages;

    private Texts(Messages messages) {
        this.messages = messages;
    }

    static Texts of(Language language) {
        return new Texts(Messages.beside(Texts.class, language));
    }

    Language language() {
        return messages.language();
    }

    /** For picocli: descriptions of commands and options. */
    ResourceBundle bundle() {
        return messages.bundle();
    }

    /** A mistake in a file of settings, with the file and the line. */
    String of(YamlProblem problem) {
        String place = problem.line() == 0 ? of("yaml.file", problem.file())
                : of("yaml.line", problem.file(), problem.line());
        return place + of("yaml." + problem.code(), problem.facts().toArray());
    }

    /** A text with {@code {0}}, {@code {1}} … replaced. */
    String of(String key, Object... values) {
        return messages.of(key, values);
    }
}
