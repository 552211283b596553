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

/** {@code restore DIR}: fills an empty data directory from a backup, and proves it. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    @Mixin
    private DataOptions options;

    @Parameters(paramLabel = "DIR", descriptionKey = "restore.folder")
    private Path folder;

    @Override
    public Integer call() {
        Texts texts = language.texts();
        try (Store store = options.open(texts)) {
            Backup.Proof proof = new Backup(folder).restore(store);
            print(proof, main.terminal(), texts);
            return proof.isWhole() ? 0 : 1;
        } catch (BackupProblem e) {
            throw new UsageProblem("backup.problem." + e.kind(), e.fact());
        } catch (IOException e) {
            throw new UsageProblem("restore.failed", folder, UsageProblem.firstLine(e));
        }
    }

    private static void print(Backup.Proof proof, Terminal terminal, Texts texts) {
        terminal.out().println(proof.database() == null ? texts.of("restore.database")
                : texts.of("restore.database.bad", proof.database()));
        boolean same = proof.trail().isWhole() && proof.trail().head().equals(proof.facts().head());
        terminal.out().println(same ? texts.of("restore.trail", proof.trail().records(), proof.trail().head())
                : texts.of("restore.trail.bad", proof.facts().head(), proof.trail().head()));
        terminal.out().println(proof.damaged().isEmpty() ? texts.of("restore.files", proof.facts().files())
                : texts.of("restore.files.bad", proof.damaged().size(), String.join("\n  ", proof.damaged())));
    }
}
