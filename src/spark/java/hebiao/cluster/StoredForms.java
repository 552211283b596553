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
     * @throws JobProblem for the first path that is not there
     */
    StoredForms(JavaSparkContext spark, Storage storage, List<String> inputs, Consumer<SkippedFile> skipped)
            throws IOException {
        this.spark = spark;
        this.storage = storage;
        for (String input : inputs) {
            storage.demand(input);
        }
        Set<String> files = new HashSet<>();
        try (FoundFiles found = new FoundFiles()) {
            for (String input : inputs) {
                take(storage.full(input), found, files);
            }
            found.skipped().forEach(skipped);
            for (Map.Entry<String, String> name : found.names().entrySet()) {
                String identity = name.getKey();
                // a file in a zip is called after the zip
                String file = files.contains(identity) ? identity : identity.substring(0, identity.lastIndexOf('!'));
                forms.add(new FormPart.Form(file, identity, name.getValue()));
            }
        }
    }

    private void take(Path input, FoundFiles found, Set<String> files) throws IOException {
        if (!storage.status(input).isDirectory()) {
            files.add(input.toString());
            found.named(storage.stored(input.getParent(), input), input.getName());
            return;
        }
        int folder = Storage.plain(input).length();
        for (FileStatus file : storage.below(input)) {
            files.add(file.getPath().toString());
            found.inFolder(storage.stored(input, file.getPath()), Storage.plain(file.getPath()).substring(folder));
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
