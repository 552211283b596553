package hebiao.web.check;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.exporter.ProjectBlanks;
import hebiao.finding.Limits;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.ShownBook;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import hebiao.store.LedgerRow;
import hebiao.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks files against the templates, the policies and a month's ledgers. */
public final class Checking {

    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

    private final Store store;
    private final List<TemplateFolder> templates;
    private final Rulebook rulebook;
    private final String program;
    private final FormCheck check;
    private final Map<String, Known> ledgers = new ConcurrentHashMap<>();
    /** A file in hand is tens of megabytes at worst: no more at once than there are cores to work on them. */
    private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** A month's ledgers as read, with the files that they were read from. */
    private record Known(List<LedgerRow> files, Ledgers ledgers) {
    }

    /** @param program the product's version, which is kept with every verdict */
    public Checking(Store store, List<TemplateFolder> templates, Rulebook rulebook, String program) {
        this.store = store;
        this.templates = List.copyOf(templates);
        this.rulebook = rulebook;
        this.program = program;
        this.check = new FormCheck(templates, rulebook);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public String program() {
        return program;
    }

    public List<TemplateFolder> templates() {
        return templates;
    }

    public Limits limits() {
        return check.limits();
    }

    /** The templates and policies by which a file was read and judged, each as one text. */
    public List<String> by(CheckedFile file) {
        return List.of(check.templates(List.of(file)), check.policies(List.of(file)));
    }

    /** Checks one file of a month; what cannot be read is a finding. */
    public Verdict check(String month, String file, byte[] bytes) {
        atOnce.acquireUninterruptibly();
        try {
            CheckedFile checked = check.check(file, bytes);
            return new MonthVerdict(check, rulebook, Period.of(month), ledgers(month)).of(checked);
        } finally {
            atOnce.release();
        }
    }

    /** What the first file would wait for: classes are loaded, and a form has been read, checked and shown once. */
    public void warmUp() {
        TemplateFolder first = templates.get(0);
        byte[] blank = new ProjectBlanks(first.template(), first.policy()).blank();
        check.check("blank.xlsx", blank);
        try {
            ShownBook.read(blank, limits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A month's ledgers; none of those that cannot be used, which was said when they came. */
    public Ledgers ledgers(String month) {
        List<LedgerRow> files = store.periods().ledgers(month);
        Known known = ledgers.get(month);
        if (known == null || !known.files().equals(files)) {
            known = new Known(files, read(files));
            ledgers.put(month, known);
        }
        return known.ledgers();
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
