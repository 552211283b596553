package hebiao.cli;

import hebiao.finding.Language;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What the command line says beside the rules' own words; chosen by {@code --lang}, never by the machine's locale. */
final class Texts {

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Texts of(Language language) {
        String name = language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return new Texts(language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** For picocli: descriptions of commands and options. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** A mistake in a file of settings, with the file and the line. */
    String of(YamlProblem problem) {
        String place = problem.line() == 0 ? of("yaml.file", problem.file())
                : of("yaml.line", problem.file(), problem.line());
        return place + of("yaml." + problem.code(), problem.facts().toArray());
    }

    /** A text with {@code {0}}, {@code {1}} … replaced. */
    String of(String key, Object... values) {
        String text = bundle.getString(key);
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return text;
    }
}
