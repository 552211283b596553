package hebiao.exporter.consolidated;

import hebiao.consolidation.Answered;
import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.Month;
import hebiao.consolidation.Runner;
import hebiao.exporter.AnnotatedPaths;
import hebiao.exporter.CheckJson;
import hebiao.exporter.FindingsCsv;
import hebiao.exporter.annotation.AnnotatedCopy;
import hebiao.exporter.annotation.AnnotatedFolder;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.MonthExecution;
import hebiao.form.Period;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a month leaves behind, as files in one folder; the manifest, which names them, is written after them.
 *
 * @param edition what the month was checked with
 * @param language of findings.json, findings.csv and the annotated copies; the workbook is always Chinese
 */
public record MonthFolder(Edition edition, Rulebook rulebook, Language language) {

    public static final String FINDINGS_JSON = "findings.json";
    public static final String FINDINGS_CSV = "findings.csv";
    public static final String SUBMISSIONS_JSON = "submissions.json";
    public static final String MANIFEST_JSON = "manifest.json";

    /** Where the bytes of a submitted file come from. */
    public interface Bytes {

        /** The bytes of one file; called from several threads. */
        byte[] of(CheckedFile file) throws IOException;
    }

    /** Whether a month writes a file or folder of this name. */
    public static boolean writes(Period period, String name) {
        return List.of(AnnotatedPaths.FOLDER, FINDINGS_JSON, FINDINGS_CSV, SUBMISSIONS_JSON, MANIFEST_JSON,
                workbook(period), reminders(period)).contains(name);
    }

    /** The workbook's name. */
    public static String workbook(Month month) {
        return workbook(month.period());
    }

    private static String workbook(Period period) {
        return "consolidated-" + period + ".xlsx";
    }

    /** The name of 催报单, which is there when something is missing or returned. */
    public static String reminders(Month month) {
        return reminders(month.period());
    }

    private static String reminders(Period period) {
        return "reminders-" + period + ".xlsx";
    }

    /**
     * Writes all files but the manifest.
     *
     * @param answered the answers to the month's doubts
     * @param folder exists and is empty
     * @return how many annotated copies there are
     * @throws IOException when a file cannot be written or a submitted one cannot be read again
     */
    public int write(Month month, Answered answered, Bytes bytes, Path folder) throws Exception {
        Map<String, String> annotated = annotate(month, bytes, folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(workbook(month))))) {
            new ConsolidatedWorkbook(rulebook, edition).write(month, answered, annotated, out);
        }
        Reminders reminders = new Reminders(month, rulebook);
        if (reminders.isNeeded()) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(reminders(month))))) {
                reminders.write(out);
            }
        }
        writeTexts(month, answered, folder);
        return annotated.size();
    }

    private void writeTexts(Month month, Answered answered, Path folder) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(FINDINGS_JSON))) {
            writeFindings(month, answered, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve(SUBMISSIONS_JSON))) {
            writeSubmissions(month, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve(FINDINGS_CSV))) {
            new FindingsCsv(rulebook, language).write(month.findings(), answered, out);
        }
    }

    /** Writes submissions.json; {@code out} is left open. */
    public void writeSubmissions(Month month, Writer out) throws IOException {
        new CheckJson(rulebook, language).writeSubmissions(edition.version(), edition.templateIds(month),
                edition.policyIds(month), month.files(), executed(month), out);
    }

    /** Writes findings.json; {@code out} is left open. */
    public void writeFindings(Month month, Answered answered, Writer out) throws IOException {
        new CheckJson(rulebook, language).write(edition.version(), edition.templateIds(month),
                edition.policyIds(month), month.files(), month.findings(), answered, out);
    }

    private List<MonthExecution> executed(Month month) {
        List<MonthExecution> executed = new ArrayList<>(month.before());
        executed.add(DepartmentTotals.executed(month.period(), ProjectRow.of(month), edition));
        return executed;
    }

    /** The path of each copy, relative to the folder, by the name of its file. */
    private Map<String, String> annotate(Month month, Bytes bytes, Path folder) throws Exception {
        Path place = Files.createDirectory(folder.resolve(AnnotatedPaths.FOLDER));
        List<String> names = month.files().stream().map(CheckedFile::file).toList();
        AnnotatedFolder copies = new AnnotatedFolder(place, names, new AnnotatedCopy(rulebook, language));
        List<Optional<Path>> written = Runner.onEveryCore().map(month.files(), file -> annotate(file, bytes, copies));
        Map<String, String> paths = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            written.get(at).ifPresent(path -> paths.put(name, folder.relativize(path).toString().replace('\\', '/')));
        }
        return paths;
    }

    private static Optional<Path> annotate(CheckedFile file, Bytes bytes, AnnotatedFolder copies) throws IOException {
        if (!AnnotatedCopy.isPossible(file)) {
            return Optional.empty();
        }
        try {
            return copies.write(file, bytes.of(file));
        } catch (InvalidPathException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // a workbook that can be read and not be written into goes without a copy; the others keep theirs
            return Optional.empty();
        }
    }
}
