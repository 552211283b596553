package hebiao.replay;

import hebiao.consolidation.Answered;
import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.consolidation.MonthCheck;
import hebiao.exporter.consolidated.Edition;
import hebiao.exporter.consolidated.MonthFolder;
import hebiao.finding.Answers;
import hebiao.finding.Rulebook;
import hebiao.finding.TrailHead;
import hebiao.form.EarlierMonth;
import hebiao.importer.AnswersFile;
import hebiao.importer.AnswersProblem;
import hebiao.importer.PreviousMonth;
import hebiao.importer.PreviousProblem;
import hebiao.importer.SubmittedFile;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.ledger.Ledgers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One month from its inputs to its files: what {@code consolidate} does, and does again for a replay. */
public final class MonthRun {

    private final MonthInputs inputs;
    private final String version;
    private final Rulebook rulebook;
    private final FormCheck check;
    private final Ledgers ledgers;
    private final Optional<EarlierMonth> earlier;
    private final Optional<Answers> answers;

    private MonthRun(MonthInputs inputs, String version, Rulebook rulebook, Ledgers ledgers,
            Optional<EarlierMonth> earlier, Optional<Answers> answers) {
        this.inputs = inputs;
        this.version = version;
        this.rulebook = rulebook;
        this.check = new FormCheck(inputs.templates(), rulebook);
        this.ledgers = ledgers;
        this.earlier = earlier;
        this.answers = answers;
    }

    /**
     * Reads the ledgers, the earlier month and the answers; no form yet.
     *
     * @param version of the program
     * @param rows is told from time to time how many rows of the present ledger have been read
     * @throws LedgerProblem when a ledger cannot be used as a whole
     * @throws PreviousProblem when what the earlier month left cannot be used
     * @throws AnswersProblem when the answers cannot be used
     * @throws IOException when the answers cannot be read at all
     */
    public static MonthRun of(MonthInputs inputs, String version, Rulebook rulebook, LongConsumer rows)
            throws IOException {
        Ledgers ledgers = inputs.ledgers().read(rulebook, rows);
        Optional<EarlierMonth> earlier = inputs.previous() == null ? Optional.empty()
                : Optional.of(PreviousMonth.in(inputs.previous(), inputs.period()));
        return new MonthRun(inputs, version, rulebook, ledgers, earlier, answers(inputs));
    }

    private static Optional<Answers> answers(MonthInputs inputs) throws IOException {
        return inputs.answers() == null ? Optional.empty()
                : Optional.of(AnswersFile.read(inputs.answers(), inputs.period()));
    }

    /**
     * The same month with the answers to its doubts, which change nothing in how it is checked.
     *
     * @throws AnswersProblem when they cannot be used
     * @throws IOException when they cannot be read at all
     */
    public MonthRun answeredBy(Path file) throws IOException {
        MonthInputs answered = inputs.answeredBy(file);
        return new MonthRun(answered, version, rulebook, ledgers, earlier, answers(answered));
    }

    /** The same month under other templates; the ledgers and the earlier month are not read again. */
    MonthRun under(List<TemplateFolder> templates) {
        return new MonthRun(inputs.with(templates), version, rulebook, ledgers, earlier, answers);
    }

    /** Which findings come and go when the month is judged by the same templates under another policy. */
    public FindingChanges under(List<TemplateFolder> templates, Checking checking) throws Exception {
        return FindingChanges.between(findings(checking), under(templates).findings(checking));
    }

    /** What is said of the month, as findings.json has it. */
    List<SaidFinding> findings(Checking checking) throws Exception {
        return SaidFinding.of(check(checking).findings(), rulebook, inputs.language());
    }

    MonthInputs inputs() {
        return inputs;
    }

    /** Checks the forms one by one, in whatever order, and may show how far it is. */
    @FunctionalInterface
    public interface Checking {
        List<CheckedFile> of(FormCheck check, List<SubmittedFile> forms) throws Exception;
    }

    /** Reads and checks the forms, and holds them against the ledgers and the earlier month. */
    public Month check(Checking checking) throws Exception {
        return new MonthCheck(check, rulebook, inputs.period(), ledgers, earlier)
                .of(checking.of(check, inputs.forms()));
    }

    /**
     * The doubts of the month that were answered.
     *
     * @throws AnswersProblem when an answer is to an error or a notice
     */
    public Answered answered(Month month) throws AnswersProblem {
        return answers.isEmpty() ? Answered.NOTHING
                : Answered.of(month, answers.get(), inputs.answers().toString());
    }

    /**
     * Writes everything that a month leaves behind, the manifest last.
     *
     * @param folder exists and is empty
     * @param place the folder that the files are meant for, from where the manifest's paths go out
     * @return how many annotated copies there are
     * @throws IOException when a file cannot be written
     * @throws UncheckedIOException when a submitted file is not there any more; the message is its name
     */
    public int write(Month month, Path folder, Path place) throws Exception {
        int copies = folder().write(month, answered(month), bytes(), folder);
        TrailHead trail = answers.map(Answers::trail).orElse(null);
        ManifestFile.write(new ManifestWriter(inputs, new ManifestPaths(place)).of(version, month, trail, folder),
                folder);
        return copies;
    }

    private MonthFolder folder() {
        return new MonthFolder(new Edition(version, inputs.templates()), rulebook, inputs.language());
    }

    private MonthFolder.Bytes bytes() {
        Map<String, SubmittedFile> byName = inputs.formsByName();
        return (CheckedFile file) -> {
            try {
                return byName.get(file.file()).bytes(check.limits());
            } catch (IOException e) {
                throw new UncheckedIOException(file.file(), e);
            }
        };
    }
}
