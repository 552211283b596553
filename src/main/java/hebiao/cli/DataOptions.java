package hebiao.cli;

import hebiao.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** {@code --data DIR} and {@code --database URL}: where the service keeps what it has. */
final class DataOptions {

    @Option(names = "--data", defaultValue = "hebiao-data", paramLabel = "DIR", descriptionKey = "option.data")
    private Path data;

    @Option(names = "--database", paramLabel = "JDBC-URL", descriptionKey = "option.database")
    private String database;

    Path data() {
        return data;
    }

    /** The one clock: everything that needs the time is given it. */
    static Clock clock() {
        return Clock.system(ZoneOffset.UTC);
    }

    Store open(Path folder, Clock clock, Texts texts) {
        try {
            return Store.open(folder, database, clock);
        } catch (IOException e) {
            throw UsageProblem.output(folder, e, texts);
        }
    }

    /** A data directory that is there already: nobody wants an empty one backed up. */
    Store existing(Texts texts) {
        if (database == null && !Store.isIn(data)) {
            throw new UsageProblem("problem.noData", data);
        }
        return open(data, clock(), texts);
    }

    Store open(Texts texts) {
        return open(data, clock(), texts);
    }
}
