package hebiao.cli;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.consolidation.Runner;
import hebiao.exporter.CheckJson;
import hebiao.exporter.FindingsCsv;
import hebiao.exporter.annotation.AnnotatedCopy;
import hebiao.exporter.annotation.AnnotatedFolder;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: reads and checks forms, prints what is wrong. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** The shapes of the output. */
    enum Format {
        TEXT, JSON, CSV
    }

    @ParentCommand
    private Main main;

    @Mixin
    private TemplateOption template = new TemplateOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private SkippedOption skipped = new SkippedOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<Path> paths;

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "option.format")
    private Format format = Format.TEXT;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "option.annotate")
    private Path annotate;

    /** For picocli, which sets what was said. */
    CheckCommand() {
    }

    /** With no option at all. */
    CheckCommand(Main main, List<Path> paths) {
        this.main = main;
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        Rulebook rulebook = Rulebook.shipped();
        Terminal terminal = main.terminal();
        List<TemplateFolder> templates = template.loadAll();
        FormCheck check = new FormCheck(templates, rulebook);
        List<CheckedFile> files;
        try (SubmittedFiles submitted = new InputPaths(paths).listBeside(annotate)) {
            skipped.say(submitted, language.texts(), terminal.err());
            files = check(check, submitted.files(), language.texts(), terminal);
            if (annotate != null) {
                AnnotatedFolder copies = new AnnotatedFolder(annotate, files.stream().map(CheckedFile::file).toList(),
                        new AnnotatedCopy(rulebook, language.language()));
                new Annotating(copies, check.limits(), annotate, language.texts(), terminal).write(files, submitted);
            }
        }
        terminal.out().print(switch (format) {
            case TEXT -> new FindingsReport(rulebook, language.texts(), new Paint(terminal.colour())).of(files);
            case JSON -> new CheckJson(rulebook, language.language())
                    .of(Version.number(), check.templates(files), check.policies(files), files);
            case CSV -> new FindingsCsv(rulebook, language.language())
                    .of(files.stream().flatMap(file -> file.allFindings().stream()).toList());
        });
        return hasError(files) ? 1 : 0;
    }

    /** Checks every file on every core, with one line of progress. */
    static List<CheckedFile> check(FormCheck check, List<SubmittedFile> submitted, Texts texts,
            Terminal terminal)
            throws Exception {
        try (Progress progress = Progress.of(texts.of("progress.check"), submitted.size(), terminal)) {
            return Runner.onEveryCore().map(submitted, file -> {
                CheckedFile checked = check.check(file);
                progress.step();
                return checked;
            });
        }
    }

    private static boolean hasError(List<CheckedFile> files) {
        return files.stream().flatMap(file -> file.allFindings().stream())
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
