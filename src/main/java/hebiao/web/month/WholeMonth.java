package hebiao.web.month;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.consolidation.Runner;
import hebiao.finding.Finding;
import hebiao.finding.PolicyFile;
import hebiao.form.Period;
import hebiao.importer.SubmittedFile;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import hebiao.replay.FindingChanges;
import hebiao.replay.MonthRun;
import hebiao.store.Account;
import hebiao.store.CheckedVersion;
import hebiao.store.ClosedFile;
import hebiao.store.ClosingRow;
import hebiao.store.LedgerRow;
import hebiao.store.MonthAnswers;
import hebiao.store.MonthState;
import hebiao.store.PolicyRow;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.Checking;
import hebiao.web.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Checks a month as a whole and closes it, with every form and every ledger: what the command line does. */
public final class WholeMonth {

    /** The kinds of ledgers. */
    public static final List<String> LEDGERS = List.of("roster", "budget", "payments", "targets");

    /** How often a month that changes under the work is taken up anew. */
    private static final int ATTEMPTS = 3;

    /** How many forms were checked, and how many findings came and went. */
    private record Kept(int forms, long come, long gone) {
    }

    private final Store store;
    private final Checking checking;
    private final Jobs jobs;
    private final Map<String, Preview> previews = new ConcurrentHashMap<>();

    public WholeMonth(Store store, Checking checking, Jobs jobs) {
        this.store = store;
        this.checking = checking;
        this.jobs = jobs;
    }

    /** Begins to check a month; false when work on it is going on already. */
    public boolean startCheck(Account author, String month) {
        return jobs.start(month, "check", job -> {
            Kept kept = check(author, month, job);
            if (kept != null) {
                job.end(kept.forms(), kept.come(), kept.gone());
            }
        });
    }

    /** Begins to close a month; false when work on it is going on already. */
    public boolean startClosing(Account author, String month) {
        return jobs.start(month, "close", job -> close(author, month, job));
    }

    /**
     * Begins to read a ledger, to put it in the place of the one before and to check the month anew; one that cannot be
     * used changes nothing.
     *
     * @param file its blob must be there already
     * @return false when work on the month is going on already
     */
    public boolean startLedger(Account author, LedgerRow file) {
        return jobs.start(file.month(), "ledger", job -> ledger(author, file, job));
    }

    private void ledger(Account author, LedgerRow file, Job job) throws Exception {
        job.step("job.ledgers", 0);
        LedgerFile content = new LedgerFile(file.file(),
                () -> Files.newByteChannel(store.blobs().place(file.sha256())));
        Ledgers read = LedgerFiles.read(new LedgerReader(checking.rulebook(), job::reached),
                kind -> kind.equals(file.kind()) ? List.of(content) : List.of());
        if (file.kind().equals("roster")) {
            int year = Period.of(file.month()).year();
            store.periods().putRoster(author.login(), file,
                    read.roster().map(roster -> roster.in(year).lines()).orElse(List.of()));
        } else {
            store.periods().putLedger(author.login(), file.month(), file.kind(), file.file(), file.sha256(),
                    file.size());
        }
        check(author, file.month(), job);
        if (!job.isFailed()) {
            job.end(file.file(), read.findings().size());
        }
    }

    /** Begins to look what another policy would change; empty for the templates' own. False when work goes on. */
    public boolean startPreview(String month, Optional<PolicyRow> policy) {
        return jobs.start(month, "preview", job -> preview(month, policy, job));
    }

    private void preview(String month, Optional<PolicyRow> policy, Job job) throws Exception {
        MonthState state = store.periods().state(month).orElseThrow();
        List<TemplateFolder> other = checking.templates();
        if (policy.isPresent()) {
            PolicyFile file = checking.policy(policy.get());
            other = other.stream().map(one -> one.withPolicy(file)).toList();
        }
        try (LaidOut laid = new LaidOut(store, state)) {
            FindingChanges changes = run(laid, job).under(other, (check, forms) -> each(check, forms, job));
            previews.put(month, new Preview(policy, state, changes, Map.copyOf(laid.forms())));
            job.end(changes.come().size(), changes.gone().size());
        }
    }

    /** What the policy that was last looked at would change in a month. */
    public Optional<Preview> preview(String month) {
        return Optional.ofNullable(previews.get(month));
    }

    /** Judges a month by a policy that was looked at, and begins to check it anew. */
    public boolean startPolicy(Account author, Preview preview) {
        String month = preview.made().period().month();
        return jobs.start(month, "check", job -> {
            store.periods().putPolicy(author.login(), month, preview.policy());
            Kept kept = check(author, month, job);
            if (kept != null) {
                job.end(kept.forms(), kept.come(), kept.gone());
            }
        });
    }

