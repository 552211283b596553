package hebiao.cli;

import hebiao.store.Backup;
import hebiao.store.BackupProblem;
import hebiao.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code backup DIR}: a copy of everything that the service keeps, while it goes on. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOptions options;

    @Parameters(paramLabel = "DIR", descriptionKey = "backup.folder")
    private Path folder;

    @Override
    public Integer call() {
        Texts texts = language.texts();
        try (Store store = options.existing(texts)) {
            Backup.Facts facts = new Backup(folder).make(store);
            main.terminal().out().println(texts.of("backup.done", folder, facts.files(), facts.records(),
                    facts.head()));
            return 0;
        } catch (BackupProblem e) {
            throw new UsageProblem("backup.problem." + e.kind(), e.fact());
        } catch (IOException e) {
            throw new UsageProblem("backup.failed", folder, UsageProblem.firstLine(e));
        }
    }
}
