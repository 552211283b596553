package hebiao.importer;

import hebiao.finding.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which templates a month was read by, and under which policy; with nothing said all that come with the product, each
 * under its own.
 *
 * @param id of one that comes with the product or lies in {@code own}; null when none was named
 * @param folder of the one that somebody made and that alone is used; null when none was named
 * @param own folders of templates that are tried beside those of the product; one of the same id takes their place;
 *     none where one folder alone is used
 * @param policy in place of the templates' own; null when none was named
 */
public record TemplateChoice(String id, Path folder, List<Path> own, PolicyChoice policy) {

    public TemplateChoice {
        own = folder != null ? List.of() : List.copyOf(own);
    }

    /**
     * Reads them.
     *
     * @throws IOException when a file is missing or wrong; the message says which
     */
    public List<TemplateFolder> load() throws IOException {
        List<TemplateFolder> named = named();
        if (policy == null) {
            return named;
        }
        PolicyFile other = policy.load();
        return named.stream().map(one -> one.withPolicy(other)).toList();
    }

    private List<TemplateFolder> named() throws IOException {
        if (folder != null) {
            return List.of(TemplateFolder.on(folder));
        }
        List<TemplateFolder> mine = new ArrayList<>();
        for (Path one : own) {
            mine.add(TemplateFolder.on(one));
        }
        return beside(mine, id);
    }

    /**
     * Templates that somebody made and those of the product, of two of one id the former; or that of one id alone.
     *
     * @param id null for all of them
     * @throws IOException when there is none of that id
     */
    public static List<TemplateFolder> beside(List<TemplateFolder> mine, String id) throws IOException {
        if (id == null) {
            Set<String> ids = mine.stream().map(TemplateFolder::id).collect(Collectors.toSet());
            return Stream.concat(mine.stream(), TemplateFolder.shipped().stream()
                    .filter(one -> !ids.contains(one.id()))).toList();
        }
        List<TemplateFolder> meant = mine.stream().filter(one -> one.id().equals(id)).toList();
        return meant.isEmpty() ? List.of(TemplateFolder.shipped(id)) : meant;
    }

    /** The folders that it names. */
    public List<Path> folders() {
        return folder != null ? List.of(folder) : own;
    }

    /** The files that it names, beside what comes with the product. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        folders().forEach(one -> files.addAll(TemplateFolder.filesIn(one)));
        if (policy != null && policy.file() != null) {
            files.add(policy.file());
        }
        return files;
    }

    /** The same templates under another policy. */
    public TemplateChoice under(PolicyChoice other) {
        return new TemplateChoice(id, folder, own, other);
    }
}
