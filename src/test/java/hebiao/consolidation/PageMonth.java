package hebiao.consolidation;

import hebiao.exporter.CheckJson;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Rulebook;
import hebiao.form.EarlierMonth;
import hebiao.form.Period;
import hebiao.importer.PreviousMonth;
import hebiao.importer.TemplateFolder;
import hebiao.importer.ledger.LedgerProblem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The honest month that a page's example changes: one form, the ledgers that agree with it and, where it is asked for,
 * the same form filed in an earlier month. Its lines:
 *
 * <ul>
 * <li>{@code month = 2024-12} begins it; {@code form = 3} takes another form, {@code form = 无} files none;
 * <li>{@code funds.total.executed = 500.00} types into the form, {@code another.projectName = …} into a second one,
 * which is a copy of it (no more than {@code another} files the copy as it is), {@code previous.….= …} into that of
 * the earlier month, {@code previous = 2024-11};
 * <li>{@code 支付明细 + 金额(元)=-100.00} and the like change a ledger: {@link PageLedgers}.
 * </ul>
 */
final class PageMonth {

    private static final String NONE = "无";
    private static final String MONITORING = "monitoring";
    /** The forms' names: the second comes last in the order of names, so it is the one that counts. */
    private static final String FORM = "1.xlsx";
    private static final String ANOTHER = "2.xlsx";

    private final Rulebook rulebook = Rulebook.shipped();
    private final List<TemplateFolder> templates;
    private final FormCheck check;
    private final Map<String, List<String>> changes = new LinkedHashMap<>();
    private final List<String> ofLedgers = new ArrayList<>();
    private String form = "5";
    private boolean filed = true;
    private boolean another;
    private Period period;
    private Optional<Period> previous = Optional.empty();

    /** @param lines of an example, the first {@code month = …} */
    PageMonth(List<String> lines) throws IOException {
        List.of("", "another", "previous").forEach(which -> changes.put(which, new ArrayList<>()));
        lines.forEach(this::take);
        this.templates = List.of(TemplateFolder.shipped("self-evaluation"), TemplateFolder.shipped(MONITORING));
        this.check = new FormCheck(templates, rulebook);
    }

    private void take(String line) {
        int equals = line.indexOf('=');
        String subject = equals < 0 ? line : line.substring(0, equals).strip();
        String text = equals < 0 ? "" : line.substring(equals + 1).strip();
        if (PageLedgers.isOfALedger(line)) {
            ofLedgers.add(line);
        } else if (subject.equals("month")) {
            period = Period.of(text);
        } else if (subject.equals("previous")) {
            previous = Optional.of(Period.of(text));
        } else if (subject.equals("form") && text.equals(NONE)) {
            filed = false;
        } else if (subject.equals("form")) {
            form = text;
        } else if (subject.equals("another")) {
            another = true;
        } else {
            String which = changes.keySet().stream().filter(one -> subject.startsWith(one + ".")).findFirst()
                    .orElse("");
            another |= which.equals("another");
            changes.get(which).add(which.isEmpty() ? line : line.substring(which.length() + 1));
        }
    }

    /** The same month before any change: what must not be accused. */
    PageMonth honest() throws IOException {
        List<String> lines = new ArrayList<>(List.of("month = " + period, "form = " + form));
        previous.ifPresent(month -> lines.add("previous = " + month));
        return new PageMonth(lines);
    }

    /**
     * Everything that is said of the month, as pages write it: {@code L02 funds.total.executed},
     * {@code C03 another.projectName}, {@code L05 支付明细.金额(元)}, each with its severity.
     *
     * @param folder empty, for what the earlier month leaves behind
     */
    List<String> findings(Path folder) throws IOException, LedgerProblem {
        Path file = Path.of("test-fixtures", form.equals(MONITORING) ? "forms-monitoring/monitoring-01.xlsx"
                : "forms/form-%02d.xlsx".formatted(Integer.parseInt(form)));
        byte[] original = Files.readAllBytes(file);
        CheckedFile before = check.check(FORM, original);
        PageLedgers ledgers = new PageLedgers(before.forms().get(0).form());
        ofLedgers.forEach(ledgers::change);

        List<CheckedFile> files = new ArrayList<>();
        if (filed) {
            files.add(check.check(FORM, changed(original, before, "")));
        }
        if (another) {
            List<String> both = new ArrayList<>(changes.get(""));
            both.addAll(changes.get("another"));
            changes.put("another", both);
            files.add(check.check(ANOTHER, changed(original, before, "another")));
        }
        Month month = new MonthCheck(check, rulebook, period, ledgers.read(rulebook),
                earlier(original, before, folder)).of(files);
        return month.findings().stream().map(this::line).toList();
    }

    private byte[] changed(byte[] original, CheckedFile before, String which) throws IOException {
        try (EditedWorkbook edited = new EditedWorkbook(original, before.forms().get(0).form())) {
            PageCommands commands = new PageCommands(edited);
            for (String change : changes.get(which)) {
                commands.apply(change);
            }
            return commands.bytes();
        }
    }

    private Optional<EarlierMonth> earlier(byte[] original, CheckedFile before, Path folder) throws IOException {
        if (previous.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(earlier(previous.get(), period,
                List.of(check.check(FORM, changed(original, before, "previous"))), folder));
    }

    /** What the month {@code before} left behind, as {@code --previous} reads it in {@code period}. */
    static EarlierMonth earlier(Period before, Period period, List<CheckedFile> files, Path folder)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("submissions.json"))) {
            new CheckJson(Rulebook.shipped(), Language.ZH).writeSubmissions("1", "", "", files, List.of(), out);
        }
        Files.writeString(folder.resolve("manifest.json"),
                "{\"format\":1,\"version\":\"1\",\"period\":\"" + before + "\"}");
        return PreviousMonth.in(folder, period);
    }

    private String line(Finding finding) {
        for (Language language : Language.values()) {
            if (rulebook.message(finding, language).isBlank()) {
                throw new AssertionError(finding + " says nothing");
            }
        }
        String file = finding.place().file();
        String field = finding.place().field() == null ? "" : finding.place().field().text();
        String where = file.equals(FORM) ? field : file.equals(ANOTHER) ? "another." + field
                : field.isEmpty() ? file : file + "." + field;
        return finding.rule() + " " + where + " " + finding.severity();
    }
}
