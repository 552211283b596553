package hebiao.cli;

import hebiao.authoring.TemplateChecker;
import hebiao.template.Template;
import hebiao.template.TemplateFault;
import hebiao.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code templates check DIR…}: tries templates before any form is read with them. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class TemplatesCheckCommand implements Callable<Integer> {

    @ParentCommand
    private TemplatesCommand templates;

    @Mixin
    private LanguageOption language;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "templates.folders")
    private List<Path> folders;

    @Override
    public Integer call() throws IOException {
        boolean good = true;
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UsageProblem("problem.missing", folder);
            }
            TemplateChecker.Result result = new TemplateChecker(folder, language.language()).check();
            print(folder, result);
            good &= result.isGood();
        }
        return good ? 0 : 1;
    }

    private void print(Path folder, TemplateChecker.Result result) {
        Terminal terminal = templates.main().terminal();
        Texts texts = language.texts();
        Paint paint = new Paint(terminal.colour());
        if (result.isGood()) {
            Template template = result.template();
            terminal.out().println(paint.bold(folder.toString()) + "  " + texts.of("templates.good",
                    template.placeholders().size(), result.drifts()));
            return;
        }
        terminal.out().println(paint.bold(folder.toString()) + "  "
                + texts.of("templates.faults", result.yaml().size() + result.faults().size()));
        for (YamlProblem problem : result.yaml()) {
            terminal.out().println("  " + Columns.printable(texts.of(problem)));
        }
        for (TemplateFault fault : result.faults()) {
            Object[] facts = fault.facts().toArray();
            terminal.out().println("  " + Columns.printable(place(fault, texts)
                    + texts.of("fault." + fault.code(), facts)));
            terminal.out().println("      " + Columns.printable(texts.of("fault." + fault.code() + ".do", facts)));
        }
    }

    private static String place(TemplateFault fault, Texts texts) {
        if (fault.line() > 0) {
            return texts.of("yaml.line", "template.yaml", fault.line());
        }
        if (fault.sheet() == null) {
            return "";
        }
        String cell = fault.cell() == null ? "" : " " + fault.cell();
        return "template.xlsx " + fault.sheet() + cell + texts.of("policies.colon");
    }
}
