package hebiao.cluster;

import hebiao.consolidation.Answered;
import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Month;
import hebiao.consolidation.MonthCheck;
import hebiao.exporter.consolidated.Edition;
import hebiao.exporter.consolidated.MonthFolder;
import hebiao.finding.FileProblem;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.EarlierMonth;
import hebiao.form.Period;
import hebiao.importer.PreviousMonth;
import hebiao.importer.SkippedFile;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import hebiao.ledger.Payments;
import hebiao.replay.Manifest;
import hebiao.replay.MonthMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * One month: its forms are checked and its payments added up on all machines, the rules between forms and ledgers are
 * applied on the one that runs the job.
 */
final class MonthJob {

    /**
     * What a month is made of; paths of any file system.
     *
     * @param language of the messages
     * @param previous the folder that an earlier month left; null when none was given
     * @param pieceBytes about how much of the payments one task reads
     */
    record Inputs(Period period, Language language, CheckSettings settings, List<String> forms, List<String> roster,
            List<String> budget, List<String> payments, List<String> targets, String previous,
            long pieceBytes) {

        private List<String> ledger(String kind) {
            return switch (kind) {
                case "roster" -> roster;
                case "budget" -> budget;
                case "targets" -> targets;
                default -> List.of();
            };
        }
    }

    private final SparkSession spark;
    private final Storage storage;
    private final Inputs inputs;
    private final FormChecks checks;
    private final Rulebook rulebook = Rulebook.shipped();

    MonthJob(SparkSession spark, Storage storage, Inputs inputs) {
        this(spark, storage, inputs, new FormChecks(inputs.settings()));
    }

    MonthJob(SparkSession spark, Storage storage, Inputs inputs, FormChecks checks) {
        this.checks = checks;
        this.spark = spark;
        this.storage = storage;
        this.inputs = inputs;
    }

    /**
     * The month as one machine makes it.
     *
     * @param skipped is told what was found among the forms and left alone
     * @throws FileProblem when an input is missing or cannot be used as a whole
     */
    Month month(Consumer<SkippedFile> skipped) throws Exception {
        Ledgers ledgers = ledgers();
        Optional<EarlierMonth> earlier = earlier();
        List<CheckedFile> checked = checks.of(forms(skipped));
        return new MonthCheck(inputs.settings().check(), rulebook, inputs.period(), ledgers, earlier).of(checked);
    }

    private Optional<EarlierMonth> earlier() throws IOException {
        return inputs.previous() == null ? Optional.empty() : Optional.of(
                PreviousMonth.in(new StoredMonth(storage, storage.demand(inputs.previous())), inputs.period()));
    }

    private FormSource forms(Consumer<SkippedFile> skipped) throws IOException {
        List<Storage.Named> forms = storage.named(inputs.forms());
        if (forms.size() == 1 && PackedForms.isPacked(forms.get(0))) {
            return PackedForms.of(spark, forms.get(0), inputs.period());
        }
        return new StoredForms(JavaSparkContext.fromSparkContext(spark.sparkContext()), storage, forms, skipped);
    }

    /** Writes what one machine would write for programs, and for the month after. */
    void write(Month month, String version, MonthOutput output) throws IOException {
        MonthFolder texts = new MonthFolder(new Edition(version, inputs.settings().templates()), rulebook,
                inputs.language());
        List<Manifest.Output> written = List.of(
                output.write(MonthFolder.FINDINGS_JSON, out -> texts.writeFindings(month, Answered.NOTHING, out)),
                output.write(MonthFolder.SUBMISSIONS_JSON, out -> texts.writeSubmissions(month, out)));
        output.write(MonthFolder.MANIFEST_JSON,
                new MonthMark(version, inputs.period().toString(), written)::write);
    }

    private Ledgers ledgers() throws IOException {
        Map<String, List<LedgerFile>> files = Map.of("roster", files("roster"), "budget", files("budget"),
                "payments", List.of(), "targets", files("targets"));
        List<Path> payments = new ArrayList<>();
        storage.named(inputs.payments()).forEach(named ->
                payments.addAll(named.isFolder() ? named.parquet() : List.of(named.path())));
        Ledgers small = LedgerFiles.read(new LedgerReader(rulebook), files::get);
        if (payments.isEmpty()) {
            return small;
        }
        LedgerReader.Read<Payments> sums = new PaymentSums(spark, storage, inputs.pieceBytes()).of(payments);
        List<Finding> findings = new ArrayList<>(small.findings());
        findings.addAll(sums.findings());
        return new Ledgers(small.roster(), small.budget(), Optional.of(sums.ledger()), small.targets(), findings);
    }

    private List<LedgerFile> files(String kind) throws IOException {
        List<LedgerFile> files = new ArrayList<>();
        for (String file : inputs.ledger(kind)) {
            Path path = storage.demand(file);
            files.add(new LedgerFile(path.getName(), () -> storage.open(path)));
        }
        return files;
    }
}
