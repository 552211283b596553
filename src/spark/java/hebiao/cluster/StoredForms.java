package hebiao.cluster;

import hebiao.importer.FoundFiles;
import hebiao.importer.SkippedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Forms as files, folders and zips of any file system. */
final class StoredForms implements FormSource {

    /** So many are checked by one task: few enough to spread, many enough that a zip is not opened for each. */
    private static final int FORMS_A_PART = 32;

    private final JavaSparkContext spark;
    private final Storage storage;
    private final List<FormPart.Form> forms = new ArrayList<>();

    /**
     * Lists forms by the names that they have on one machine.
     *
     * @param skipped is told what was found and left alone
     */
    StoredForms(JavaSparkContext spark, Storage storage, List<Storage.Named> inputs, Consumer<SkippedFile> skipped)
            throws IOException {
        this.spark = spark;
        this.storage = storage;
        Set<String> files = new HashSet<>();
        try (FoundFiles found = new FoundFiles()) {
            inputs.forEach(input -> take(input, found, files));
            found.skipped().forEach(skipped);
            for (Map.Entry<String, String> name : found.names().entrySet()) {
                String identity = name.getKey();
                // a file in a zip is called after the zip
                String file = files.contains(identity) ? identity : identity.substring(0, identity.lastIndexOf('!'));
                forms.add(new FormPart.Form(file, identity, name.getValue()));
            }
        }
    }

    private void take(Storage.Named input, FoundFiles found, Set<String> files) {
        for (FileStatus file : input.files()) {
            Path path = file.getPath();
            files.add(path.toString());
            if (input.isFolder()) {
                found.inFolder(storage.stored(input.path(), path), input.inside(file));
            } else {
                found.named(storage.stored(path.getParent(), path), path.getName());
            }
        }
    }

    @Override
    public List<String> names() {
        return forms.stream().map(FormPart.Form::name).toList();
    }

    @Override
    public JavaRDD<Portion> portions(Collection<String> names) {
        Set<String> wanted = new HashSet<>(names);
        List<FormPart.Form> some = forms.stream().filter(form -> wanted.contains(form.name())).toList();
        List<Portion> parts = new ArrayList<>();
        for (int at = 0; at < some.size(); at += FORMS_A_PART) {
            parts.add(new FormPart(storage, some.subList(at, Math.min(some.size(), at + FORMS_A_PART))));
        }
        return spark.parallelize(parts, Math.max(1, parts.size()));
    }
}
