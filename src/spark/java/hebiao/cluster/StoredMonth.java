package hebiao.cluster;

import hebiao.importer.PreviousMonth;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.Path;

/** What an earlier month left, wherever the engine reaches. */
record StoredMonth(Storage storage, Path folder) implements PreviousMonth.Folder {

    @Override
    public byte[] bytes(String name) throws IOException {
        Path file = new Path(folder, name);
        try (InputStream in = storage.system(file).open(file)) {
            return in.readAllBytes();
        }
    }

    @Override
    public String path(String name) {
        return new Path(folder, name).toString();
    }

    @Override
    public String path() {
        return folder.toString();
    }
}
