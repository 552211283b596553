package hebiao.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Sentences from a pair of files, {@code zh.properties} and {@code en.properties}; the machine's locale has no say. */
public final class Messages {

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** @param beside the class in whose package the two files lie */
    public static Messages beside(Class<?> beside, Language language) {
        try (InputStream in = beside.getResourceAsStream(language.code() + ".properties")) {
            return new Messages(language,
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /** All sentences by their keys. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * A sentence with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws java.util.MissingResourceException when there is none of that key
     */
    public String of(String key, Object... values) {
        String text = bundle.getString(key);
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return text;
    }
}
