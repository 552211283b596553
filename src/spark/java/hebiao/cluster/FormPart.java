package hebiao.cluster;

import hebiao.importer.FoundFiles;
import hebiao.importer.SubmittedFile;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/** Some forms in files and zips. */
record FormPart(Storage storage, List<Form> forms) implements FormSource.Portion {

    private static final long serialVersionUID = 1L;

    FormPart {
        forms = new ArrayList<>(forms);
    }

    /**
     * A form where it lies.
     *
     * @param file the path of it or of the zip that it is in
     * @param identity which one it is of what is in the file
     * @param name by which it goes in every message
     */
    record Form(String file, String identity, String name) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** Of the files that the forms are in one at a time is open. */
    @Override
    public void open(Consumer<SubmittedFile> taker) throws IOException {
        Map<String, List<Form>> byFile = new LinkedHashMap<>();
        forms.forEach(form -> byFile.computeIfAbsent(form.file(), file -> new ArrayList<>()).add(form));
        for (Map.Entry<String, List<Form>> file : byFile.entrySet()) {
            try (FoundFiles found = new FoundFiles()) {
                Path path = new Path(file.getKey());
                found.named(storage.stored(path.getParent(), path), path.getName());
                Map<String, SubmittedFile.Content> contents = found.contents();
                file.getValue().forEach(form ->
                        taker.accept(new SubmittedFile(form.name(), contents.get(form.identity()))));
            }
        }
    }
}
