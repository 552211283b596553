package hebiao.cluster;

import hebiao.importer.PolicyChoice;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --template ID} and {@code --templates DIR}: what forms are read by. */
final class TemplatesOption {

    @Option(names = "--template", paramLabel = "ID", description = {"只用这个模板", "this template alone"})
    private String template;

    @Option(names = "--templates", paramLabel = "DIR", description = {"自己的表样，在提交任务的机器上；与自带的一起识别",
        "templates of one's own, on the machine that submits the job; tried beside those of the product"})
    private List<Path> own = List.of();

    /**
     * The settings under a policy.
     *
     * @param policy name or file on the machine that submits the job; null for the templates' own
     * @throws JobProblem when a template or the policy cannot be read or is none
     */
    CheckSettings under(String policy) throws IOException {
        return new CheckSettings(template, folders().stream().map(CheckSettings.Own::of).toList(),
                policy == null ? null : yaml(policy));
    }

    private static String yaml(String policy) throws JobProblem {
        try {
            return PolicyChoice.of(policy).load().yaml();
        } catch (IOException | IllegalArgumentException e) {
            throw JobProblem.unusable(policy, e);
        }
    }

    private List<TemplateFolder> folders() throws IOException {
        Map<String, TemplateFolder> folders = new LinkedHashMap<>();
        for (Path one : own) {
            if (!Files.isDirectory(one)) {
                throw JobProblem.missing(one.toString());
            }
            List<Path> found = TemplateFolder.foldersIn(one);
            if (found.isEmpty()) {
                throw JobProblem.noTemplates(one.toString());
            }
            for (Path folder : found) {
                TemplateFolder read = read(folder);
                if (folders.putIfAbsent(read.id(), read) != null) {
                    throw JobProblem.twiceTemplate(read.id());
                }
            }
        }
        return List.copyOf(folders.values());
    }

    private static TemplateFolder read(Path folder) throws JobProblem {
        try {
            return TemplateFolder.on(folder);
        } catch (IOException | IllegalArgumentException e) {
            throw JobProblem.unusable(folder.toString(), e);
        }
    }
}
