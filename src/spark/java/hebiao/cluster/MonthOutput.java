package hebiao.cluster;

import hebiao.exporter.consolidated.MonthFolder;
import hebiao.form.Period;
import hebiao.replay.Manifest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the results of many months lie side by side: a folder for each table, in it one for each month, and a folder
 * for the month's json. A month is put in its place when all of it has been written, findings.json last.
 */
final class MonthOutput {

    /** findings.json says that all is there: it goes first and comes last. */
    private static final List<String> FILES =
            List.of(MonthFolder.FINDINGS_JSON, MonthFolder.MANIFEST_JSON, MonthFolder.SUBMISSIONS_JSON);

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

    private Path file(String name) {
        return new Path(new Path(folder, period.toString()), name);
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
        return Stream.concat(Stream.of(Table.values()).map(this::partition),
                Stream.of(file(MonthFolder.FINDINGS_JSON))).toList();
    }

    /** Leaves no trace of a job that was broken off. */
    void clean() throws IOException {
        storage.system(folder).delete(partial(), true);
    }

    /** The text of a file, written as it goes. */
    @FunctionalInterface
    interface Text {
        void to(Writer out) throws IOException;
    }

    /** Writes a file of the month where it is not yet in its place. */
    Manifest.Output write(String name, Text text) throws IOException {
        Path file = new Path(partial(), name);
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(storage.system(file).create(file, true), digest), StandardCharsets.UTF_8)) {
            text.to(out);
        }
        return new Manifest.Output(name, HexFormat.of().formatHex(digest.digest()), storage.status(file).getLen());
    }

    /** Puts what has been written in the place of what was there of the month; other months stay as they are. */
    void publish() throws IOException {
        FileSystem system = storage.system(folder);
        for (String name : FILES) {
            system.delete(file(name), false);
        }
        for (Table table : Table.values()) {
            Path place = partition(table);
            system.delete(place, true);
            Path made = new Path(partial(table), partition(period));
            if (system.exists(made)) {
                system.mkdirs(place.getParent());
                move(system, made, place);
            }
        }
        system.mkdirs(new Path(folder, period.toString()));
        for (int at = FILES.size() - 1; at >= 0; at--) {
            move(system, new Path(partial(), FILES.get(at)), file(FILES.get(at)));
        }
        clean();
    }

    static void move(FileSystem system, Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(from + " could not be moved to " + to);
        }
    }
}
