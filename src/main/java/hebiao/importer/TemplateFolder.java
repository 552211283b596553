package hebiao.importer;

import hebiao.finding.Policy;
import hebiao.grid.Book;
import hebiao.template.Template;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A template with its policy, from a folder of three files: {@code template.xlsx}, {@code template.yaml},
 * {@code policy.yaml}.
 *
 * @param settingsYaml the text of {@code template.yaml}, for the manifest
 * @param policyYaml the text of {@code policy.yaml}, for the manifest
 */
public record TemplateFolder(Template template, Policy policy, String settingsYaml, String policyYaml) {

    private static final String SHIPPED = "/workbook-templates/";

    /** The ids of the templates that come with the product, in alphabetical order. */
    public static List<String> shippedIds() {
        return ShippedTemplates.ids();
    }

    /**
     * Every template that comes with the product.
     *
     * @throws IOException when one of them is broken; the message says which file
     */
    public static List<TemplateFolder> shipped() throws IOException {
        List<TemplateFolder> folders = new ArrayList<>();
        for (String id : shippedIds()) {
            folders.add(shipped(id));
        }
        return List.copyOf(folders);
    }

    /**
     * A template that comes with the product, by its id.
     *
     * @throws IOException when there is none of that id
     */
    public static TemplateFolder shipped(String id) throws IOException {
        return of(resource(id, "template.xlsx"), text(resource(id, "template.yaml")),
                text(resource(id, "policy.yaml")));
    }

    /**
     * A template in a folder on disk.
     *
     * @throws IOException when a file is missing or wrong; the message says which
     */
    public static TemplateFolder on(Path folder) throws IOException {
        return of(Files.readAllBytes(folder.resolve("template.xlsx")),
                Files.readString(folder.resolve("template.yaml")),
                Files.readString(folder.resolve("policy.yaml")));
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

    private static TemplateFolder of(byte[] workbook, String settings, String policy) throws IOException {
        Policy parsed = Policy.parse(policy);
        Book book = BookReader.read(workbook, parsed.limits());
        Template template = Template.of(TemplateSettings.parse(settings), workbook, book.sheets().get(0));
        return new TemplateFolder(template, parsed, settings, policy);
    }

    private static byte[] resource(String id, String name) throws IOException {
        try (InputStream in = TemplateFolder.class.getResourceAsStream(SHIPPED + id + "/" + name)) {
            if (in == null) {
                throw new IOException("no template " + id);
            }
            return in.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
