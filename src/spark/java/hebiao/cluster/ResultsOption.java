package hebiao.cluster;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;

/** {@code --out PATH} and {@code --replace}: where results go, and that none are written over unasked. */
final class ResultsOption {

    @Option(names = "--out", required = true, paramLabel = "PATH",
            description = {"结果放在哪里", "where results go"})
    private String out;

    @Option(names = "--replace", description = {"换掉已有的结果；按月放的只换这一个月",
        "replaces results that are there; of this month alone where they are by month"})
    private boolean replace;

    /** The folder, scheme and all; need not be there. */
    Path folder(Storage storage) throws IOException {
        return storage.full(out);
    }

    /**
     * Sees that nothing is written over.
     *
     * @param what is going to be written, as messages have it
     * @param places where
     * @throws JobProblem when something is at one of them and may not be replaced
     */
    void refuseTaken(Storage storage, String what, List<Path> places) throws IOException {
        for (Path place : places) {
            if (!replace && storage.exists(place)) {
                throw JobProblem.exists(folder(storage).toString(), what);
            }
        }
    }
}
