package hebiao.web.closing;

import hebiao.store.ClosedFile;
import hebiao.store.ClosingRow;
import hebiao.store.MonthState;
import hebiao.store.NilClaim;
import hebiao.store.Project;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.web.check.FileState;
import hebiao.web.check.OwnTemplates;
import hebiao.web.closing.ClosingPage.Closed;
import hebiao.web.closing.ClosingPage.FileLine;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.month.WholeMonth;
import hebiao.web.page.Answer;
import hebiao.web.page.Moment;
import hebiao.web.page.Visit;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Closes months and opens them again. */
public final class Closing {

    private static final String BINARY = "application/octet-stream";
    private static final String INPUTS = "inputs/";
    private static final int SHORTEST_REASON = 6;
    private static final int LONGEST_REASON = 500;

    private final Store store;
    private final Months months;
    private final WholeMonth whole;

    public Closing(Store store, Months months, WholeMonth whole) {
        this.store = store;
        this.months = months;
        this.whole = whole;
    }

    /** What would be closed, or was. */
    public Answer show(Visit visit) {
        return show(visit, null);
    }

    private Answer show(Visit visit, String fault) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        MonthState state = store.periods().state(month).orElseThrow();
        List<Project> owing = state.projects().stream().filter(project -> project.nil() == null
                && state.filed(project) == null).toList();
        Map<String, NilClaim> claims = store.nilClaims().of(month);
        long claimed = owing.stream().map(project -> claims.get(project.code()))
                .filter(claim -> claim != null && claim.isOpen()).count();
        long returned = state.forms().stream().filter(form -> FileState.of(form).equals("returned")).count();
        return new Answer.Shown(new ClosingPage(head.get(), state.forms().size(), owing.size(), claimed, returned,
                store.closings().of(month).stream().map(this::closed).toList(),
                head.get().isClosed() && visit.visitor().is(Role.FINANCE), fault));
    }

    private Closed closed(ClosingRow row) {
        List<ClosedFile> files = store.closings().files(row.id());
        String annotated = row.month() + "/annotated/";
        List<FileLine> results = files.stream().map(ClosedFile::path)
                .filter(path -> !path.startsWith(INPUTS) && !path.startsWith(annotated))
                .map(path -> new FileLine(path, path.substring(path.indexOf('/') + 1), size(files, path))).toList();
        return new Closed(row.number(), Moment.shown(row.written()), row.author(), row.program(), row.manifest(),
                row.reopened() == null ? null : Moment.shown(row.reopened()), row.reason(), results,
                files.stream().filter(file -> file.path().startsWith(annotated)).count(),
                files.stream().filter(file -> file.path().startsWith(INPUTS)).count(), command(row, files));
    }

    private static long size(List<ClosedFile> files, String path) {
        return files.stream().filter(file -> file.path().equals(path)).mapToLong(ClosedFile::size).sum();
    }

    private static String command(ClosingRow row, List<ClosedFile> files) {
        StringBuilder command = new StringBuilder("hebiao consolidate --period ").append(row.month());
        for (String kind : List.of("roster", "budget", "payments", "targets", "policy", "answers")) {
            files.stream().map(ClosedFile::path).filter(path -> path.startsWith(INPUTS + kind + "/"))
                    .forEach(path -> command.append(" --").append(kind).append(" \"").append(path).append('"'));
        }
        OwnTemplates.places(files.stream().map(ClosedFile::path).filter(path -> path.startsWith(INPUTS))
                .map(path -> path.substring(INPUTS.length())))
                .forEach(place -> command.append(" --templates \"").append(INPUTS).append(place).append('"'));
        if (files.stream().anyMatch(file -> file.path().startsWith(INPUTS + "previous/"))) {
            command.append(" --previous inputs/previous");
        }
        return command.append(" --out ").append(row.month()).append(" inputs/forms").toString();
    }

    /** Begins to close the month. */
    public Answer close(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        if (head.get().isClosed()) {
            return Answer.Refused.of(409, "closing.isClosed", month);
        }
        return whole.startClosing(visit.account(), month) ? new Answer.Moved("/periods/" + month + "/closing")
                : Answer.Refused.of(409, "job.busy");
    }

    /** Opens a closed month again, which needs a reason. */
    public Answer reopen(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String reason = visit.field("reason");
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            return show(visit, "closing.reason");
        }
        LocalDate closes;
        try {
            closes = LocalDate.parse(visit.field("closes"));
        } catch (DateTimeException e) {
            return show(visit, "period.days");
        }
        if (closes.isBefore(LocalDate.parse(head.get().due()))) {
            return show(visit, "period.order");
        }
        String month = head.get().month();
        return store.closings().reopen(visit.account(), month, closes, reason)
                ? new Answer.Moved("/periods/" + month + "/closing") : Answer.Refused.of(409, "closing.isOpen", month);
    }

    private Optional<ClosingRow> closing(Visit visit) {
        return store.closings().of(visit.part("month")).stream()
                .filter(row -> row.number() == visit.number("number")).findFirst();
    }

    /** Everything that a closing keeps, inputs too, as one zip. */
    public Answer all(Visit visit) {
        return closing(visit).<Answer>map(row -> {
            SortedMap<String, Path> files = new TreeMap<>(store.closings().files(row.id()).stream()
                    .collect(Collectors.toMap(ClosedFile::path, file -> store.blobs().place(file.sha256()))));
            return new Answer.Zipped("hebiao-" + row.month() + "-" + row.number() + ".zip", files);
        }).orElseGet(Answer::nowhere);
    }

    /** One file of a closing. */
    public Answer file(Visit visit) {
        String path = visit.query("path").orElse("");
        if (path.isEmpty()) {
            return Answer.Refused.of(400, "error.400");
        }
        return closing(visit).flatMap(row -> store.closings().files(row.id()).stream()
                .filter(file -> file.path().equals(path)).findFirst())
                .<Answer>map(file -> new Answer.Stored(path.substring(path.lastIndexOf('/') + 1), BINARY,
                        store.blobs().place(file.sha256()))).orElseGet(Answer::nowhere);
    }
}
