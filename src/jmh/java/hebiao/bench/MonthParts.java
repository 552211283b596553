package hebiao.bench;

import hebiao.consolidation.Month;
import hebiao.consolidation.Runner;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateChoice;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.replay.MonthInputs;
import hebiao.replay.MonthRun;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a month's parts take, in one run of {@code consolidate}'s own code: {@code MonthParts MONTH OUT} reads the month
 * that {@code MadeMonth MONTH PROJECTS PAYMENTS} made. Times in seconds, the peak of the heap in MiB.
 */
public final class MonthParts {

    private static final double NANOS = 1e9;
    private static final double MIB = 1 << 20;

    private MonthParts() {
    }

    /** @param arguments the folder of the month, and the folder to write into, which is empty or not there */
    public static void main(String[] arguments) throws Exception {
        Path month = Path.of(arguments[0]);
        Path out = Files.createDirectories(Path.of(arguments[1]));
        PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        TemplateChoice choice = new TemplateChoice(null, null, List.of(), null);
        LedgerFiles ledgers = new LedgerFiles(List.of(month.resolve("roster.xlsx")),
                List.of(month.resolve("budget.xlsx")), List.of(month.resolve("payments.csv")),
                List.of(month.resolve("targets.xlsx")));
        try (SubmittedFiles forms = SubmittedFiles.of(List.of(month.resolve("forms")))) {
            MonthInputs inputs = new MonthInputs(Period.of("2024-12"), Language.ZH, choice, choice.load(),
                    forms.files(), ledgers, null, null);
            long begun = System.nanoTime();
            MonthRun run = MonthRun.of(inputs, "bench", Rulebook.shipped(), rows -> { });
            long read = System.nanoTime();
            Month checked = run.check((check, files) -> Runner.onEveryCore().map(files, check::check));
            long held = System.nanoTime();
            run.write(checked, out, out);
            long written = System.nanoTime();
            screen.printf("%d forms: set-up %.1f, ledgers %.1f, forms %.1f, writing %.1f, total %.1f s; "
                    + "heap %.0f MiB%n", forms.files().size(), (begun - start) / NANOS, (read - begun) / NANOS,
                    (held - read) / NANOS, (written - held) / NANOS, (written - start) / NANOS, peak() / MIB);
        }
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
