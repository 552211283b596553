package hebiao.cluster;

import hebiao.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the command line says of the month that a cluster consolidates. */
final class OneMachine {

    private OneMachine() {
    }

    /**
     * The findings of 2024-12, as the jar writes them: it has a version, and classes in a folder have none.
     *
     * @param inputs forms, and ledgers with their options
     */
    static String findings(Path out, Stream<String> inputs) throws IOException {
        CommandRun.of(Stream.concat(Stream.of("consolidate", "--period", "2024-12", "--out", out.toString()), inputs)
                .toArray(String[]::new));
        return Files.readString(out.resolve("findings.json")).replaceFirst("\"dev\"", "\"1.0.0\"");
    }
}
