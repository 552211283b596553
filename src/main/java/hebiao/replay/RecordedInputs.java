package hebiao.replay;

import hebiao.finding.Language;
import hebiao.form.Period;
import hebiao.importer.PolicyChoice;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The inputs that a manifest names, as they lie there now; zips stay open until {@link #close}. */
final class RecordedInputs implements AutoCloseable {

    private final Manifest manifest;
    private final ManifestPaths paths;
    private final List<Difference> differences = new ArrayList<>();
    private final List<SubmittedFiles> open = new ArrayList<>();
    private final List<SubmittedFile> forms = new ArrayList<>();

    RecordedInputs(Manifest manifest, ManifestPaths paths) throws IOException {
        this.manifest = manifest;
        this.paths = paths;
        Map<String, List<Manifest.Input>> formsByPath = new LinkedHashMap<>();
        for (Manifest.Input input : manifest.inputs()) {
            if (input.kind() == Manifest.Kind.FORM) {
                formsByPath.computeIfAbsent(input.path(), path -> new ArrayList<>()).add(input);
            } else {
                compare(input, Fingerprint.of(paths.found(input.path())));
            }
        }
        for (Map.Entry<String, List<Manifest.Input>> file : formsByPath.entrySet()) {
            take(paths.found(file.getKey()), file.getValue());
        }
    }

    /** Finds the forms of one file: itself, or those in a zip. */
    private void take(Path file, List<Manifest.Input> inputs) throws IOException {
        Map<List<Object>, SubmittedFile> there = new HashMap<>();
        if (Files.isRegularFile(file)) {
            SubmittedFiles found = SubmittedFiles.of(List.of(file));
            open.add(found);
            found.files().forEach(one -> there.put(key(one.origin().entry(), one.origin().occurrence()), one));
        }
        for (Manifest.Input input : inputs) {
            SubmittedFile found = there.get(key(input.entry(), Objects.requireNonNullElse(input.occurrence(), 1)));
            if (found == null) {
                differences.add(Difference.of(Difference.Kind.INPUT_MISSING, input, null));
            } else {
                compare(input, Fingerprint.of(found));
                forms.add(new SubmittedFile(input.name(), found.content(), found.origin()));
            }
        }
    }

    private static List<Object> key(String entry, int occurrence) {
        return List.of(String.valueOf(entry), occurrence);
    }

    private void compare(Manifest.Input input, Fingerprint now) {
        if (now.sha256() == null && input.sha256() != null) {
            differences.add(Difference.of(Difference.Kind.INPUT_MISSING, input, null));
        } else if (!Objects.equals(now.sha256(), input.sha256())) {
            differences.add(Difference.of(Difference.Kind.INPUT_CHANGED, input, now.sha256()));
        }
    }

    /** Which inputs are not as they were, in the order of the manifest. */
    List<Difference> differences() {
        return differences;
    }

    /** Whether there were forms and none is left: nothing could be said of such a month. */
    boolean isEmpty() {
        return forms.isEmpty() && manifest.inputs().stream().anyMatch(input -> input.kind() == Manifest.Kind.FORM);
    }

    /** How the templates were chosen. */
    TemplateChoice choice() {
        List<Path> folders = found(Manifest.Kind.TEMPLATE).stream().map(Path::getParent).distinct().toList();
        boolean beside = Boolean.TRUE.equals(manifest.options().ownTemplates());
        List<Path> policy = found(Manifest.Kind.POLICY);
        String named = manifest.options().policy();
        return new TemplateChoice(manifest.options().template(), beside || folders.isEmpty() ? null : folders.get(0),
                beside ? folders : List.of(), named != null ? new PolicyChoice(named, null)
                : policy.isEmpty() ? null : new PolicyChoice(null, policy.get(0)));
    }

    /** The month's inputs, without the files that are not there any more. */
    MonthInputs under(TemplateChoice choice, List<TemplateFolder> templates) {
        List<Path> previous = found(Manifest.Kind.PREVIOUS);
        List<Path> answers = found(Manifest.Kind.ANSWERS);
        return new MonthInputs(Period.of(manifest.period()),
                Language.valueOf(manifest.options().lang().toUpperCase(Locale.ROOT)), choice, templates, forms,
                new LedgerFiles(there(Manifest.Kind.ROSTER), there(Manifest.Kind.BUDGET),
                        there(Manifest.Kind.PAYMENTS), there(Manifest.Kind.TARGETS)),
                previous.isEmpty() ? null : previous.get(0).getParent(),
                answers.isEmpty() ? null : answers.get(0));
    }

    private List<Path> there(Manifest.Kind kind) {
        return found(kind).stream().filter(Files::isReadable).toList();
    }

    private List<Path> found(Manifest.Kind kind) {
        return manifest.inputs().stream().filter(input -> input.kind() == kind)
                .map(input -> paths.found(input.path())).toList();
    }

    @Override
    public void close() throws IOException {
        for (SubmittedFiles files : open) {
            files.close();
        }
    }
}
