package hebiao.importer;

import hebiao.finding.Policy;
import hebiao.importer.ShippedTemplates.Shipped;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template with its policy, from a folder of three files: {@code template.xlsx}, {@code template.yaml},
 * {@code policy.yaml}.
 *
 * @param settingsYaml the text of {@code template.yaml}, for the manifest
 * @param policyYaml the text of {@code policy.yaml}, for the manifest
 */
public record TemplateFolder(Template template, Policy policy, String settingsYaml, String policyYaml) {

    /** The names of its files. */
    public static final List<String> FILES = List.of("template.xlsx", "template.yaml", "policy.yaml");

    /**
     * The ids of the templates that come with the product, in alphabetical order.
     *
     * @throws IOException when one of them is broken; the message says which file
     */
    public static List<String> shippedIds() throws IOException {
        return ShippedTemplates.all().stream().map(one -> one.settings().id()).toList();
    }

    /**
     * Every template that comes with the product, in the same order.
     *
     * @throws IOException when one of them is broken; the message says which file
     */
    public static List<TemplateFolder> shipped() throws IOException {
        List<TemplateFolder> folders = new ArrayList<>();
        for (Shipped one : ShippedTemplates.all()) {
            folders.add(of(one));
        }
        return List.copyOf(folders);
    }

    /**
     * A template that comes with the product, by its id.
     *
     * @throws IOException when there is none of that id
     */
    public static TemplateFolder shipped(String id) throws IOException {
        Optional<Shipped> known = ShippedTemplates.all().stream().filter(one -> one.settings().id().equals(id))
                .findFirst();
        return of(known.orElseThrow(() -> new IOException("no template " + id)));
    }

    /**
     * A template in a folder on disk.
     *
     * @throws IOException when a file is missing or wrong; the message says which
     */
    public static TemplateFolder on(Path folder) throws IOException {
        byte[] workbook = Files.readAllBytes(folder.resolve("template.xlsx"));
        String settings = Files.readString(folder.resolve("template.yaml"));
        String yaml = Files.readString(folder.resolve("policy.yaml"));
        Policy policy = Policy.parse(yaml);
        return new TemplateFolder(template(workbook, TemplateSettings.parse(settings), policy), policy, settings, yaml);
    }

    /**
     * The same template under another policy.
     *
     * @param yaml the text of a {@code policy.yaml}
     * @throws IOException when it is no policy; the message names line and key
     */
    public TemplateFolder withPolicy(String yaml) throws IOException {
        return new TemplateFolder(template, Policy.parse(yaml), settingsYaml, yaml);
    }

    private static TemplateFolder of(Shipped shipped) throws IOException {
        byte[] workbook = ShippedTemplates.workbook(shipped.settings().id());
        return new TemplateFolder(template(workbook, shipped.settings(), shipped.policy()), shipped.policy(),
                shipped.settingsYaml(), shipped.policyYaml());
    }

    private static Template template(byte[] workbook, TemplateSettings settings, Policy policy) throws IOException {
        return Template.of(settings, workbook, BookReader.read(workbook, policy.limits()).sheets().get(0));
    }
}
