package hebiao.cli;

import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Month;
import hebiao.consolidation.Runner;
import hebiao.exporter.CheckJson;
import hebiao.exporter.ConsolidatedWorkbook;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.Period;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateFolder;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code consolidate}: one month of forms to one workbook. */
@Command(name = "consolidate", description = "一个月的报送表汇总成一本", mixinStandardHelpOptions = true)
final class ConsolidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--period", required = true, description = "期间，如 2024-12")
    private Period period;

    @Option(names = "--template", defaultValue = "self-evaluation", description = "表样")
    private String template;

    @Option(names = "--out", required = true, description = "输出文件夹")
    private Path out;

    @Parameters(arity = "1..*", description = "文件、文件夹")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        TemplateFolder folder = TemplateFolder.shipped(template);
        Rulebook rulebook = Rulebook.shipped();
        FormCheck check = new FormCheck(folder.template(), folder.policy(), rulebook);
        Month month;
        try (SubmittedFiles submitted = SubmittedFiles.of(paths)) {
            month = new Month(period, Runner.onEveryCore().map(submitted.files(), check::check));
        }
        Files.createDirectories(out);
        try (OutputStream workbook = Files.newOutputStream(out.resolve("consolidated-" + period + ".xlsx"))) {
            new ConsolidatedWorkbook(rulebook, folder.policy()).write(month, Map.of(), workbook);
        }
        Files.writeString(out.resolve("findings.json"), new CheckJson(rulebook, Language.ZH)
                .of(Version.number(), folder.template().id(), folder.policy().id(), month.files()));
        spec.commandLine().getOut().println(out);
        return month.count(Severity.ERROR) > 0 ? 1 : 0;
    }
}
