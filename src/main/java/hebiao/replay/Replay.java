package hebiao.replay;

import hebiao.exporter.consolidated.MonthFolder;
import hebiao.finding.FileProblem;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.finding.Text;
import hebiao.importer.PolicyChoice;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A month run again from the inputs that its manifest names. Nothing is written into the month's own folder. */
public final class Replay {

    private static final Text NO_FORMS = new Text("清单里的报送表一份也找不到", "none of the manifest's forms is there");
    private static final Text GONE = new Text("没有文件 {file}", "there is no file {file}");

    private final Manifest manifest;
    private final Path file;
    private final ManifestPaths paths;
    private final String version;
    private final Rulebook rulebook;

    /**
     * @param file the manifest
     * @param version of the program
     * @throws ManifestProblem when no month can be run again from it
     * @throws IOException when it cannot be read
     */
    public Replay(Path file, String version, Rulebook rulebook) throws IOException {
        this.manifest = ManifestFile.read(file);
        this.file = file.toRealPath();
        this.paths = new ManifestPaths(this.file.getParent());
        this.version = version;
        this.rulebook = rulebook;
    }

    /**
     * Runs the month into a folder of its own and compares every byte.
     *
     * @param scratch exists and is empty
     */
    public ReplayResult again(Path scratch, MonthRun.Checking checking) throws Exception {
        try (RecordedInputs inputs = new RecordedInputs(manifest, paths)) {
            List<Difference> differences = new ArrayList<>(inputs.differences());
            List<Manifest.Output> kept = new ArrayList<>();
            differences.addAll(edited(kept));
            if (inputs.isEmpty()) {
                return result(differences, NO_FORMS, null);
            }
            try {
                List<TemplateFolder> templates = templates(inputs.choice(), differences);
                MonthRun run = MonthRun.of(inputs.under(inputs.choice(), templates), version, rulebook, rows -> { });
                run.write(run.check(checking), scratch, file.getParent());
            } catch (IOException e) {
                return result(differences, text(e), null);
            }
            differences.addAll(changed(scratch));
            return result(differences, null, findings(kept, scratch));
        }
    }

    /**
     * Runs the month under its own policy and under another; neither is written anywhere.
     *
     * @param policy one of the product, or a file
     */
    public ReplayResult under(PolicyChoice policy, MonthRun.Checking checking) throws Exception {
        try (RecordedInputs inputs = new RecordedInputs(manifest, paths)) {
            List<Difference> differences = new ArrayList<>(inputs.differences());
            if (inputs.isEmpty()) {
                return result(differences, NO_FORMS, null);
            }
            try {
                MonthInputs month = inputs.under(inputs.choice(), templates(inputs.choice(), differences));
                MonthRun run = MonthRun.of(month, version, rulebook, rows -> { });
                return result(differences, null, run.under(inputs.choice().under(policy).load(), checking));
            } catch (IOException e) {
                return result(differences, text(e), null);
            }
        }
    }

    private ReplayResult result(List<Difference> differences, Text failure, FindingChanges findings) {
        List<Difference> all = new ArrayList<>(differences);
        if (!manifest.version().equals(version)) {
            all.add(new Difference(Difference.Kind.VERSION, Difference.What.PROGRAM, "", null, manifest.version(),
                    version));
        }
        all.sort(Comparator.comparing(Difference::kind));
        return new ReplayResult(manifest, all, failure, findings);
    }

