package hebiao.cli;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.exporter.CheckJson;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.importer.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: reads and checks forms, prints what is wrong. */
@Command(name = "check", description = "读取并核对报送表", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--template", defaultValue = "self-evaluation", description = "表样")
    private String template;

    @Option(names = "--format", defaultValue = "json", description = "输出格式")
    private String format;

    @Parameters(arity = "1..*", description = "文件、文件夹")
    private List<Path> paths;

    @Override
    public Integer call() throws IOException {
        TemplateFolder folder = TemplateFolder.shipped(template);
        Rulebook rulebook = Rulebook.shipped();
        FormCheck check = new FormCheck(folder.template(), folder.policy(), rulebook);
        List<CheckedFile> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    files.add(check.check(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }
        spec.commandLine().getOut().print(new CheckJson(rulebook, Language.ZH)
                .of(Version.number(), folder.template().id(), folder.policy().id(), files));
        boolean wrong = files.stream().flatMap(file -> file.allFindings().stream())
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? 1 : 0;
    }
}
