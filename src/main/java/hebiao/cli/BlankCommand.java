package hebiao.cli;

import hebiao.exporter.ProjectBlanks;
import hebiao.finding.Language;
import hebiao.finding.Policy;
import hebiao.finding.Text;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.MissingColumns;
import hebiao.importer.ledger.Roster;
import hebiao.importer.ledger.RosterLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code blank}: blank forms, one a roster line. */
@Command(name = "blank", description = "生成空表，按项目库一项一份", mixinStandardHelpOptions = true)
final class BlankCommand implements Callable<Integer> {

    private static final Text MADE_ONE = new Text("已生成空表：{file}", "made the blank form {file}");
    private static final Text MADE = new Text("已按项目库生成 {count} 份空表，在 {folder}", "made {count} blank forms from the roster, in {folder}");
    private static final Text NO_COLUMNS = new Text("{file} 里找不到列：{columns}", "{file} lacks the columns {columns}");
    private static final Text NO_PROJECTS = new Text("{file} 里没有项目", "{file} has no projects");
    private static final int WRONG_INPUT = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--template", defaultValue = "self-evaluation", description = "表样：编号或文件夹")
    private String template;

    @Option(names = "--roster", description = "项目库（xlsx 或 csv）；不给则生成一份空表")
    private Path roster;

    @Option(names = "--policy", description = "核对口径文件；不给则用表样自带的")
    private Path policyFile;

    @Option(names = "--out", required = true, description = "输出文件夹")
    private Path out;

    @Option(names = "--lang", defaultValue = "zh", description = "提示语言：zh 或 en")
    private Language language;

    @Override
    public Integer call() throws IOException {
        TemplateFolder folder = TemplateFolder.shippedIds().contains(template)
                ? TemplateFolder.shipped(template) : TemplateFolder.on(Path.of(template));
        Policy policy = policyFile == null ? folder.policy() : Policy.parse(Files.readString(policyFile));
        ProjectBlanks blanks = new ProjectBlanks(folder.template(), policy);
        if (roster == null) {
            Path file = write(blanks.name(), blanks.blank());
            return say(MADE_ONE, Map.of("file", file.toString()));
        }
        try {
            List<RosterLine> lines = Roster.read(Files.readAllBytes(roster), policy.limits());
            if (lines.isEmpty()) {
                return refuse(NO_PROJECTS, Map.of("file", roster.toString()));
            }
            for (Map.Entry<String, RosterLine> named : blanks.named(lines).entrySet()) {
                write(named.getKey(), blanks.blank(named.getValue()));
            }
            return say(MADE, Map.of("count", String.valueOf(lines.size()), "folder", out.toString()));
        } catch (MissingColumns e) {
            return refuse(NO_COLUMNS, Map.of("file", roster.toString(), "columns", String.join("、", e.columns())));
        }
    }

    /** Writes beside and moves: nobody ever finds half a form. */
    private Path write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(out);
        Path half = Files.write(out.resolve(name + ".part"), bytes);
        return Files.move(half, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private int say(Text text, Map<String, String> arguments) {
        spec.commandLine().getOut().println(text.fill(language, arguments));
        return 0;
    }

    private int refuse(Text text, Map<String, String> arguments) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text.fill(language, arguments));
        return WRONG_INPUT;
    }
}
