package hebiao.cli;

import hebiao.finding.PolicyFile;
import hebiao.importer.PolicyChoice;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --template ID|DIR} and {@code --policy NAME|FILE}: what forms are read and judged by. */
final class TemplateOption {

    private static final String USUAL = "self-evaluation";

    @Option(names = "--template", paramLabel = "ID|DIR", descriptionKey = "option.template")
    private String template;

    @Option(names = "--policy", paramLabel = "NAME|FILE", descriptionKey = "option.policy")
    private String policy;

    /**
     * The templates to try: the one that was named, else all that come with the product.
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
        return all.stream().filter(folder -> folder.template().id().equals(USUAL)).findFirst().orElse(all.get(0));
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
        boolean shipped = template == null || TemplateFolder.shippedIds().contains(template);
        return new TemplateChoice(shipped ? template : null, shipped ? null : Path.of(template), under);
    }

    private List<TemplateFolder> named() {
        try {
            TemplateChoice own = chosen(null);
            if (own.folder() != null && !Files.isDirectory(own.folder())) {
                throw new UsageProblem("problem.noTemplate", template, String.join(", ", TemplateFolder.shippedIds()));
            }
            return own.load();
        } catch (YamlProblem e) {
            throw new UsageProblem("problem.yaml", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageProblem("problem.template", template, UsageProblem.firstLine(e));
        }
    }
}
