package hebiao.cli;

import hebiao.exporter.ProjectBlanks;
import hebiao.finding.Rulebook;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Roster;
import hebiao.ledger.RosterLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code blank}: blank forms, one a roster line. */
@Command(name = "blank", mixinStandardHelpOptions = true)
final class BlankCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private TemplateOption template;

    @Mixin
    private LanguageOption language;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "blank.roster")
    private Path roster;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.out")
    private Path out;

    @Override
    public Integer call() throws IOException {
        TemplateFolder folder = template.load();
        ProjectBlanks blanks = new ProjectBlanks(folder.template(), folder.policy());
        if (roster == null) {
            Path file = write(blanks.name(), blanks.blank());
            main.terminal().out().println(language.texts().of("blank.madeOne", file));
            return 0;
        }
        List<RosterLine> lines = lines();
        for (Map.Entry<String, RosterLine> named : blanks.named(lines).entrySet()) {
            write(named.getKey(), blanks.blank(named.getValue()));
        }
        main.terminal().out().println(language.texts().of("blank.made", lines.size(), out));
        return 0;
    }

    private List<RosterLine> lines() throws IOException {
        if (!Files.exists(roster)) {
            throw new UsageProblem("problem.missing", roster);
        }
        Rulebook rulebook = Rulebook.shipped();
        LedgerReader.Read<Roster> read = new LedgerReader(rulebook).projects(List.of(LedgerFile.on(roster)));
        read.findings().forEach(finding -> main.terminal().err().println(
                finding.place().cell() + " " + Columns.printable(rulebook.message(finding,
                        language.texts().language()))));
        if (read.ledger().lines().isEmpty()) {
            throw new UsageProblem("problem.noProjects", roster);
        }
        return read.ledger().lines();
    }

    /** Writes beside and moves: nobody ever finds half a form. */
    private Path write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(out);
        Path half = Files.write(out.resolve(name + ".part"), bytes);
        return Files.move(half, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
