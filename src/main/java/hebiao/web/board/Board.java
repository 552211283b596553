package hebiao.web.board;

import hebiao.finding.FileProblem;
import hebiao.finding.Finding;
import hebiao.form.Period;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerFiles;
import hebiao.importer.ledger.LedgerReader;
import hebiao.ledger.Ledgers;
import hebiao.store.LedgerRow;
import hebiao.store.PeriodRow;
import hebiao.store.Project;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.board.PeriodPage.DepartmentLine;
import hebiao.web.board.PeriodPage.FormLine;
import hebiao.web.board.PeriodPage.LedgerLine;
import hebiao.web.check.Checking;
import hebiao.web.check.FileState;
import hebiao.web.page.Answer;
import hebiao.web.page.Moment;
import hebiao.web.page.Upload;
import hebiao.web.page.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Months, their ledgers and who has filed. */
public final class Board {

    private static final List<String> KINDS = List.of("roster", "budget", "payments", "targets");

    private final Store store;
    private final Checking checking;

    public Board(Store store, Checking checking) {
        this.store = store;
        this.checking = checking;
    }

    public Answer periods(Visit visit) {
        return periods(visit, null);
    }

    private Answer periods(Visit visit, String fault) {
        return new Answer.Shown(new PeriodsPage(store.periods().all(), visit.visitor().is(Role.FINANCE), fault));
    }

    /** Opens a month, or gives it other days. */
    public Answer open(Visit visit) {
        try {
            Period month = Period.of(visit.field("month"));
            LocalDate due = LocalDate.parse(visit.field("due"));
            LocalDate closes = LocalDate.parse(visit.field("closes"));
            if (closes.isBefore(due)) {
                return periods(visit, "period.order");
            }
            store.periods().open(visit.account().login(), month.toString(), due, closes);
            return new Answer.Moved("/periods/" + month);
        } catch (IllegalArgumentException | DateTimeException e) {
            return periods(visit, "period.days");
        }
    }

    public Answer period(Visit visit) {
        return period(visit, List.of());
    }

    private Answer period(Visit visit, List<String> said) {
        Optional<PeriodRow> found = store.periods().find(visit.part("month"));
        if (found.isEmpty()) {
            return Answer.nowhere();
        }
        PeriodRow period = found.get();
        Map<String, LedgerRow> ledgers = store.periods().ledgers(period.month()).stream()
                .collect(Collectors.toMap(LedgerRow::kind, row -> row));
        List<LedgerLine> lines = KINDS.stream().map(kind -> ledgers.containsKey(kind)
                ? new LedgerLine(kind, ledgers.get(kind).file(), Moment.shown(ledgers.get(kind).received()))
                : new LedgerLine(kind, null, null)).toList();
        List<Version> newest = store.versions().newest(period.month());
        return new Answer.Shown(new PeriodPage(period, lines, departments(period, newest),
                newest.stream().map(Board::line).toList(), visit.visitor().is(Role.FINANCE), said));
    }

    private static FormLine line(Version version) {
        return new FormLine(version.id(), version.number(), version.department(), version.project(), version.file(),
                FileState.of(version), version.errors(), version.warnings(), version.late(),
                Moment.shown(version.received()));
    }

    private List<DepartmentLine> departments(PeriodRow period, List<Version> newest) {
        Map<Long, Version> byId = newest.stream().collect(Collectors.toMap(Version::id, version -> version));
        Map<String, Long> byProject = store.versions().newestByProject(period.month());
        Map<String, List<String>> states = new LinkedHashMap<>();
        for (Project project : store.periods().projects(period.month())) {
            Version version = byId.get(byProject.get(project.code()));
            states.computeIfAbsent(project.department() == null ? "" : project.department(),
                    key -> new ArrayList<>()).add(FileState.of(project, version));
        }
        return states.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
    }

    private static DepartmentLine line(String department, List<String> states) {
        return new DepartmentLine(department, states.size(), count(states, "accepted"),
                count(states, "received") + count(states, "doubts"), count(states, "returned"),
                count(states, "missing"), count(states, "nothing"));
    }

    private static long count(List<String> states, String state) {
        return states.stream().filter(state::equals).count();
    }

    /** Puts a ledger in the place of the one before; one that cannot be used changes nothing. */
    public Answer putLedger(Visit visit) throws IOException {
        Optional<PeriodRow> month = store.periods().find(visit.part("month"));
        String kind = visit.part("kind");
        if (month.isEmpty() || !KINDS.contains(kind)) {
            return Answer.nowhere();
        }
        List<Upload> uploads = visit.uploads("file");
        if (uploads.isEmpty() || uploads.get(0).size() == 0) {
            return Answer.Refused.of(400, "inbox.noFile");
        }
        Upload upload = uploads.get(0);
        String name = upload.name().substring(upload.name().replace('\\', '/').lastIndexOf('/') + 1);
        byte[] bytes;
        try (InputStream in = upload.content().get()) {
            bytes = in.readAllBytes();
        }
        try {
            LedgerFile file = LedgerFile.of(name, bytes);
            Ledgers read = LedgerFiles.read(new LedgerReader(checking.rulebook()),
                    one -> one.equals(kind) ? List.of(file) : List.of());
            store.periods().putLedger(visit.account().login(), month.get().month(), kind, name,
                    store.blobs().put(bytes), bytes.length);
            if (kind.equals("roster")) {
                store.periods().putProjects(visit.account().login(), month.get().month(), read.roster()
                        .map(roster -> roster.in(month.get().period().year()).lines()).orElse(List.of()));
            }
            return period(visit, read.findings().stream().map(finding -> place(finding) + " "
                    + checking.rulebook().message(finding, visit.language())).toList());
        } catch (FileProblem e) {
            return period(visit, List.of(e.message(visit.language())));
        }
    }

    private static String place(Finding finding) {
        return finding.place().cell() == null ? finding.place().file()
                : finding.place().file() + " " + finding.place().cell();
    }
}
