package hebiao.cluster;

import hebiao.importer.FoundFiles;
import hebiao.importer.SkippedFile;
import hebiao.importer.SubmittedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Forms as files, folders and zips of any file system: who they are, and their bytes. */
final class StoredForms {

    /** So many are checked by one task: few enough to spread, many enough that a zip is not opened for each. */
    private static final int FORMS_A_PART = 64;

    private final Storage storage;
    private final FoundFiles found = new FoundFiles();
    private final Set<String> files = new HashSet<>();

    private StoredForms(Storage storage) {
        this.storage = storage;
    }

    /**
     * Lists forms by the names that they have on one machine.
     *
     * @param skipped is told what was found and left alone
     * @throws JobProblem for the first path that is not there
     */
    static List<FormPart> list(Storage storage, List<String> inputs, Consumer<SkippedFile> skipped)
            throws IOException {
        for (String input : inputs) {
            storage.demand(input);
        }
        StoredForms forms = new StoredForms(storage);
        try (FoundFiles found = forms.found) {
            for (String input : inputs) {
                forms.take(storage.full(input));
            }
            found.skipped().forEach(skipped);
            return forms.parts(found.names());
        }
    }

    private void take(Path input) throws IOException {
        if (!storage.status(input).isDirectory()) {
            found.named(stored(input.getParent(), input), input.getName());
            return;
        }
        String folder = plain(input);
        for (FileStatus file : storage.below(input)) {
            found.inFolder(stored(input, file.getPath()), plain(file.getPath()).substring(folder.length()));
        }
    }

    private FoundFiles.Stored stored(Path base, Path file) {
        files.add(file.toString());
        return new FoundFiles.Stored(java.nio.file.Path.of(plain(base)), file.toString(),
                java.nio.file.Path.of(plain(file)), () -> storage.open(file));
    }

    /** Without scheme and host. */
    private static String plain(Path path) {
        return path.toUri().getPath();
    }

    private List<FormPart> parts(Map<String, String> names) {
        List<FormPart.Form> forms = new ArrayList<>();
        names.forEach((identity, name) -> forms.add(new FormPart.Form(fileOf(identity), identity, name)));
        List<FormPart> parts = new ArrayList<>();
        for (int at = 0; at < forms.size(); at += FORMS_A_PART) {
            parts.add(new FormPart(new ArrayList<>(
                    forms.subList(at, Math.min(forms.size(), at + FORMS_A_PART)))));
        }
        return parts;
    }

    /** A file in a zip is called after the zip. */
    private String fileOf(String identity) {
        return files.contains(identity) ? identity : identity.substring(0, identity.lastIndexOf('!'));
    }

    /** Opens the forms of a part one after another; of the files that they are in one at a time is open. */
    static void open(Storage storage, FormPart part, Consumer<SubmittedFile> taker) throws IOException {
        Map<String, List<FormPart.Form>> byFile = new LinkedHashMap<>();
        part.forms().forEach(form -> byFile.computeIfAbsent(form.file(), file -> new ArrayList<>()).add(form));
        for (Map.Entry<String, List<FormPart.Form>> file : byFile.entrySet()) {
            StoredForms again = new StoredForms(storage);
            try (FoundFiles found = again.found) {
                Path path = new Path(file.getKey());
                found.named(again.stored(path.getParent(), path), path.getName());
                Map<String, SubmittedFile.Content> contents = found.contents();
                file.getValue().forEach(form ->
                        taker.accept(new SubmittedFile(form.name(), contents.get(form.identity()))));
            }
        }
    }
}