    private static Text text(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            Map<String, String> name = Map.of("file", failure.getMessage());
            return new Text(GONE.fill(Language.ZH, name), GONE.fill(Language.EN, name));
        }
        if (failure instanceof FileProblem problem) {
            return new Text(problem.message(Language.ZH), problem.message(Language.EN));
        }
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new Text(message, message);
    }

    /** The templates as they are now; those of the product that are not as they were are differences. */
    private List<TemplateFolder> templates(TemplateChoice choice, List<Difference> differences) throws IOException {
        List<TemplateFolder> templates = choice.load();
        if (choice.folder() != null) {
            return templates;
        }
        Map<String, Manifest.Template> before = new LinkedHashMap<>();
        manifest.templates().forEach(one -> before.put(one.id(), one));
        List<TemplateFolder> shipped = new ArrayList<>(templates);
        for (Path own : choice.own()) {
            // their files are inputs, which were compared before
            String id = TemplateFolder.idOf(own);
            shipped.removeIf(one -> one.id().equals(id));
            before.remove(id);
        }
        for (TemplateFolder template : shipped) {
            Manifest.Template now = ManifestWriter.template(template);
            Manifest.Template then = before.remove(now.id());
            if (then == null) {
                differences.add(product(Difference.Kind.INPUT_ADDED, Difference.What.TEMPLATE, now.id(), null,
                        now.sha256()));
                continue;
            }
            differ(differences, Difference.What.TEMPLATE, now.id(), then.sha256(), now.sha256());
            differ(differences, Difference.What.TEMPLATE, now.id() + "/template.yaml", then.settingsSha256(),
                    now.settingsSha256());
            if (choice.policy() == null || choice.policy().file() == null) {
                differ(differences, Difference.What.POLICY, now.policy().id(), then.policy().sha256(),
                        now.policy().sha256());
            }
        }
        before.values().forEach(gone -> differences.add(product(Difference.Kind.INPUT_MISSING,
                Difference.What.TEMPLATE, gone.id(), gone.sha256(), null)));
        return templates;
    }

    private static void differ(List<Difference> differences, Difference.What what, String name, String was,
            String now) {
        if (!now.equals(was)) {
            differences.add(product(Difference.Kind.INPUT_CHANGED, what, name, was, now));
        }
    }

    private static Difference product(Difference.Kind kind, Difference.What what, String name, String was,
            String now) {
        return new Difference(kind, what, name, null, was, now);
    }

    /** Files of the month that are not as they were written; those that are go into {@code kept}. */
    private List<Difference> edited(List<Manifest.Output> kept) {
        List<Difference> differences = new ArrayList<>();
        for (Manifest.Output output : manifest.outputs()) {
            String now = Fingerprint.of(paths.found(output.path())).sha256();
            if (output.sha256().equals(now)) {
                kept.add(output);
            } else {
                differences.add(output(now == null ? Difference.Kind.OUTPUT_MISSING : Difference.Kind.OUTPUT_EDITED,
                        output.path(), output.sha256(), now));
            }
        }
        return differences;
    }

    /** Files that came out otherwise than the manifest has them. */
    private List<Difference> changed(Path scratch) throws IOException {
        Map<String, String> before = new HashMap<>();
        manifest.outputs().forEach(output -> before.put(output.path(), output.sha256()));
        before.put(MonthFolder.MANIFEST_JSON, Fingerprint.of(file).sha256());
        List<Difference> differences = new ArrayList<>();
        for (Manifest.Output output : ManifestWriter.outputs(scratch)) {
            String was = before.remove(output.path());
            if (!output.sha256().equals(was)) {
                differences.add(output(Difference.Kind.RESULT_CHANGED, output.path(), was, output.sha256()));
            }
        }
        before.forEach((path, was) -> differences.add(output(Difference.Kind.RESULT_CHANGED, path, was, null)));
        differences.sort(Comparator.comparing(Difference::name));
        return differences;
    }

    private static Difference output(Difference.Kind kind, String path, String was, String now) {
        return new Difference(kind, Difference.What.OUTPUT, path, path, was, now);
    }

    /** What comes and goes; null when what the month said is not known any more. */
    private FindingChanges findings(List<Manifest.Output> kept, Path scratch) throws IOException {
        if (kept.stream().noneMatch(output -> output.path().equals(MonthFolder.FINDINGS_JSON))) {
            return null;
        }
        return FindingChanges.between(
                SaidFinding.of(Files.readString(paths.found(MonthFolder.FINDINGS_JSON))),
                SaidFinding.of(Files.readString(scratch.resolve(MonthFolder.FINDINGS_JSON))));
    }
}
