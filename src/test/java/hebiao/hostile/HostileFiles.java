package hebiao.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code test-fixtures/hostile}, one file a way of going wrong. A file that is there stays: what fuzzing found
 * lies among them, and encryption never gives the same bytes twice.
 */
public final class HostileFiles {

    private static final Path FOLDER = Path.of("test-fixtures/hostile");

    private HostileFiles() {
    }

    /** @param arguments none */
    public static void main(String... arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            if (!Files.exists(path)) {
                Files.write(path, file.getValue());
            }
        }
    }

    /** All files by name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        OtherKinds.addTo(files);
        BrokenPackages.addTo(files);
        BrokenParts.addTo(files);
        BrokenCompounds.addTo(files);
        Archives.addTo(files);
        return files;
    }
}
