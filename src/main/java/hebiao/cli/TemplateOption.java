package hebiao.cli;

import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --template ID|DIR} and {@code --policy FILE}: what forms are read and judged by. */
final class TemplateOption {

    @Option(names = "--template", defaultValue = "self-evaluation", paramLabel = "ID|DIR", descriptionKey = "option.template")
    private String template;

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "option.policy")
    private Path policy;

    /** @throws UsageProblem when there is no such template or policy, or one that cannot be read */
    TemplateFolder load() {
        TemplateFolder folder = loadTemplate();
        if (policy == null) {
            return folder;
        }
        if (!Files.isRegularFile(policy)) {
            throw new UsageProblem("problem.missing", policy);
        }
        try {
            return folder.withPolicy(Files.readString(policy));
        } catch (IOException e) {
            throw new UsageProblem("problem.policy", policy, UsageProblem.firstLine(e));
        }
    }

    private TemplateFolder loadTemplate() {
        try {
            if (TemplateFolder.shippedIds().contains(template)) {
                return TemplateFolder.shipped(template);
            }
            if (!Files.isDirectory(Path.of(template))) {
                throw new UsageProblem("problem.noTemplate", template, String.join(", ", TemplateFolder.shippedIds()));
            }
            return TemplateFolder.on(Path.of(template));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageProblem("problem.template", template, UsageProblem.firstLine(e));
        }
    }
}
