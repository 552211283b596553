package hebiao.cli;

import hebiao.importer.TemplateFolder;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code templates}: lists the templates that come with the product. */
@Command(name = "templates", mixinStandardHelpOptions = true, subcommands = {
    TemplatesCheckCommand.class, TemplatesDraftCommand.class})
final class TemplatesCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private LanguageOption language;

    Main main() {
        return main;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        String key = language.language().name().toLowerCase(Locale.ROOT);
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {texts.of("templates.id"), texts.of("templates.version"), texts.of("templates.unit"),
                texts.of("templates.name")});
        for (String id : TemplateFolder.shippedIds()) {
            TemplateSettings settings = TemplateFolder.shipped(id).template().settings();
            rows.add(new String[] {id, settings.version(), settings.unit(), settings.name().get(key)});
        }
        Columns.aligned(rows).forEach(main.terminal().out()::println);
        return 0;
    }
}
