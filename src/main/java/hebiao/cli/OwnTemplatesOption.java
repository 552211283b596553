package hebiao.cli;

import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --templates DIR}, as often as needed: templates of somebody's own beside those that come with the product. */
final class OwnTemplatesOption {

    @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
    private List<Path> named = new ArrayList<>();

    /** As they were named. */
    List<Path> named() {
        return List.copyOf(named);
    }

    /**
     * The folder of each template by its id, in the order in which they are tried.
     *
     * @throws UsageProblem when there is no template in one that was named, or two have the same id
     * @throws IOException when one cannot be read; the message says which
     */
    Map<String, Path> folders() throws IOException {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (Path one : named) {
            for (Path folder : foldersIn(one)) {
                String id = TemplateFolder.idOf(folder);
                Path other = folders.putIfAbsent(id, folder);
                if (other != null) {
                    throw new UsageProblem("problem.twiceTemplate", id, other, folder);
                }
            }
        }
        return folders;
    }

    /**
     * The same folders, each of which can be used.
     *
     * @throws UsageProblem when one cannot
     */
    List<Path> usable() {
        try {
            List<Path> folders = List.copyOf(folders().values());
            for (Path folder : folders) {
                TemplateFolder.on(folder);
            }
            return folders;
        } catch (IOException | IllegalArgumentException e) {
            throw UsageProblem.template(named, e);
        }
    }

    private static List<Path> foldersIn(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            throw notAFolder(named);
        }
        List<Path> folders = TemplateFolder.foldersIn(named);
        if (folders.isEmpty()) {
            throw new UsageProblem("problem.noTemplates", named);
        }
        return folders;
    }

    /** What was named as a folder and is none. */
    static UsageProblem notAFolder(Path named) {
        return Files.isRegularFile(named)
                ? new UsageProblem("problem.templateFile", named, named.toAbsolutePath().normalize().getParent())
                : new UsageProblem("problem.missing", named);
    }
}
