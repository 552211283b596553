package hebiao.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Forms of the made month, as files to choose. */
final class MadeForm {

    private MadeForm() {
    }

    /** The form of that name in the zip of the month, put into a folder. */
    static Path of(Path folder, String entry) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("test-fixtures/month/2024-12.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                if (at.getName().equals(entry)) {
                    Path file = folder.resolve(entry.substring(entry.lastIndexOf('/') + 1));
                    return Files.write(file, zip.readAllBytes());
                }
            }
        }
        throw new IOException("no " + entry);
    }
}
