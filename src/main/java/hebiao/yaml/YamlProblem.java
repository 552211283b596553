package hebiao.yaml;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A mistake in a file of settings, as facts for a sentence in either language. */
public final class YamlProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String file;
    private final int line;
    private final transient List<String> facts;

    /**
     * @param code which mistake it is; the sentences are found by it
     * @param file the file as the user named it
     * @param line counted from 1; 0 where no one line is at fault
     * @param facts what the sentence tells besides, in its order
     */
    public YamlProblem(String code, String file, int line, Object... facts) {
        super(file + ":" + line + " " + code + Arrays.stream(facts).map(fact -> " " + fact)
                .collect(Collectors.joining()));
        this.code = code;
        this.file = file;
        this.line = line;
        this.facts = Arrays.stream(facts).map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 where no one line is at fault. */
    public int line() {
        return line;
    }

    public List<String> facts() {
        return facts;
    }
}
