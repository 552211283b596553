package hebiao.cli;

import hebiao.authoring.TemplateDraft;
import hebiao.importer.PolicyFiles;
import hebiao.importer.TemplateFolder;
import hebiao.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code templates draft FILE…}: proposes a template from filled forms; what is not sure stands red, with reasons. */
@Command(name = "draft", mixinStandardHelpOptions = true)
final class TemplatesDraftCommand implements Callable<Integer> {

    private static final String WORKBOOK = "template.xlsx";
    private static final String SETTINGS = "template.yaml";
    private static final String POLICY = "policy.yaml";
    private static final String NATIONAL = "national";

    @ParentCommand
    private TemplatesCommand templates;

    @Mixin
    private LanguageOption language;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "draft.out")
    private Path out;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "draft.forms")
    private List<Path> forms;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        TemplateDraft draft = draft();
        byte[] workbook = draft.workbook(doubt -> texts.of("draft." + doubt.code(), doubt.fact()));
        Files.createDirectories(out);
        Files.write(out.resolve(WORKBOOK), workbook);
        Files.writeString(out.resolve(SETTINGS), draft.settings());
        Optional<String> policy = draft.policy(PolicyFiles.shipped(NATIONAL).policy());
        if (policy.isPresent() && !Files.exists(out.resolve(POLICY))) {
            Files.writeString(out.resolve(POLICY), policy.get());
        }
        Terminal terminal = templates.main().terminal();
        String made = draft.doubts().isEmpty() ? "draft.sure" : "draft.made";
        terminal.out().println(texts.of(made, out, draft.doubts().size()));
        policy.ifPresent(text -> terminal.out().println(texts.of("draft.policy", out.resolve(POLICY))));
        for (TemplateDraft.Doubtful doubt : draft.doubts()) {
            terminal.out().println("  " + Columns.printable(doubt.sheet() + " " + doubt.cell()
                    + texts.of("policies.colon") + texts.of("draft." + doubt.code(), doubt.fact())));
        }
        terminal.out().println(texts.of("draft.next", out));
        return 0;
    }

    private TemplateDraft draft() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (Path form : forms) {
            if (!Files.isRegularFile(form)) {
                throw new UsageProblem("problem.missing", form);
            }
            bytes.add(Files.readAllBytes(form));
        }
        if (Files.exists(out.resolve(WORKBOOK)) || Files.exists(out.resolve(SETTINGS))) {
            throw new UsageProblem("draft.exists", out);
        }
        List<TemplateFolder> shipped = TemplateFolder.shipped();
        List<Template> known = shipped.stream().map(TemplateFolder::template).toList();
        Path name = out.toAbsolutePath().normalize().getFileName();
        try {
            return new TemplateDraft(String.valueOf(name), bytes, known, shipped.get(0).policy().limits());
        } catch (IOException e) {
            throw new UsageProblem("draft.none", forms.get(0));
        }
    }
}
