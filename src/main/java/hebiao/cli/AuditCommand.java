package hebiao.cli;

import hebiao.store.Store;
import hebiao.store.TrailCheck;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code audit verify}: whether the audit trail and the files of a data directory are whole. */
@Command(name = "audit", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "verify")
final class AuditCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    /** Without a word more: what there is to say. */
    @Override
    public void run() {
        main.terminal().out().println(language.texts().of("audit.usage"));
    }

    /**
     * Goes through the trail and reads every file.
     *
     * @param head the hash of a record that somebody holds, from a receipt; null for none
     */
    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(@Option(names = "--head", paramLabel = "HASH", descriptionKey = "option.head") String head,
            @Mixin LanguageOption said, @Mixin DataOptions data) {
        Texts texts = said.texts();
        try (Store store = data.existing(texts)) {
            TrailCheck check = store.trail().verify();
            if (!check.isWhole()) {
                main.terminal().out().println(texts.of("audit.broken", check.broken()));
                return 1;
            }
            if (head != null && !store.trail().holds(head)) {
                main.terminal().out().println(texts.of("audit.cut", head));
                return 1;
            }
            List<String> damaged = store.blobs().damaged(store.files());
            if (!damaged.isEmpty()) {
                damaged.forEach(name -> main.terminal().out().println(texts.of("audit.damaged", name)));
                return 1;
            }
            main.terminal().out().println(texts.of("audit.whole", check.records(), store.files().size(),
                    check.head()));
            return 0;
        }
    }
}
