package hebiao.importer;

import hebiao.finding.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which templates a month was read by, and under which policy; with nothing said all that come with the product, each
 * under its own.
 *
 * @param id of one that comes with the product; null when none was named
 * @param folder of one that somebody made; null when none was named
 * @param policy in place of the templates' own; null when none was named
 */
public record TemplateChoice(String id, Path folder, PolicyChoice policy) {

    /**
     * Reads them.
     *
     * @throws IOException when a file is missing or wrong; the message says which
     */
    public List<TemplateFolder> load() throws IOException {
        List<TemplateFolder> named = folder != null ? List.of(TemplateFolder.on(folder))
                : id != null ? List.of(TemplateFolder.shipped(id)) : TemplateFolder.shipped();
        if (policy == null) {
            return named;
        }
        PolicyFile other = policy.load();
        return named.stream().map(one -> one.withPolicy(other)).toList();
    }

    /** The files that it names, beside what comes with the product. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (folder != null) {
            files.addAll(TemplateFolder.filesIn(folder));
        }
        if (policy != null && policy.file() != null) {
            files.add(policy.file());
        }
        return files;
    }

    /** The same templates under another policy. */
    public TemplateChoice under(PolicyChoice other) {
        return new TemplateChoice(id, folder, other);
    }
}
