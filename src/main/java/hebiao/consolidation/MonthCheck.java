package hebiao.consolidation;

import hebiao.finding.Finding;
import hebiao.finding.Rulebook;
import hebiao.form.EarlierMonth;
import hebiao.form.MonthExecution;
import hebiao.form.Period;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.ledger.Ledgers;
import hebiao.reconciler.Background;
import hebiao.reconciler.FiledProject;
import hebiao.reconciler.MonthFacts;
import hebiao.reconciler.MonthReconciler;
import hebiao.reconciler.WrongUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checked files, ledgers and an earlier month to the month: every form held against the money, and who has not filed.
 * Pure, and in time that grows with the number of forms and ledger projects.
 */
public final class MonthCheck {

    private final FormCheck check;
    private final MonthReconciler reconciler;
    private final Period period;
    private final MonthLedgers ledgers;
    private final Optional<EarlierMonth> earlier;

    /** @param earlier what was filed before; empty when that is not known */
    public MonthCheck(FormCheck check, Rulebook rulebook, Period period, Ledgers ledgers,
            Optional<EarlierMonth> earlier) {
        this(check, rulebook, period, new MonthLedgers(ledgers), earlier);
    }

    /**
     * The same with ledgers that serve other checks too.
     *
     * @param earlier what was filed before; empty when that is not known
     */
    public MonthCheck(FormCheck check, Rulebook rulebook, Period period, MonthLedgers ledgers,
            Optional<EarlierMonth> earlier) {
        this.check = check;
        this.reconciler = new MonthReconciler(rulebook);
        this.period = period;
        this.ledgers = ledgers;
        this.earlier = earlier;
    }

    /**
     * The month of these files, whatever order they come in.
     *
     * @throws LedgerProblem when a ledger with money is in another unit than it says: nothing could be compared
     */
    public Month of(List<CheckedFile> unordered) throws LedgerProblem {
        List<CheckedFile> files = new Month(period, unordered).files();
        MonthFacts facts = facts(files);
        Map<Optional<Source>, List<Finding>> said = byForm(reconciler.check(facts), files);
        List<Finding> ofLedgers = new ArrayList<>(facts.ledgers().findings());
        ofLedgers.addAll(said.getOrDefault(Optional.<Source>empty(), List.of()));
        Set<Source> superseded = facts.filed().stream().flatMap(project -> project.superseded().stream())
                .map(Submission::source).collect(Collectors.toSet());
        MonthTables tables = new MonthTables(facts);
        return new Month(period, again(files, facts, said), check.underFirstPolicy(ofLedgers), superseded,
                tables.filings(), tables.comparisons(), tables.ledgerTotals(), before());
    }

    /**
     * One file as if it were the whole month: what is said of its forms, and for which projects of the roster they are
     * filed. In time that grows with the file and hardly with the ledgers: each of fifty thousand projects' files is
     * judged so when it comes.
     *
     * @throws LedgerProblem as {@link #of}
     */
    public FiledFile of(CheckedFile file) throws LedgerProblem {
        MonthFacts facts = facts(List.of(file));
        List<CheckedFile> alone = List.of(file);
        Map<Optional<Source>, List<Finding>> said = byForm(reconciler.checkForms(facts), alone);
        return new FiledFile(again(alone, facts, said).get(0), new MonthTables(facts).filedCodes());
    }

    private MonthFacts facts(List<CheckedFile> files) throws LedgerProblem {
        MonthFacts facts = new MonthFacts(period, ledgers.ledgers(), earlier, ledgers.projects(),
                FiledProject.of(forms(files), ledgers.projects()));
        refuseWrongUnits(facts);
        return facts;
    }

    /** What is said by the form that it is said at, and under none what is said elsewhere. */
    private static Map<Optional<Source>, List<Finding>> byForm(List<Finding> said, List<CheckedFile> files) {
        Map<String, Map<String, Source>> sources = sources(files);
        return said.stream().collect(Collectors.groupingBy(finding -> Optional.ofNullable(
                sources.get(finding.place().file())).map(ofFile -> ofFile.get(finding.place().sheet()))));
    }

    private List<CheckedFile> again(List<CheckedFile> files, MonthFacts facts,
            Map<Optional<Source>, List<Finding>> said) {
        Map<Submission, Background> backgrounds = facts.backgrounds();
        return files.stream().map(file -> file.withForms(file.forms().stream()
                .map(form -> check.again(form, backgrounds.getOrDefault(form.form(), Background.NONE),
                        said.getOrDefault(Optional.of(form.form().source()), List.of()))).toList())).toList();
    }

    private List<MonthExecution> before() {
        return earlier.stream().flatMap(month -> month.executed().stream())
                .filter(month -> month.period().year() == period.year() && month.period().compareTo(period) < 0)
                .toList();
    }

    /** Of two wrong ledgers the second one is told as suppressed by the first. */
    private static void refuseWrongUnits(MonthFacts facts) throws LedgerProblem {
        List<LedgerProblem> problems = WrongUnit.of(facts).stream().map(MonthCheck::problem).toList();
        if (!problems.isEmpty()) {
            problems.stream().skip(1).forEach(problems.get(0)::addSuppressed);
            throw problems.get(0);
        }
    }

    private static LedgerProblem problem(WrongUnit wrong) {
        String ledger = wrong.kind() == WrongUnit.Kind.BUDGET ? "budget" : "payments";
        return LedgerProblem.otherUnit(ledger, wrong.column(), wrong.tooSmall(), wrong.projects(), wrong.project(),
                wrong.ledger().value().toPlainString(), wrong.form().value().toPlainString());
    }

    private static List<Submission> forms(List<CheckedFile> files) {
        return files.stream().flatMap(file -> file.forms().stream()).map(CheckedForm::form).toList();
    }

    private static Map<String, Map<String, Source>> sources(List<CheckedFile> files) {
        Map<String, Map<String, Source>> sources = new HashMap<>();
        Stream<Source> all = forms(files).stream().map(Submission::source);
        all.forEach(source -> sources.computeIfAbsent(source.file(), file -> new HashMap<>())
                .put(source.sheet(), source));
        return sources;
    }
}
