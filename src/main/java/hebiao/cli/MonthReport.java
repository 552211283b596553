package hebiao.cli;

import hebiao.consolidation.Answered;
import hebiao.consolidation.Month;
import hebiao.consolidation.Status;
import hebiao.exporter.AnnotatedPaths;
import hebiao.exporter.consolidated.MonthFolder;
import hebiao.finding.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code consolidate} says at its end: what came in, what is wrong, what was made and where.
 *
 * @param copies how many annotated copies there are
 */
record MonthReport(Month month, Answered answered, Path folder, int copies, Texts texts) {

    private static final int NAMES_WIDTH = 28;
    private static final int SHOWN = 3;

    void print(PrintWriter out) {
        int accepted = month.count(Status.ACCEPTED);
        int returned = month.count(Status.RETURNED);
        int unreadable = month.count(Status.UNREADABLE);
        out.println(month.period() + "  "
                + texts.of("counts.forms", accepted + returned + unreadable, accepted, returned, unreadable)
                + (month.superseded().isEmpty() ? "" : texts.of("counts.superseded", month.superseded().size())));
        out.println(Arrays.stream(Severity.values())
                .map(severity -> texts.of("counts.severity", severity.name(texts.language()), month.count(severity)))
                .collect(Collectors.joining(texts.of("comma"))));
        if (answered.isGiven()) {
            out.println(texts.of("month.answers", answered.answers().size()));
        }
        out.println(texts.of("month.made", Columns.printable(folder.toString())));
        line(out, MonthFolder.workbook(month), texts.of("month.workbook"));
        if (Files.exists(folder.resolve(MonthFolder.reminders(month)))) {
            line(out, MonthFolder.reminders(month), texts.of("month.reminders"));
        }
        line(out, AnnotatedPaths.FOLDER + "/", texts.of("month.annotated", copies));
        line(out, MonthFolder.FINDINGS_CSV, texts.of("month.csv"));
        line(out, MonthFolder.FINDINGS_JSON, texts.of("month.json"));
        line(out, MonthFolder.SUBMISSIONS_JSON, texts.of("month.submissions"));
        line(out, MonthFolder.MANIFEST_JSON, texts.of("month.manifest"));
    }

    /** What is no error and yet surely no intention: answers to nothing, a period that no form is of. */
    void warn(PrintWriter err) {
        if (!answered.gone().isEmpty()) {
            err.println(texts.of("month.answersGone", answered.gone().size(), answered.gone().stream().limit(SHOWN)
                    .map(answer -> answer.finding().rule() + " " + Columns.printable(answer.finding().file()))
                    .collect(Collectors.joining(texts.of("comma")))));
        }
        List<Integer> years = month.files().stream().flatMap(file -> file.forms().stream())
                .flatMap(form -> form.form().fiscalYear().optional().stream()).toList();
        if (!years.isEmpty() && !years.contains(month.period().year())) {
            err.println(texts.of("month.otherYear", years.size(), month.period().year(), years.stream().distinct()
                    .sorted().map(String::valueOf).collect(Collectors.joining(texts.of("comma")))));
        }
    }

    private static void line(PrintWriter out, String name, String meaning) {
        out.println("  " + name + " ".repeat(Math.max(2, NAMES_WIDTH - name.length())) + meaning);
    }
}
