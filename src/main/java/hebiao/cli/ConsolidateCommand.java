package hebiao.cli;

import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.exporter.CheckJson;
import hebiao.exporter.ConsolidatedWorkbook;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.Period;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateFolder;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code consolidate}: one month of forms to one workbook. */
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
    private InputPaths inputs;

    @Override
    public Integer call() throws Exception {
        TemplateFolder folder = template.load();
        Rulebook rulebook = Rulebook.shipped();
        FormCheck check = new FormCheck(folder.template(), folder.policy(), rulebook);
        Month month;
        try (SubmittedFiles submitted = inputs.list()) {
            InputPaths.saySkipped(submitted, language.texts(), main.terminal().err());
            month = new Month(period, CheckCommand.check(check, submitted, language.texts(), main.terminal()));
        }
        Files.createDirectories(out);
        try (OutputStream workbook = Files.newOutputStream(out.resolve("consolidated-" + period + ".xlsx"))) {
            new ConsolidatedWorkbook(rulebook, folder.policy()).write(month, Map.of(), workbook);
        }
        Files.writeString(out.resolve("findings.json"), new CheckJson(rulebook, language.language())
                .of(Version.number(), folder.template().id(), folder.policy().id(), month.files()));
        main.terminal().out().println(out);
        return month.count(Severity.ERROR) > 0 ? 1 : 0;
    }
}
