package hebiao.cli;

import hebiao.consolidation.Month;
import hebiao.exporter.FolderInUse;
import hebiao.exporter.OutputFolder;
import hebiao.finding.FileProblem;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.Period;
import hebiao.importer.PreviousMonth;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateChoice;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.replay.MonthInputs;
import hebiao.replay.MonthRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code consolidate}: one month of forms to one workbook and what goes with it; with {@code --replay} the same month
 * again, compared with what it left.
 */
@Command(name = "consolidate", mixinStandardHelpOptions = true, customSynopsis = {
    "hebiao consolidate --period YYYY-MM --out DIR [OPTIONS] PATH...",
    "        hebiao consolidate --replay MANIFEST [--policy FILE] [--format FORMAT]"})
final class ConsolidateCommand implements Callable<Integer> {

    private static final String REPLAY = "--replay";
    private static final String FORMAT = "--format";
    private static final Set<String> GO_WITH_REPLAY = Set.of(REPLAY, "--policy", FORMAT, "--lang");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Option(names = "--period", paramLabel = "YYYY-MM", descriptionKey = "option.period")
    private Period period;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private Path out;

    @Mixin
    private TemplateOption template;

    @Mixin
    private LanguageOption language;

    @Mixin
    private SkippedOption skipped;

    @Mixin
    private LedgerOptions ledgerFiles;

    @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "option.previous")
    private Path previous;

    @Option(names = "--answers", paramLabel = "FILE", descriptionKey = "option.answers")
    private Path answers;

    @Option(names = REPLAY, paramLabel = "MANIFEST", descriptionKey = "option.replay")
    private Path replay;

    @Option(names = FORMAT, defaultValue = "text", paramLabel = "text|json", descriptionKey = "option.replayFormat")
    private Replaying.Format format;

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        if (replay != null) {
            refuseBeside(spec.commandLine().getParseResult().matchedArgs());
            return new Replaying(language.texts(), main.terminal(), format).of(replay, template.policy());
        }
        demandAll();
        List<TemplateFolder> templates = template.loadAll();
        if (previous != null && !Files.isDirectory(previous)) {
            throw new UsageProblem("problem.missing", previous);
        }
        if (answers != null && !Files.isRegularFile(answers)) {
            throw new UsageProblem("problem.missing", answers);
        }
        LedgerFiles ledgers = ledgerFiles.files();
        TemplateChoice choice = template.choice();
        new OutputGuard(out, period).refuse(named(ledgers, choice));
        try (SubmittedFiles submitted = new InputPaths(paths).listBut(out)) {
            skipped.say(submitted, language.texts(), main.terminal().err());
            return consolidate(new MonthInputs(period, language.language(), choice, templates,
                    submitted.files(), ledgers, previous, answers));
        }
    }

    /** A replay takes its inputs from the manifest; what is said beside it would be left unheard. */
    private static void refuseBeside(List<ArgSpec> arguments) {
        for (ArgSpec argument : arguments) {
            String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
            if (!GO_WITH_REPLAY.contains(name)) {
                throw new UsageProblem("problem.replay.beside", name);
            }
        }
    }

    private void demandAll() {
        if (spec.commandLine().getParseResult().hasMatchedOption(FORMAT)) {
            throw new UsageProblem("problem.replay.alone", FORMAT);
        }
        demand(period, spec.findOption("--period"));
        demand(out, spec.findOption("--out"));
        demand(paths, spec.positionalParameters().get(0));
    }

    private void demand(Object value, ArgSpec argument) {
        if (value == null) {
            throw new MissingParameterException(spec.commandLine(), argument, "");
        }
    }

    /** Every path that was named as an input. */
    private List<Path> named(LedgerFiles ledgers, TemplateChoice choice) {
        List<Path> named = new ArrayList<>(paths);
        ledgers.byKind().values().forEach(named::addAll);
        named.addAll(choice.files());
        if (previous != null) {
            named.addAll(PreviousMonth.files(previous));
        }
        if (answers != null) {
            named.add(answers);
        }
        return named;
    }

    private MonthRun begin(MonthInputs month) throws IOException {
        try (Progress progress = Progress.counting(language.texts().of("progress.ledgers"), main.terminal())) {
            return MonthRun.of(month, Version.number(), Rulebook.shipped(), progress::reached);
        }
    }

    private int consolidate(MonthInputs month) throws Exception {
        MonthRun run = begin(month);
        try (OutputFolder output = OutputFolder.beside(out)) {
            Month checked = run.check((check, forms) ->
                    CheckCommand.check(check, forms, language.texts(), main.terminal()));
            int copies = run.write(checked, output.partial(), out);
            output.publish();
            MonthReport report = new MonthReport(checked, run.answered(checked), out, copies,
                    language.texts());
            report.print(main.terminal().out());
            report.warn(main.terminal().err());
            return checked.count(Severity.ERROR) > 0 ? 1 : 0;
        } catch (UncheckedIOException e) {
            throw new UsageProblem("problem.missing", e.getMessage());
        } catch (FolderInUse e) {
            throw new UsageProblem("problem.output.inUse", out);
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw UsageProblem.output(out, e, language.texts());
        }
    }
}
