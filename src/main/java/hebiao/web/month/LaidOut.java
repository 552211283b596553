package hebiao.web.month;

import hebiao.exporter.AnswersJson;
import hebiao.finding.Answers;
import hebiao.finding.DoubtAnswer;
import hebiao.finding.Finding;
import hebiao.finding.FindingMark;
import hebiao.finding.Language;
import hebiao.finding.Severity;
import hebiao.importer.PolicyChoice;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateChoice;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.replay.MonthInputs;
import hebiao.store.ClosedFile;
import hebiao.store.ClosingRow;
import hebiao.store.Explanation;
import hebiao.store.LedgerRow;
import hebiao.store.MonthAnswers;
import hebiao.store.MonthState;
import hebiao.store.PolicyRow;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.OwnTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month's inputs as files in a folder of their own, {@code inputs/}, with room for what comes of them beside it: the
 * very arguments of {@code consolidate --period M --roster inputs/roster/… --out M inputs/forms}.
 */
final class LaidOut implements AutoCloseable {

    private final Store store;
    private final MonthState month;
    private final Path folder;
    private final Path inputs;
    private final Map<String, Version> forms;
    /** The SHA-256 of those files that are kept already. */
    private final Map<Path, String> kept = new HashMap<>();
    private SubmittedFiles submitted;

    LaidOut(Store store, MonthState month) throws IOException {
        this.store = store;
        this.month = month;
        this.folder = Files.createTempDirectory(store.incoming(), "month-");
        this.inputs = folder.resolve("inputs");
        this.forms = InputNames.of(month.forms());
        Path place = Files.createDirectories(inputs.resolve("forms"));
        for (Map.Entry<String, Version> form : forms.entrySet()) {
            put(place.resolve(form.getKey()), form.getValue().sha256());
        }
    }

    MonthState month() {
        return month;
    }

    /** The versions by the names of their files. */
    Map<String, Version> forms() {
        return forms;
    }

    /** Where {@code consolidate} writes: exists and is empty. */
    Path out() throws IOException {
        return Files.createDirectories(folder.resolve(month.period().month()));
    }

    /** Everything, as a folder. */
    Path folder() {
        return folder;
    }

    /** The inputs, as the command line would have them from these files. */
    MonthInputs inputs(Checking checking) throws IOException {
        TemplateChoice choice = new TemplateChoice(null, null, ownTemplates(checking.own()), policy());
        LedgerFiles ledgers = new LedgerFiles(roster(), ledger("budget"), ledger("payments"), ledger("targets"));
        submitted = SubmittedFiles.of(List.of(inputs.resolve("forms")));
        return new MonthInputs(month.period().period(), Language.ZH, choice,
                checking.templates(month.period().month()), submitted.files(), ledgers, previous(), null);
    }

    /** Lays out what was answered to the doubts: a file for {@code --answers}. */
    Path answers(MonthAnswers given) throws IOException {
        Map<Long, String> names = new HashMap<>();
        forms.forEach((name, version) -> names.put(version.id(), name));
        Map<Long, List<Finding>> findings = store.versions().findingsOf(month.period().month());
        List<DoubtAnswer> answers = new ArrayList<>();
        for (Explanation one : given.answers()) {
            // of a form that came since there is no file; closing sees that too, and begins anew
            String name = names.getOrDefault(one.versionId(), "");
            List<Finding> named = findings.getOrDefault(one.versionId(), List.of()).stream()
                    .map(finding -> finding.withFile(name)).toList();
            named.stream().skip(one.number() - 1L).limit(1).filter(doubt -> doubt.severity() == Severity.WARNING)
                    .forEach(doubt -> answers.add(new DoubtAnswer(FindingMark.of(named).get(doubt), one.text(),
                            one.author(), Instant.parse(one.written()))));
        }
        Path file = inputs.resolve("answers").resolve("answers.json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file,
                AnswersJson.of(new Answers(month.period().period(), given.trail(), answers)));
    }

    private List<Path> ownTemplates(OwnTemplates own) throws IOException {
        for (Map.Entry<String, String> file : own.files().entrySet()) {
            put(inputs.resolve(file.getKey()), file.getValue());
        }
        return own.foldersIn(inputs);
    }

    private PolicyChoice policy() throws IOException {
        Optional<PolicyRow> policy = month.policy();
        if (policy.isEmpty()) {
            return null;
        }
        if (policy.get().sha256() == null) {
            return new PolicyChoice(policy.get().name(), null);
        }
        Path file = inputs.resolve("policy").resolve(InputNames.safe(policy.get().name()));
        put(file, policy.get().sha256());
        return new PolicyChoice(null, file);
    }

    private List<Path> roster() throws IOException {
        if (month.projects().isEmpty()) {
            return List.of();
        }
        Path file = inputs.resolve("roster").resolve(RosterFile.name(month));
        Files.createDirectories(file.getParent());
        return List.of(Files.write(file, RosterFile.of(month)));
    }

    private List<Path> ledger(String kind) throws IOException {
        Optional<LedgerRow> row = month.ledger(kind);
        if (row.isEmpty()) {
            return List.of();
        }
        Path file = inputs.resolve(kind).resolve(InputNames.safe(row.get().file()));
        put(file, row.get().sha256());
        return List.of(file);
    }

    /** What the last closed month left; null when there is none. */
    private Path previous() throws IOException {
        Optional<ClosingRow> before = store.closings().before(month.period().month());
        if (before.isEmpty()) {
            return null;
        }
        Path place = inputs.resolve("previous");
        for (ClosedFile file : store.closings().files(before.get().id())) {
            if (file.path().equals(before.get().month() + "/submissions.json")
                    || file.path().equals(before.get().month() + "/manifest.json")) {
                put(place.resolve(file.path().substring(file.path().indexOf('/') + 1)), file.sha256());
            }
        }
        return place;
    }

    /** The SHA-256 of a file that is kept already; empty for one that was made here. */
    Optional<String> kept(Path file) {
        return Optional.ofNullable(kept.get(file));
    }

    private void put(Path file, String sha256) throws IOException {
        kept.put(file, sha256);
        Files.createDirectories(file.getParent());
        Path blob = store.blobs().place(sha256);
        try {
            Files.createLink(file, blob);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(blob, file);
        }
    }

    @Override
    public void close() throws IOException {
        if (submitted != null) {
            submitted.close();
        }
        Store.remove(folder);
    }
}
