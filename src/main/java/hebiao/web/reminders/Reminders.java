package hebiao.web.reminders;

import hebiao.exporter.PlainTable;
import hebiao.exporter.consolidated.PlainWorkbook;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.Messages;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.store.Account;
import hebiao.store.MonthState;
import hebiao.store.NilClaim;
import hebiao.store.Project;
import hebiao.store.ReminderRow;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.check.FileState;
import hebiao.web.check.Sentences;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.page.Answer;
import hebiao.web.page.Download;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;
import hebiao.web.page.Words;
import hebiao.web.reminders.RemindersPage.Reminder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of 催报. */
public final class Reminders {

    private static final int ERRORS_IN_TEXT = 3;

    private final Store store;
    private final Rulebook rulebook;
    private final Months months;

    public Reminders(Store store, Rulebook rulebook, Months months) {
        this.store = store;
        this.rulebook = rulebook;
        this.months = months;
    }

    /** Whom to remind. */
    public Answer show(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        MonthState state = store.periods().state(head.get().month()).orElseThrow();
        Map<String, ReminderRow> last = store.monthChecks().reminders(head.get().month());
        Map<String, List<String>> contacts = store.accounts().all().stream()
                .filter(account -> !account.disabled() && account.department() != null)
                .collect(Collectors.groupingBy(Account::department,
                        Collectors.mapping(Account::name, Collectors.toList())));
        List<Reminder> departments = owed(state, visit.language()).entrySet().stream()
                .map(one -> reminder(one.getKey(), one.getValue(), last.get(one.getKey()),
                        contacts.getOrDefault(one.getKey(), List.of()), head.get(), Words.in(visit.language())))
                .toList();
        return new Answer.Shown(new RemindersPage(head.get(), departments, !state.projects().isEmpty()));
    }

    private Reminder reminder(String department, List<Owed> owed, ReminderRow last,
            List<String> contacts, PeriodHead head, Messages words) {
        long returned = owed.stream().filter(Owed::returned).count();
        return new Reminder(department, owed.size() - returned, returned, contacts,
                text(department, owed, head, words), last == null ? null
                : words.of("reminders.last", Moment.shown(last.written()), last.author(), last.projects()));
    }

    private String text(String department, List<Owed> owed, PeriodHead head, Messages words) {
        StringBuilder text = new StringBuilder(words.of("reminders.text", department, head.month(), months.today(),
                owed.size()));
        int number = 0;
        for (Owed one : owed) {
            text.append('\n').append(++number).append(". ").append(one.code()).append(' ').append(one.project())
                    .append(words.of(one.returned() ? "reminders.returned" : "reminders.missing", one.due()));
            if (!one.remark().isEmpty()) {
                text.append("\n    ").append(words.of("remark")).append(one.remark());
            }
            List<String> errors = one.why().lines().toList();
            errors.stream().limit(ERRORS_IN_TEXT).forEach(error -> text.append("\n    ").append(error));
            if (errors.size() > ERRORS_IN_TEXT) {
                text.append("\n    ").append(words.of("reminders.more", errors.size() - ERRORS_IN_TEXT));
            }
        }
        return text.append('\n').append(words.of("reminders.end", head.closes())).toString();
    }

    /** What is owed, by the names of departments. */
    private Map<String, List<Owed>> owed(MonthState state, Language language) {
        Map<String, NilClaim> claims = store.nilClaims().of(state.period().month());
        Map<String, List<Owed>> owed = new TreeMap<>();
        for (Project project : state.projects()) {
            Version version = state.filed(project);
            String word = FileState.of(project, version);
            NilClaim claim = claims.get(project.code());
            // what a department calls nil is the finance office's to decide, and nothing to remind of until then
            boolean claimed = word.equals("missing") && claim != null && claim.isOpen();
            if (word.equals("missing") && !claimed || word.equals("returned")) {
                String department = project.department() == null ? "" : project.department();
                owed.computeIfAbsent(department, key -> new ArrayList<>()).add(new Owed(department, project.code(),
                        project.name(), project.unit(), version != null,
                        project.due() == null ? state.period().due() : project.due(),
                        version == null ? "" : version.file(), version == null ? ""
                        : errors(store.versions().findings(version.id()), language),
                        version == null || version.remark() == null ? "" : version.remark()));
            }
        }
        return owed;
    }

    private String errors(List<Finding> findings, Language language) {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> (finding.place().cell() == null ? "" : finding.place().cell() + " ")
                        + Sentences.of(rulebook, finding, language)).distinct().collect(Collectors.joining("\n"));
    }

    /** A sheet a department. */
    public Answer workbook(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        Messages words = Words.in(visit.language());
        List<PlainTable> tables = owed(store.periods().state(month).orElseThrow(), visit.language()).entrySet()
                .stream().map(one -> table(one.getKey(), one.getValue(), month, words)).toList();
        if (tables.isEmpty()) {
            return Answer.Refused.of(409, "reminders.none");
        }
        return new Answer.Download("reminders-" + month + ".xlsx", Download.XLSX,
                PlainWorkbook.of(tables, months.today(), rulebook));
    }

    private static PlainTable table(String department, List<Owed> owed, String month, Messages words) {
        String name = department.isEmpty() ? words.of("findings.noDepartment") : department;
        List<List<Object>> rows = owed.stream().map(one -> Arrays.<Object>asList(one.code(), one.project(),
                one.unit(), words.of(one.returned() ? "state.returned" : "state.missing"), one.due(), one.file(),
                one.why(), one.remark())).toList();
        Map<String, Integer> widths = new LinkedHashMap<>();
        widths.put("code", 18);
        widths.put("project", 32);
        widths.put("unit", 24);
        widths.put("state", 10);
        widths.put("period.due", 12);
        widths.put("file", 26);
        widths.put("reminders.why", 60);
        widths.put("board.remark", 26);
        return new PlainTable(name, words.of("reminders.title", month, name), words.of("board.count", rows.size()),
                Download.columns(words, widths), rows);
    }

    /** Notes that a department was reminded, or all were. */
    public Answer remind(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        String only = visit.field("department");
        Map<String, Integer> reminded = new TreeMap<>();
        owed(store.periods().state(month).orElseThrow(), visit.language()).forEach((department, owed) -> {
            if (only.isEmpty() || only.equals(department)) {
                reminded.put(department, owed.size());
            }
        });
        if (reminded.isEmpty()) {
            return Answer.Refused.of(409, "reminders.none");
        }
        store.monthChecks().remind(visit.account(), month, reminded);
        return new Answer.Moved("/periods/" + month + "/reminders");
    }
}
