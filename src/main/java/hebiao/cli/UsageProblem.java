package hebiao.cli;

import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;

/** Wrong usage, or an input that does not exist: one sentence, and exit status 2. */
final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    /** @param key of the sentence in {@link Texts} */
    UsageProblem(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    /** An output folder that cannot be written to. */
    static UsageProblem output(Path folder, IOException e, Texts texts) {
        String reason = e instanceof FileSystemException known && known.getReason() != null ? known.getReason()
                : firstLine(e);
        if (e instanceof AccessDeniedException) {
            reason = texts.of("problem.output.denied");
        } else if (e instanceof FileAlreadyExistsException) {
            reason = texts.of("problem.output.exists");
        }
        return new UsageProblem("problem.output", folder, reason);
    }

    /** A template that cannot be read, or its policy. */
    static UsageProblem template(Object named, Exception e) {
        return e instanceof YamlProblem ? new UsageProblem("problem.yaml", e)
                : new UsageProblem("problem.template", named, firstLine(e));
    }

    String sentence(Texts texts) {
        return texts.of(key, Arrays.stream(values)
                .map(value -> value instanceof YamlProblem problem ? texts.of(problem) : value).toArray());
    }

    /** As much of an exception's message as a person can use. */
    static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
