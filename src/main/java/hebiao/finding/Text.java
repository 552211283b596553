package hebiao.finding;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in both languages; may hold placeholders such as {@code {expected}}. */
public record Text(String zh, String en) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    public Text {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The names of the placeholders in one language, sorted. */
    public TreeSet<String> placeholders(Language language) {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(in(language));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * The sentence with its placeholders filled.
     *
     * @throws IllegalArgumentException when an argument is missing: a user must never see a bare placeholder
     */
    public String fill(Language language, Map<String, String> arguments) {
        Matcher matcher = PLACEHOLDER.matcher(in(language));
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = arguments.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no argument " + matcher.group() + " for: " + in(language));
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
