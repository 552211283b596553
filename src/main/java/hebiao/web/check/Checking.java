package hebiao.web.check;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.MonthLedgers;
import hebiao.exporter.ProjectBlanks;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Limits;
import hebiao.finding.PolicyFile;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.ShownBook;
import hebiao.importer.PolicyFiles;
import hebiao.importer.TemplateFolder;
import hebiao.importer.SubmittedFile;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import hebiao.store.LedgerRow;
import hebiao.store.PolicyRow;
import hebiao.store.Store;
import hebiao.store.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks files against the templates, the policies and a month's ledgers. */
public final class Checking {

    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);
    private static final String USUAL = "self-evaluation";

    private final Store store;
    private final List<TemplateFolder> templates;
    private final OwnTemplates own;
    private final Rulebook rulebook;
    private final String program;
    private final FormCheck check;
    /** What a month is judged by where it is not the templates' own policies, by the policy. */
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();
    private final Map<String, Known> ledgers = new ConcurrentHashMap<>();
    private final FilesInHand inHand = new FilesInHand();

    private final Map<String, PolicyFile> shipped = new ConcurrentHashMap<>();
    private final ShownForms shown;

    /** A month's ledgers as read, by project, with the files that they were read from. */
    private record Known(List<LedgerRow> files, MonthLedgers ledgers) {
    }

    /** The templates under one policy. */
    private record Judged(List<TemplateFolder> templates, FormCheck check) {
    }

    /**
     * By the templates of the product alone.
     *
     * @param program the product's version, which is kept with every verdict
     */
    public Checking(Store store, List<TemplateFolder> shipped, Rulebook rulebook, String program) {
        this(store, shipped, OwnTemplates.NONE, rulebook, program);
    }

    /**
     * By the templates of the product and by others.
     *
     * @param own are tried first; one of the same id takes the place of the product's
     * @param program the product's version, which is kept with every verdict
     */
    public Checking(Store store, List<TemplateFolder> shipped, OwnTemplates own, Rulebook rulebook, String program) {
        this.store = store;
        this.templates = own.beside(shipped);
        this.own = own;
        this.rulebook = rulebook;
        this.program = program;
        this.check = new FormCheck(this.templates, rulebook);
        this.shown = new ShownForms(store.blobs(), check.limits(), inHand);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public String program() {
        return program;
    }

    /** All templates, in the order in which they are tried, each under its own policy. */
    public List<TemplateFolder> templates() {
        return templates;
    }

    /** Those of them that do not come with the product. */
    public OwnTemplates own() {
        return own;
    }

    /** The templates under the policy that a month is judged by. */
    public List<TemplateFolder> templates(String month) {
        return judged(month).templates();
    }

    /** What a month's blanks are made of where no template is named, under the policy that the month is judged by. */
    public TemplateFolder usual(String month) {
        return usual(templates(month));
    }

    /** The same under its own policy. */
    public TemplateFolder usual() {
        return usual(templates);
    }

    private static TemplateFolder usual(List<TemplateFolder> templates) {
        return templates.stream().filter(one -> one.template().id().equals(USUAL)).findFirst()
                .orElseGet(() -> templates.get(0));
    }

    private Judged judged(String month) {
        return store.periods().policy(month).map(policy ->
                judged.computeIfAbsent(policy.name() + " " + policy.sha256(), key -> under(policy)))
                .orElseGet(() -> new Judged(templates, check));
    }

    private Judged under(PolicyRow policy) {
        try {
            PolicyFile file = policy(policy);
            List<TemplateFolder> under = templates.stream().map(one -> one.withPolicy(file)).toList();
            return new Judged(under, new FormCheck(under, rulebook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a policy.
     *
     * @throws IOException when it is none; the message says in which line
     */
    public PolicyFile policy(PolicyRow policy) throws IOException {
        return policy.sha256() == null ? shipped(policy.name()) : PolicyFile.read(policy.name(),
                new String(store.blobs().get(policy.sha256()), StandardCharsets.UTF_8), PolicyFile::shipped);
    }

    /**
     * A policy that comes with the product; each is parsed once.
     *
     * @throws IOException when there is none of that name
     */
    public PolicyFile shipped(String name) throws IOException {
        PolicyFile known = shipped.get(name);
        if (known == null) {
            known = PolicyFiles.shipped(name);
            shipped.put(name, known);
        }
        return known;
    }

    public Limits limits() {
        return check.limits();
    }

    /** Kept files as people see them. */
    public ShownForms shown() {
        return shown;
    }

    /** The templates and policies by which files of a month are read and judged. */
    public By by(String month, List<CheckedFile> files) {
        return by(judged(month), files);
    }

    private static By by(Judged judged, List<CheckedFile> files) {
        List<String> used = List.of(judged.check().templates(files).split(", "));
        List<TemplateFolder> folders = judged.templates().stream()
                .filter(one -> used.contains(one.template().id())).toList();
        return new By(text(folders.stream().map(one -> one.template().id() + " "
                + one.template().settings().version())), text(folders.stream().map(TemplateFolder::policy)
                .map(policy -> policy.id() + " " + policy.version())));
    }

    private static String text(Stream<String> names) {
        return names.distinct().collect(Collectors.joining(", "));
    }

    /** What is to be taken before a file is fetched. */
    public FilesInHand inHand() {
        return inHand;
    }

    /** Checks one file of a month, which the caller has {@link #inHand}; what cannot be read is a finding. */
    public Verdict check(String month, String file, byte[] bytes) {
        // another policy may be put in place meanwhile: what is said and by what must be of one
        Judged used = judged(month);
        CheckedFile checked = used.check().check(file, bytes);
        return new MonthVerdict(used.check(), rulebook, Period.of(month), byProject(month))
                .of(checked, by(used, List.of(checked)));
    }

    /** Why a file that could not be fetched is not kept, in a sentence. */
    public String refusal(SubmittedFile file, Language language) {
        return check.check(file).findings().stream().map(finding -> Sentences.of(rulebook, finding, language))
                .collect(Collectors.joining(" "));
    }

    /** What the first file would wait for: classes are loaded, and a form has been read, checked and shown once. */
    public void warmUp() {
        TemplateFolder usual = usual();
        byte[] blank = new ProjectBlanks(usual.template(), usual.policy()).blank();
        check.check("blank.xlsx", blank);
        try {
            ShownBook.read(blank, limits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One version as its bytes have it, without ledgers. */
    public CheckedFile read(Version version) throws IOException {
        return judged(version.month()).check().check(version.file(), store.blobs().get(version.sha256()));
    }

    /**
     * What is said of a month's ledgers, in the order of their lines: by the last check of the whole month, and of the
     * ledgers as they are.
     */
    public List<Finding> ledgerFindings(String month) {
        Set<Finding> said = new TreeSet<>(store.monthChecks().findings(month));
        said.addAll(ledgers(month).findings());
        return List.copyOf(said);
    }

    /** A month's ledgers; none of those that cannot be used, which was said when they came. */
    public Ledgers ledgers(String month) {
        return byProject(month).ledgers();
    }

    private MonthLedgers byProject(String month) {
        List<LedgerRow> files = store.periods().ledgers(month);
        // whoever comes while they are read waits for them: they can be large
        return ledgers.compute(month, (key, known) -> known != null && known.files().equals(files) ? known
                : new Known(files, new MonthLedgers(read(files)))).ledgers();
    }

    private Ledgers read(List<LedgerRow> files) {
        try {
            return LedgerFiles.read(new LedgerReader(rulebook), kind -> files.stream()
                    .filter(file -> file.kind().equals(kind)).map(this::ledger).toList());
        } catch (LedgerProblem e) {
            LOG.warn("ledgers of the month are not used: {}", e.getMessage());
            return Ledgers.NONE;
        }
    }

    private LedgerFile ledger(LedgerRow row) {
        return new LedgerFile(row.file(), () -> Files.newByteChannel(store.blobs().place(row.sha256())));
    }
}
