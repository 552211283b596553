package hebiao.cli;

import hebiao.importer.SkippedFile;
import hebiao.importer.SubmittedFiles;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** What is said of files that were found and left alone: their number and the first names, or all with the option. */
final class SkippedOption {

    private static final int NAMED = 3;

    @Option(names = "--list-skipped", descriptionKey = "option.listSkipped")
    private boolean all;

    /** One line a reason; with the option every name on a line of its own below. */
    void say(SubmittedFiles files, Texts texts, PrintWriter err) {
        for (SkippedFile.Reason reason : SkippedFile.Reason.values()) {
            List<String> names = files.skipped().stream().filter(file -> file.reason() == reason)
                    .map(SkippedFile::name).map(Columns::printable).toList();
            if (names.isEmpty()) {
                continue;
            }
            String key = "skipped." + reason.name();
            if (all) {
                err.println(texts.of(key, names.size(), ""));
                names.forEach(name -> err.println("  " + name));
            } else {
                String first = String.join(texts.of("comma"), names.subList(0, Math.min(NAMED, names.size())));
                boolean more = names.size() > NAMED;
                err.println(texts.of(key, names.size(), more ? texts.of("skipped.more", first) : first));
            }
        }
    }
}
