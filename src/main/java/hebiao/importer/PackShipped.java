package hebiao.importer;

import hebiao.finding.Rule;
import hebiao.finding.Rulebook;
import hebiao.importer.ShippedTemplates.Shipped;
import hebiao.packed.Packed;
import hebiao.packed.PackedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A step of the build: packs rules, templates and policies, because parsing yaml and workbooks takes half of a cold
 * start. It runs on the folder of classes, where the files count and never an earlier pack.
 */
public final class PackShipped {

    private PackShipped() {
    }

    /** @param arguments the folder of classes that becomes the jar */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Files.write(classes.resolve(Packed.RULES), PackedWriter.packEach(Rulebook.shipped().rules().stream()
                .collect(Collectors.toMap(Rule::code, rule -> rule))));
        Files.write(classes.resolve(Packed.TEMPLATES), PackedWriter.packEach(ShippedTemplates.fromFolders().stream()
                .collect(Collectors.toMap(Shipped::id, template -> template))));
    }
}
