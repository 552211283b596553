package hebiao.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates that come with the product: one folder more beside the others is one template more, in the jar too. */
final class ShippedTemplates {

    private static final String FOLDER = "workbook-templates";
    private static final String MARK = "template.yaml";

    private ShippedTemplates() {
    }

    /** Their ids, which are the names of their folders, in alphabetical order. */
    static List<String> ids() {
        try {
            URI home = ShippedTemplates.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(home);
            if (Files.isDirectory(place)) {
                return ids(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return ids(jar.getPath("/", FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve(MARK))).map(one -> one.getFileName().toString())
                    .sorted().toList();
        }
    }
}
