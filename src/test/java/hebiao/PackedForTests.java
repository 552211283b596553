package hebiao;

import hebiao.importer.PackShipped;
import hebiao.packed.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A step of the build: rules and templates for the tests, packed as the product's jar has them. What tests run, and the
 * programs that they start, then begin as fast as the product.
 */
public final class PackedForTests {

    private PackedForTests() {
    }

    /** @param arguments the jar to make */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path packed = Files.createTempDirectory(jar.getParent(), "packed-");
        Files.createDirectory(packed.resolve("hebiao"));
        PackShipped.main(new String[] {packed.toString()});
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of(Packed.RULES, Packed.TEMPLATES)) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(packed.resolve(name), out);
                Files.delete(packed.resolve(name));
            }
        }
        Files.delete(packed.resolve("hebiao"));
        Files.delete(packed);
    }
}
