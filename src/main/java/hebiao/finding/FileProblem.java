package hebiao.finding;

import java.io.IOException;
import java.util.Map;

/** A file that cannot be used: one sentence in both languages that names it and says what to do. */
public class FileProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final transient Map<String, String> values;

    /** @param values for the placeholders of the text, by name */
    protected FileProblem(Text text, Map<String, String> values) {
        super(text.fill(Language.EN, values));
        this.text = text;
        this.values = Map.copyOf(values);
    }

    /** What is wrong, in one sentence. */
    public String message(Language language) {
        return text.fill(language, values);
    }
}
