package hebiao.importer;

import hebiao.finding.Policy;
import hebiao.packed.Packed;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates that come with the product: one folder more beside the others is one template more. The build packs
 * their yaml into the jar.
 */
final class ShippedTemplates {

    private static final String FOLDER = "workbook-templates";
    private static final String SETTINGS = "template.yaml";

    private ShippedTemplates() {
    }

    /** The yaml of one template, read. */
    record Shipped(TemplateSettings settings, Policy policy, String settingsYaml, String policyYaml) {
    }

    /**
     * All of them, in the alphabetical order of their ids.
     *
     * @throws IOException when one of them is broken; the message says which
     */
    static List<Shipped> all() throws IOException {
        Optional<Object> packed = Packed.shipped(Packed.TEMPLATES);
        if (packed.isPresent()) {
            return ((List<?>) packed.get()).stream().map(Shipped.class::cast).toList();
        }
        return fromYaml();
    }

    /** As the folders have them. */
    static List<Shipped> fromYaml() throws IOException {
        List<Shipped> all = new ArrayList<>();
        for (String id : ids()) {
            String settings = new String(resource(id, SETTINGS), StandardCharsets.UTF_8);
            String policy = new String(resource(id, "policy.yaml"), StandardCharsets.UTF_8);
            all.add(new Shipped(TemplateSettings.parse(settings), Policy.parse(policy), settings, policy));
        }
        return all;
    }

    /** The bytes of a template's workbook. */
    static byte[] workbook(String id) throws IOException {
        return resource(id, "template.xlsx");
    }

    private static byte[] resource(String id, String name) throws IOException {
        try (InputStream in = ShippedTemplates.class.getResourceAsStream("/" + FOLDER + "/" + id + "/" + name)) {
            if (in == null) {
                throw new IOException("no " + name + " of template " + id);
            }
            return in.readAllBytes();
        }
    }

    private static List<String> ids() {
        try {
            URI classes = ShippedTemplates.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            try (Stream<Path> folders = Files.list(Path.of(classes).resolve(FOLDER))) {
                return folders.filter(one -> Files.exists(one.resolve(SETTINGS)))
                        .map(one -> one.getFileName().toString()).sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
