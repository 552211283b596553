package hebiao.cli;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Runner;
import hebiao.exporter.annotation.AnnotatedCopy;
import hebiao.exporter.annotation.AnnotatedFolder;
import hebiao.finding.Limits;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code check --annotate DIR}: a copy of every workbook that could be opened, on every core. */
record Annotating(AnnotatedFolder folder, Limits limits, Path place, Texts texts, Terminal terminal) {

    /** @throws UsageProblem when the folder cannot be written to */
    void write(List<CheckedFile> files, SubmittedFiles submitted) throws Exception {
        Map<String, SubmittedFile> byName =
                submitted.files().stream().collect(Collectors.toMap(SubmittedFile::name, Function.identity()));
        try (Progress progress = Progress.of(texts.of("progress.annotate"), files.size(), terminal)) {
            List<Optional<Path>> written = Runner.onEveryCore().map(files, file -> {
                Optional<Path> copy = write(file, byName.get(file.file()));
                progress.step();
                return copy;
            });
            terminal.err().println(texts.of("annotated", written.stream().filter(Optional::isPresent).count(), place));
        } catch (IOException e) {
            throw UsageProblem.output(place, e, texts);
        }
    }

    private Optional<Path> write(CheckedFile file, SubmittedFile submitted) throws IOException {
        if (!AnnotatedCopy.isPossible(file)) {
            return Optional.empty();
        }
        try {
            return folder.write(file, submitted.bytes(limits));
        } catch (IllegalArgumentException e) {
            // a workbook that can be read and not be written into goes without a copy; the others keep theirs
            return Optional.empty();
        }
    }
}
