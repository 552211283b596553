package hebiao.replay;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Month;
import hebiao.finding.TrailHead;
import hebiao.importer.PolicyChoice;
import hebiao.importer.PolicyFiles;
import hebiao.importer.PreviousMonth;
import hebiao.importer.Sha256;
import hebiao.importer.SubmittedFile;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes down what a month was made of and what was made. */
final class ManifestWriter {

    private final MonthInputs inputs;
    private final ManifestPaths paths;

    ManifestWriter(MonthInputs inputs, ManifestPaths paths) {
        this.inputs = inputs;
        this.paths = paths;
    }

    /**
     * The manifest.
     *
     * @param trail the head of the audit trail that the answers come from; null for none
     * @param written the folder that everything but the manifest has been written into
     */
    Manifest of(String version, Month month, TrailHead trail, Path written) throws IOException {
        List<Manifest.Input> files = new ArrayList<>();
        Map<String, SubmittedFile> byName = inputs.formsByName();
        for (CheckedFile file : month.files()) {
            files.add(form(file, byName.get(file.file())));
        }
        for (Map.Entry<String, List<Path>> kind : inputs.ledgers().byKind().entrySet()) {
            add(files, Manifest.Kind.valueOf(kind.getKey().toUpperCase(Locale.ROOT)), kind.getValue());
        }
        if (inputs.previous() != null) {
            add(files, Manifest.Kind.PREVIOUS, PreviousMonth.files(inputs.previous()));
        }
        if (inputs.answers() != null) {
            add(files, Manifest.Kind.ANSWERS, List.of(inputs.answers()));
        }
        Set<Path> shared = new TreeSet<>();
        for (Path folder : inputs.choice().folders()) {
            add(files, Manifest.Kind.TEMPLATE, TemplateFolder.filesIn(folder));
            shared.addAll(PolicyFiles.sharedBy(folder));
        }
        add(files, Manifest.Kind.SHARED_POLICY, shared);
        PolicyChoice policy = inputs.choice().policy();
        if (policy != null && policy.file() != null) {
            add(files, Manifest.Kind.POLICY, List.of(policy.file()));
        }
        boolean plain = inputs.answers() == null && inputs.choice().own().isEmpty() && shared.isEmpty();
        return new Manifest(plain ? Manifest.PLAIN : Manifest.FORMAT, version,
                month.period().toString(), trail,
                new Manifest.Options(inputs.language().name().toLowerCase(Locale.ROOT), inputs.choice().id(),
                        policy == null ? null : policy.name(), inputs.choice().own().isEmpty() ? null : true),
                inputs.templates().stream().map(ManifestWriter::template).toList(), files, outputs(written));
    }

    /** A template and its policy by their fingerprints. */
    static Manifest.Template template(TemplateFolder folder) {
        return new Manifest.Template(folder.template().id(), folder.template().settings().version(),
                Sha256.of(folder.template().workbook()), sha256(folder.settingsYaml()),
                new Manifest.PolicyMark(folder.policy().id(), folder.policy().version(), sha256(folder.policyYaml())));
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Manifest.Input form(CheckedFile checked, SubmittedFile file) throws IOException {
        SubmittedFile.Origin origin = file.origin();
        Fingerprint print = checked.sha256() != null ? new Fingerprint(checked.sha256(), checked.size())
                : Fingerprint.of(file);
        return new Manifest.Input(Manifest.Kind.FORM, checked.file(), paths.written(origin.file()), origin.entry(),
                origin.occurrence() == 1 ? null : origin.occurrence(), print.sha256(), print.size());
    }

    private void add(List<Manifest.Input> files, Manifest.Kind kind, Collection<Path> more) throws IOException {
        for (Path file : more) {
            Fingerprint print = Fingerprint.of(file);
            files.add(new Manifest.Input(kind, file.getFileName().toString(), paths.written(file), null, null,
                    print.sha256(), print.size()));
        }
    }

    /** Every file in a folder, by its path in there. */
    static List<Manifest.Output> outputs(Path folder) throws IOException {
        List<Manifest.Output> outputs = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Fingerprint print = Fingerprint.of(file);
                String path = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                outputs.add(new Manifest.Output(path, print.sha256(), print.size()));
            }
        }
        outputs.sort(Comparator.comparing(Manifest.Output::path));
        return outputs;
    }
}
