package hebiao.importer;

import hebiao.finding.Rulebook;
import hebiao.packed.Packed;
import hebiao.packed.PackedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A step of the build: packs rules, templates and policies, because parsing their yaml takes half of a cold start. It
 * runs on the folder of classes, where the yaml counts and never an earlier pack.
 */
public final class PackShipped {

    private PackShipped() {
    }

    /** @param arguments the folder of classes that becomes the jar */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Files.write(classes.resolve(Packed.RULES), PackedWriter.pack(List.copyOf(Rulebook.shipped().rules())));
        Files.write(classes.resolve(Packed.TEMPLATES), PackedWriter.pack(ShippedTemplates.fromYaml()));
    }
}
