package hebiao.web.check;

import hebiao.importer.PolicyFiles;
import hebiao.importer.TemplateFolder;
import hebiao.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates that the service was started with beside those of the product. Their files are kept as they were then:
 * whatever becomes of the folders, what was read by them is closed by the same.
 *
 * @param templates in the order in which they are tried
 * @param files the SHA-256 of each by its path among a month's inputs: {@code templates/ours-2021/template.xlsx}
 */
public record OwnTemplates(List<TemplateFolder> templates, Map<String, String> files) {

    /** None at all. */
    public static final OwnTemplates NONE = new OwnTemplates(List.of(), Map.of());

    private static final String PLACE = "templates";

    public OwnTemplates {
        templates = List.copyOf(templates);
        files = Map.copyOf(files);
    }

    /**
     * Reads and keeps templates.
     *
     * @param folders of each template
     * @throws IOException when a file cannot be read or kept
     */
    public static OwnTemplates keep(Store store, List<Path> folders) throws IOException {
        if (folders.isEmpty()) {
            return NONE;
        }
        OwnTemplates kept = new OwnTemplates(List.of(), files(store, folders));
        // read where they will lie: a policy that does not say its name is called by its folder's
        Path laid = Files.createTempDirectory(store.incoming(), "templates-");
        try {
            for (Map.Entry<String, String> file : kept.files().entrySet()) {
                Path to = laid.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.copy(store.blobs().place(file.getValue()), to);
            }
            List<TemplateFolder> templates = new ArrayList<>();
            for (Path folder : kept.foldersIn(laid)) {
                templates.add(TemplateFolder.on(folder));
            }
            return new OwnTemplates(templates, kept.files());
        } finally {
            Store.remove(laid);
        }
    }

    /** Folders that lie together stay together, with the policies that they share. */
    private static Map<String, String> files(Store store, List<Path> folders) throws IOException {
        Map<Path, String> places = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Path one : folders) {
            Path folder = one.toAbsolutePath().normalize();
            Path parent = folder.getParent();
            if (!places.containsKey(parent)) {
                places.put(parent, places.isEmpty() ? PLACE : PLACE + "-" + (places.size() + 1));
            }
            List<Path> own = new ArrayList<>(TemplateFolder.filesIn(folder));
            own.addAll(PolicyFiles.sharedBy(folder));
            for (Path file : own) {
                String name = parent.relativize(file).toString().replace('\\', '/');
                files.put(places.get(parent) + "/" + name, store.blobs().put(file));
            }
        }
        return files;
    }

    /** Whether a template is one of these. */
    public boolean has(String id) {
        return templates.stream().anyMatch(one -> one.id().equals(id));
    }

    /** These and the others; of two of one id this one. */
    List<TemplateFolder> beside(List<TemplateFolder> shipped) {
        Set<String> ids = templates.stream().map(TemplateFolder::id).collect(Collectors.toSet());
        return Stream.concat(templates.stream(), shipped.stream().filter(one -> !ids.contains(one.id()))).toList();
    }

    /**
     * The folder of each template among a month's inputs, as {@code --templates} finds them.
     *
     * @param inputs where {@link #files} lie
     */
    public List<Path> foldersIn(Path inputs) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String place : places(files.keySet().stream())) {
            folders.addAll(TemplateFolder.foldersIn(inputs.resolve(place)));
        }
        return folders;
    }

    /**
     * What {@code --templates} is to be given, in this order, so that a month is read by the same.
     *
     * @param inputs the paths of all files that a month was made of
     */
    public static List<String> places(Stream<String> inputs) {
        return inputs.filter(path -> path.matches(PLACE + "(-\\d+)?/.*"))
                .map(path -> path.substring(0, path.indexOf('/'))).distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())).toList();
    }
}
