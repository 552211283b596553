package hebiao.importer;

import hebiao.finding.Policy;
import hebiao.finding.PolicyFile;
import hebiao.grid.Grid;
import hebiao.packed.Packed;
import hebiao.packed.PackedReader;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The templates that come with the product: one folder more beside the others is one template more. The build packs
 * them, read, into the jar.
 */
final class ShippedTemplates {

    private static final String FOLDER = "workbook-templates";
    private static final String SETTINGS = "template.yaml";
    private static final String POLICY = "policy.yaml";
    private static final String POLICIES = "policies";
    private static final String YAML = ".yaml";

    private ShippedTemplates() {
    }

    /** The yaml of one template and the sheets of its workbook, read. */
    record Shipped(TemplateSettings settings, Policy policy, String settingsYaml, String policyYaml,
            List<PackedSheet> sheets) {

        String id() {
            return settings.id();
        }

        /** Checked when it was read from the folder. */
        Template template() {
            return Template.known(settings, () -> workbook(settings.id()),
                    sheets.stream().map(PackedSheet::grid).toList());
        }
    }

    /**
     * All of them, in the alphabetical order of their ids.
     *
     * @throws IOException when one of them is broken; the message says which
     */
    static List<Shipped> all() throws IOException {
        Optional<Map<String, byte[]>> packed = Packed.shipped(Packed.TEMPLATES);
        return packed.isPresent() ? packed.get().values().stream().map(ShippedTemplates::unpacked).toList()
                : fromFolders();
    }

    /**
     * One of them.
     *
     * @return empty when there is none of that id
     * @throws IOException when it is broken
     */
    static Optional<Shipped> find(String id) throws IOException {
        Optional<Map<String, byte[]>> packed = Packed.shipped(Packed.TEMPLATES);
        if (packed.isPresent()) {
            return Optional.ofNullable(packed.get().get(id)).map(ShippedTemplates::unpacked);
        }
        return folders().contains(id) ? Optional.of(fromFolder(id)) : Optional.empty();
    }

    /** Their ids, in alphabetical order. */
    static List<String> ids() {
        return Packed.shipped(Packed.TEMPLATES).map(packed -> List.copyOf(packed.keySet()))
                .orElseGet(ShippedTemplates::folders);
    }

    private static Shipped unpacked(byte[] packed) {
        return (Shipped) PackedReader.unpack(packed);
    }

    /** As the folders have them; each is named as its template's id. */
    static List<Shipped> fromFolders() throws IOException {
        List<Shipped> all = new ArrayList<>();
        for (String id : folders()) {
            all.add(fromFolder(id));
        }
        return all;
    }

    private static Shipped fromFolder(String id) throws IOException {
        String yaml = text(resource(id, SETTINGS).orElseThrow());
        TemplateSettings settings = TemplateSettings.parse(yaml);
        PolicyFile policy = PolicyFiles.of(settings, resource(id, POLICY).map(ShippedTemplates::text),
                PolicyFile::shipped);
        byte[] workbook = workbook(id);
        List<Grid> sheets = BookReader.read(workbook, policy.policy().limits()).sheets();
        Template.of(settings, workbook, sheets);
        return new Shipped(settings, policy.policy(), yaml, policy.yaml(),
                sheets.stream().map(PackedSheet::of).toList());
    }

    /** The bytes of a template's workbook. */
    private static byte[] workbook(String id) {
        try {
            return resource(id, "template.xlsx").orElseThrow(() -> new IOException("no template.xlsx of " + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> resource(String id, String name) throws IOException {
        try (InputStream in = ShippedTemplates.class.getResourceAsStream("/" + FOLDER + "/" + id + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> folders() {
        return inside(FOLDER, one -> Files.exists(one.resolve(SETTINGS)));
    }

    /** The names of the policies beside them, in alphabetical order. */
    static List<String> policies() {
        return inside(FOLDER + "/" + POLICIES, one -> one.toString().endsWith(YAML)).stream()
                .map(name -> name.substring(0, name.length() - YAML.length())).toList();
    }

    private static List<String> inside(String folder, Predicate<Path> wanted) {
        try {
            Path place = Path.of(ShippedTemplates.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return names(place.resolve(folder), wanted);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return names(jar.getPath("/", folder), wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}
