package hebiao.importer;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.finding.FileProblem;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every file of folders as a form and as a ledger ({@code bash src/test/corpus FOLDER…}): one line a file, then the
 * counts. A file that takes longer than 5 s, a crash and a failure of ours are told at the end, and so is every
 * workbook that the fast reader and POI both read, and read differently.
 */
final class CorpusRun {

    private static final long SLOW = TimeUnit.SECONDS.toMillis(5);

    private final FormCheck check;
    private final LedgerReader ledgers = new LedgerReader(Rulebook.shipped());
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int compared;
    private long slowest;
    private String slowestFile;

    private CorpusRun() throws IOException {
        this.check = new FormCheck(TemplateFolder.shipped(), Rulebook.shipped());
    }

    /** @param arguments folders */
    public static void main(String... arguments) throws IOException {
        CorpusRun run = new CorpusRun();
        int files = 0;
        for (String folder : arguments) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                    run.file(file);
                    files++;
                }
            }
        }
        run.report(files);
    }

    private void file(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long begin = System.nanoTime();
        String form = asForm(file, bytes);
        long between = System.nanoTime();
        String ledger = asLedger(file, bytes);
        long end = System.nanoTime();
        compare(file, bytes);
        long formTime = TimeUnit.NANOSECONDS.toMillis(between - begin);
        long ledgerTime = TimeUnit.NANOSECONDS.toMillis(end - between);
        System.out.println(file + "\t" + formTime + "\t" + form + "\t" + ledgerTime + "\t" + ledger);
        if (Math.max(formTime, ledgerTime) > slowest) {
            slowest = Math.max(formTime, ledgerTime);
            slowestFile = file.toString();
        }
        if (Math.max(formTime, ledgerTime) > SLOW) {
            faults.add("slow: " + file);
        }
    }

    private String asForm(Path file, byte[] bytes) {
        try {
            CheckedFile checked = check.check(file.getFileName().toString(), bytes);
            String said = checked.allFindings().stream().map(this::name).distinct().collect(Collectors.joining(", "));
            if (said.contains("internal") || said.contains("S22")) {
                faults.add("failure: " + file + " " + said);
            }
            checked.findings().forEach(finding ->
                    verdicts.merge(name(finding), 1, Integer::sum));
            return checked.forms().size() + " forms; " + checked.findings().stream()
                    .map(finding -> name(finding) + " " + Rulebook.shipped().message(finding, Language.ZH))
                    .collect(Collectors.joining(" | "));
        } catch (Throwable e) {
            faults.add("crash: " + file + " " + e);
            return "crash " + e;
        }
    }

    private String name(Finding finding) {
        return finding.rule() + " " + finding.variant();
    }

    private String asLedger(Path file, byte[] bytes) {
        try {
            int said = ledgers.payments(List.of(LedgerFile.of(file.getFileName().toString(), bytes))).findings().size();
            refusals.merge("read", 1, Integer::sum);
            return "read, " + said + " findings";
        } catch (FileProblem problem) {
            String sentence = problem.message(Language.ZH);
            String kind = sentence.contains("缺少列") ? "缺少列" : sentence.replaceFirst("^\\S+ \\S+ ", "");
            refusals.merge(kind, 1, Integer::sum);
            return sentence;
        } catch (Throwable e) {
            faults.add("crash as a ledger: " + file + " " + e);
            return "crash " + e;
        }
    }

    private void compare(Path file, byte[] bytes) {
        if (FileKind.of(bytes) != FileKind.ZIP) {
            return;
        }
        try {
            compared++;
            TwoReaders.difference(bytes).ifPresent(difference -> faults.add("different: " + file + " " + difference));
        } catch (Throwable e) {
            faults.add("crash while comparing: " + file + " " + e);
        }
    }

    private void report(int files) {
        List<Map.Entry<String, Integer>> most = new ArrayList<>(verdicts.entrySet());
        most.sort(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        System.out.println(files + " files, slowest " + slowest + " ms (" + slowestFile + "), " + compared
                + " compared with POI, left to POI " + BookReader.leftToPoi());
        System.out.println("as forms: " + most);
        System.out.println("as ledgers: " + refusals);
        System.out.println(faults.size() + " faults");
        faults.forEach(System.out::println);
    }
}
