package hebiao.cluster;

import hebiao.form.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the results of many months lie side by side: a folder for each table, in it one for each month, and a folder
 * for the month's findings.json. A month is put in its place when all of it has been written, findings.json last.
 */
final class MonthOutput {

    private final Storage storage;
    private final Path folder;
    private final Period period;

    MonthOutput(Storage storage, Path folder, Period period) {
        this.storage = storage;
        this.folder = folder;
        this.period = period;
    }

    /** The folder of the month in a table. */
    Path partition(Table table) {
        return new Path(folder, table.folder() + "/" + partition(period));
    }

    /** The folders of a month. */
    static String partition(Period period) {
        return "year=" + period.year() + "/month=" + period.month();
    }

    /** The month's findings.json. */
    Path findings() {
        return new Path(folder, period + "/findings.json");
    }

    /** The folder in which a table is written before it is put in its place. */
    Path partial(Table table) {
        return new Path(partial(), table.folder());
    }

    private Path partial() {
        return new Path(folder, "." + period + ".partial");
    }

    /** Everything that there is of a month. */
    List<Path> places() {
        return Stream.concat(Stream.of(Table.values()).map(this::partition), Stream.of(findings())).toList();
    }

    /** Leaves no trace of a job that was broken off. */
    void clean() throws IOException {
        storage.system(folder).delete(partial(), true);
    }

    /**
     * Puts what has been written in the place of what was there of the month; other months stay as they are.
     *
     * @param findings the text of findings.json
     */
    void publish(String findings) throws IOException {
        FileSystem system = storage.system(folder);
        system.delete(findings(), false);
        for (Table table : Table.values()) {
            Path place = partition(table);
            system.delete(place, true);
            Path made = new Path(partial(table), partition(period));
            if (system.exists(made)) {
                system.mkdirs(place.getParent());
                move(system, made, place);
            }
        }
        clean();
        try (var stream = system.create(findings(), true)) {
            stream.write(findings.getBytes(StandardCharsets.UTF_8));
        }
    }

    static void move(FileSystem system, Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(from + " could not be moved to " + to);
        }
    }
}
