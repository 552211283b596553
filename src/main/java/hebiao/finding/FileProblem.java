package hebiao.finding;

import java.io.IOException;
import java.util.Map;

/** A file that cannot be used: one sentence in both languages that names it and says what to do. */
public class FileProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    /** @param sentence without placeholders */
    protected FileProblem(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** @param values for the placeholders of the text, by name */
    protected FileProblem(Text text, Map<String, String> values) {
        this(new Text(text.fill(Language.ZH, values), text.fill(Language.EN, values)));
    }

    /** What is wrong, in one sentence. */
    public String message(Language language) {
        return sentence.in(language);
    }
}