    /** Checks a month and keeps what was found; null when the job failed. */
    private Kept check(Account author, String month, Job job) throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            MonthState state = store.periods().state(month).orElseThrow();
            try (LaidOut laid = new LaidOut(store, state)) {
                MonthRun run = run(laid, job);
                Month checked = run.check((check, forms) -> each(check, forms, job));
                Optional<Kept> kept = keep(author, laid, checked);
                if (kept.isPresent()) {
                    return kept.get();
                }
            }
        }
        job.failBy("job.changing");
        return null;
    }

    private Optional<Kept> keep(Account author, LaidOut laid, Month checked) {
        String month = laid.month().period().month();
        List<CheckedVersion> versions = new ArrayList<>();
        long come = 0;
        long gone = 0;
        Map<Long, List<Finding>> before = store.versions().findingsOf(month);
        for (CheckedFile file : checked.files()) {
            Version version = laid.forms().get(file.file());
            CheckedVersion now = checked(version, file, month);
            List<Finding> old = before.getOrDefault(version.id(), List.of());
            come += now.findings().stream().filter(finding -> !old.contains(finding)).count();
            gone += old.stream().filter(finding -> !now.findings().contains(finding)).count();
            versions.add(now);
        }
        String policy = checking.by(month, checked.files()).policy();
        boolean kept = store.monthChecks().put(author.login(), laid.month(), checking.program(), policy, versions,
                checked.ledgerFindings(), come, gone);
        return kept ? Optional.of(new Kept(versions.size(), come, gone)) : Optional.empty();
    }

    /** Findings name the file as it was sent, not as it was laid out. */
    private CheckedVersion checked(Version version, CheckedFile file, String month) {
        Verdict verdict = new Verdict(file, List.of(), checking.by(month, List.of(file)));
        return new CheckedVersion(version, verdict.status(), verdict.by().template(), verdict.by().policy(),
                verdict.findings().stream().map(finding -> finding.withFile(version.file())).toList());
    }

    private void close(Account author, String month, Job job) throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            MonthState state = store.periods().state(month).orElseThrow();
            if (state.period().closed()) {
                job.failBy("closing.isClosed", month);
                return;
            }
            try (LaidOut laid = new LaidOut(store, state)) {
                MonthRun run = run(laid, job);
                Month checked = run.check((check, forms) -> each(check, forms, job));
                if (keep(author, laid, checked).isEmpty()) {
                    continue;
                }
                job.step("job.writing", 0);
                // the check has put the answers where their findings are now, and left its record in the trail
                MonthAnswers answers = store.closings().answers(month);
                run.answeredBy(laid.answers(answers)).write(checked, laid.out(), laid.out());
                MonthState kept = store.periods().state(month).orElseThrow();
                Optional<ClosingRow> closing = sameInputs(state, kept) ? keep(author, kept, answers, laid)
                        : Optional.empty();
                if (closing.isPresent()) {
                    job.end(month, closing.get().number());
                    return;
                }
            }
        }
        job.failBy("job.changing");
    }

    /** Whether nothing changed but what the check itself noted at the versions. */
    private static boolean sameInputs(MonthState one, MonthState other) {
        return one.period().equals(other.period()) && one.ledgers().equals(other.ledgers())
                && one.projects().equals(other.projects()) && one.policy().equals(other.policy())
                && one.forms().stream().map(Version::id).toList()
                .equals(other.forms().stream().map(Version::id).toList());
    }

    private Optional<ClosingRow> keep(Account author, MonthState state, MonthAnswers answers, LaidOut laid)
            throws IOException {
        List<ClosedFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(laid.folder())) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = laid.folder().relativize(file).toString().replace('\\', '/');
                Optional<String> known = laid.kept(file);
                files.add(new ClosedFile(path, known.isPresent() ? known.get() : store.blobs().put(file),
                        Files.size(file)));
            }
        }
        String manifest = files.stream().filter(file -> file.path().endsWith("/manifest.json")
                && !file.path().startsWith("inputs/")).findFirst().orElseThrow().sha256();
        return store.closings().close(author, state, answers, checking.program(), manifest, files);
    }

    private MonthRun run(LaidOut laid, Job job) throws IOException {
        job.step("job.ledgers", 0);
        return MonthRun.of(laid.inputs(checking), checking.program(), checking.rulebook(), job::reached);
    }

    private static List<CheckedFile> each(FormCheck check, List<SubmittedFile> forms, Job job) throws Exception {
        job.step("job.forms", forms.size());
        return Runner.onEveryCore().map(forms, form -> {
            CheckedFile checked = check.check(form);
            job.one();
            return checked;
        });
    }
}
