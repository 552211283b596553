package hebiao.cli;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.consolidation.MonthCheck;
import hebiao.exporter.OutputFolder;
import hebiao.exporter.consolidated.Edition;
import hebiao.exporter.consolidated.MonthFolder;
import hebiao.finding.Limits;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.EarlierMonth;
import hebiao.form.Period;
import hebiao.importer.PreviousMonth;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerProblem;
import hebiao.ledger.Ledgers;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code consolidate}: one month of forms to one workbook and what goes with it. */
@Command(name = "consolidate", mixinStandardHelpOptions = true)
final class ConsolidateCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", descriptionKey = "option.period")
    private Period period;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.out")
    private Path out;

    @Mixin
    private TemplateOption template;

    @Mixin
    private LanguageOption language;

    @Mixin
    private LedgerOptions ledgerFiles;

    @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "option.previous")
    private Path previous;

    @Mixin
    private InputPaths inputs;

    @Override
    public Integer call() throws Exception {
        List<TemplateFolder> templates = template.loadAll();
        try (SubmittedFiles submitted = inputs.listBut(out)) {
            InputPaths.saySkipped(submitted, language.texts(), main.terminal().err());
            return consolidate(templates, submitted);
        }
    }

    private int consolidate(List<TemplateFolder> templates, SubmittedFiles submitted) throws Exception {
        Rulebook rulebook = Rulebook.shipped();
        Ledgers ledgers = ledgerFiles.read(rulebook);
        Optional<EarlierMonth> earlier = earlier();
        FormCheck check = new FormCheck(templates, rulebook);
        MonthFolder files = new MonthFolder(new Edition(Version.number(), templates), rulebook, language.language());
        try (OutputFolder output = OutputFolder.beside(out)) {
            Month month = new MonthCheck(check, rulebook, period, ledgers, earlier)
                    .of(CheckCommand.check(check, submitted, language.texts(), main.terminal()));
            int copies = files.write(month, bytes(submitted, check.limits()), output.partial());
            output.publish();
            new MonthReport(month, out, copies, language.texts()).print(main.terminal().out());
            return month.count(Severity.ERROR) > 0 ? 1 : 0;
        } catch (LedgerProblem e) {
            throw e;
        } catch (IOException e) {
            throw new UsageProblem("problem.output", out, reason(e));
        }
    }

    private Optional<EarlierMonth> earlier() {
        if (previous == null) {
            return Optional.empty();
        }
        if (!Files.isDirectory(previous)) {
            throw new UsageProblem("problem.missing", previous);
        }
        try {
            return Optional.of(PreviousMonth.in(previous));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageProblem("problem.previous", e.getMessage());
        }
    }

    private static MonthFolder.Bytes bytes(SubmittedFiles submitted, Limits limits) {
        Map<String, SubmittedFile> byName =
                submitted.files().stream().collect(Collectors.toMap(SubmittedFile::name, Function.identity()));
        return (CheckedFile file) -> {
            try {
                return byName.get(file.file()).bytes(limits);
            } catch (IOException e) {
                throw new UsageProblem("problem.missing", file.file());
            }
        };
    }

    private String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return language.texts().of("problem.output.denied");
        }
        if (e instanceof FileAlreadyExistsException) {
            return language.texts().of("problem.output.exists");
        }
        return e instanceof FileSystemException known && known.getReason() != null ? known.getReason()
                : UsageProblem.firstLine(e);
    }
}
