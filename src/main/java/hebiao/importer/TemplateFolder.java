package hebiao.importer;

import hebiao.finding.Policy;
import hebiao.finding.PolicyFile;
import hebiao.importer.ShippedTemplates.Shipped;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template with its policy, from a folder: {@code template.xlsx}, {@code template.yaml} and, where the template names
 * no policy that others use too, {@code policy.yaml}.
 *
 * @param settingsYaml the text of {@code template.yaml}, for the manifest
 * @param policyYaml the policy as it holds, base and all, for the manifest
 */
public record TemplateFolder(Template template, Policy policy, String settingsYaml, String policyYaml) {

    private static final List<String> FILES = List.of("template.xlsx", "template.yaml", "policy.yaml");

    /** The template's id. */
    public String id() {
        return template.id();
    }

    /** Whether a folder on disk is a template's. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("template.yaml"));
    }

    /**
     * The templates in a folder on disk: itself where it is one, else those of the folders right below, in the order of
     * their names.
     *
     * @throws IOException when it cannot be listed
     */
    public static List<Path> foldersIn(Path folder) throws IOException {
        if (isIn(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(TemplateFolder::isIn).sorted().toList();
        }
    }

    /**
     * The id of a template in a folder on disk.
     *
     * @throws IOException when its yaml is missing or wrong; the message says what
     */
    public static String idOf(Path folder) throws IOException {
        return TemplateSettings.parse(Files.readString(folder.resolve("template.yaml"))).id();
    }

    /** The files of a template in a folder on disk: two, and its policy where it has one of its own. */
    public static List<Path> filesIn(Path folder) {
        return FILES.stream().map(folder::resolve).filter(Files::exists).toList();
    }

    /** The ids of the templates that come with the product, in alphabetical order. */
    public static List<String> shippedIds() {
        return ShippedTemplates.ids();
    }

    /**
     * Every template that comes with the product, in the same order.
     *
     * @throws IOException when one of them is broken; the message says which file
     */
    public static List<TemplateFolder> shipped() throws IOException {
        return ShippedTemplates.all().stream().map(TemplateFolder::of).toList();
    }

    /**
     * A template that comes with the product, by its id.
     *
     * @throws IOException when there is none of that id
     */
    public static TemplateFolder shipped(String id) throws IOException {
        return of(ShippedTemplates.find(id).orElseThrow(() -> new IOException("no template " + id)));
    }

    /**
     * A template in a folder on disk, with the policy that it has or names.
     *
     * @throws IOException when a file is missing or wrong; the message says which
     */
    public static TemplateFolder on(Path folder) throws IOException {
        byte[] workbook = Files.readAllBytes(folder.resolve("template.xlsx"));
        String yaml = Files.readString(folder.resolve("template.yaml"));
        TemplateSettings settings = TemplateSettings.parse(yaml);
        PolicyFile policy = PolicyFiles.of(folder, Optional.of(settings)).orElseThrow();
        return new TemplateFolder(template(workbook, settings, policy.policy()), policy.policy(), yaml, policy.yaml());
    }

    /**
     * A template out of what one has, on whatever machine.
     *
     * @param workbook the bytes of its {@code template.xlsx}
     * @param settingsYaml as {@link #settingsYaml()}
     * @param policyYaml as {@link #policyYaml()}
     * @throws IOException when one of them is wrong; the message says what
     */
    public static TemplateFolder of(byte[] workbook, String settingsYaml, String policyYaml) throws IOException {
        Policy policy = policy(policyYaml).policy();
        return new TemplateFolder(template(workbook, TemplateSettings.parse(settingsYaml), policy), policy,
                settingsYaml, policyYaml);
    }

    /**
     * The same template under another policy.
     *
     * @param yaml the text of a policy file that stands alone or departs from one that comes with the product
     * @throws IOException when it is no policy; the message names line and key
     */
    public TemplateFolder withPolicy(String yaml) throws IOException {
        return withPolicy(policy(yaml));
    }

    private static PolicyFile policy(String yaml) throws IOException {
        return PolicyFile.read("policy.yaml", yaml, PolicyFile::shipped);
    }

    /** The same template under another policy. */
    public TemplateFolder withPolicy(PolicyFile other) {
        return new TemplateFolder(template, other.policy(), settingsYaml, other.yaml());
    }

    private static TemplateFolder of(Shipped shipped) {
        return new TemplateFolder(shipped.template(), shipped.policy(), shipped.settingsYaml(), shipped.policyYaml());
    }

    private static Template template(byte[] workbook, TemplateSettings settings, Policy policy) throws IOException {
        return Template.of(settings, workbook, BookReader.read(workbook, policy.limits()).sheets());
    }
}
