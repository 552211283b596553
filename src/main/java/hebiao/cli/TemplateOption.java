package hebiao.cli;

import hebiao.finding.PolicyFile;
import hebiao.importer.PolicyChoice;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code --template ID|DIR}, {@code --templates DIR} and {@code --policy NAME|FILE}: what forms are read and judged by.
 */
final class TemplateOption {

    private static final String USUAL = "self-evaluation";

    @Option(names = "--template", paramLabel = "ID|DIR", descriptionKey = "option.template")
    private String template;

    @Mixin
    private OwnTemplatesOption own = new OwnTemplatesOption();

    @Option(names = "--policy", paramLabel = "NAME|FILE", descriptionKey = "option.policy")
    private String policy;

    /**
     * The templates to try: the one that was named, else all that come with the product and those of
     * {@code --templates}.
     *
     * @throws UsageProblem when there is no such template or policy, or one that cannot be read
     */
    List<TemplateFolder> loadAll() {
        List<TemplateFolder> named = named();
        if (policy == null) {
            return named;
        }
        PolicyFile other = PolicyOption.of(policy);
        return named.stream().map(folder -> folder.withPolicy(other)).toList();
    }

    /**
     * The one template to use, where only one can be: the one that was named, else the self-evaluation of the year.
     *
     * @throws UsageProblem as {@link #loadAll}
     */
    TemplateFolder load() {
        List<TemplateFolder> all = loadAll();
        return all.stream().filter(folder -> folder.id().equals(USUAL)).findFirst().orElse(all.get(0));
    }

    /** The policy that was named; null when none was. */
    PolicyChoice policy() {
        return policy == null ? null : PolicyOption.choice(policy);
    }

    /** What was chosen, for the manifest. */
    TemplateChoice choice() throws IOException {
        return chosen(policy());
    }

    private TemplateChoice chosen(PolicyChoice under) throws IOException {
        Map<String, Path> folders = own.folders();
        boolean known = template == null || folders.containsKey(template)
                || TemplateFolder.shippedIds().contains(template);
        return new TemplateChoice(known ? template : null, known ? null : Path.of(template),
                List.copyOf(folders.values()), under);
    }

    private List<TemplateFolder> named() {
        try {
            TemplateChoice chosen = chosen(null);
            Path folder = chosen.folder();
            if (folder != null && Files.isRegularFile(folder)) {
                throw OwnTemplatesOption.notAFolder(folder);
            }
            if (folder != null && !Files.isDirectory(folder)) {
                throw new UsageProblem("problem.noTemplate", template, String.join(", ", TemplateFolder.shippedIds()));
            }
            if (folder != null && !TemplateFolder.isIn(folder) && !TemplateFolder.foldersIn(folder).isEmpty()) {
                throw new UsageProblem("problem.severalTemplates", folder);
            }
            return chosen.load();
        } catch (IOException | IllegalArgumentException e) {
            throw UsageProblem.template(template == null ? own.named() : template, e);
        }
    }
}
