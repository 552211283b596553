package hebiao.web.board;

import hebiao.exporter.PlainTable;
import hebiao.finding.Messages;
import hebiao.finding.Rulebook;
import hebiao.form.Period;
import hebiao.store.MonthState;
import hebiao.store.NilClaim;
import hebiao.store.Role;
import hebiao.store.Store;
import hebiao.store.Version;
import hebiao.web.board.BoardPage.OtherForm;
import hebiao.web.check.FileState;
import hebiao.web.month.Months;
import hebiao.web.month.PeriodHead;
import hebiao.web.page.Answer;
import hebiao.web.page.Download;
import hebiao.web.page.Moment;
import hebiao.web.page.Part;
import hebiao.web.page.Visit;
import hebiao.web.page.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Months, and who has filed in them. */
public final class Board {

    private final Store store;
    private final Rulebook rulebook;
    private final Months months;

    public Board(Store store, Rulebook rulebook, Months months) {
        this.store = store;
        this.rulebook = rulebook;
        this.months = months;
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

    /** Who has filed. */
    public Answer board(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        MonthState state = store.periods().state(head.get().month()).orElseThrow();
        List<BoardRow> rows = rows(state);
        Map<String, List<BoardRow>> byDepartment = rows.stream()
                .collect(Collectors.groupingBy(BoardRow::department, TreeMap::new, Collectors.toList()));
        BoardFilter filter = BoardFilter.of(visit);
        Set<Long> known = rows.stream().map(BoardRow::version).collect(Collectors.toSet());
        List<BoardRow> taken = rows.stream().filter(filter::takes).toList();
        List<OtherForm> others = state.forms().stream().filter(version -> !known.contains(version.id()))
                .map(Board::other).toList();
        return new Answer.Shown(new BoardPage(head.get(), filter, BoardCounts.of(null, rows),
                byDepartment.entrySet().stream().map(one -> BoardCounts.of(one.getKey(), one.getValue())).toList(),
                taken, Part.of(visit, taken, BoardRow::code), others,
                Part.of(visit, "others", Part.USUAL, others.size())));
    }

    private List<BoardRow> rows(MonthState state) {
        Map<String, NilClaim> claims = store.nilClaims().of(state.period().month());
        return state.projects().stream().map(project -> BoardRow.of(project, state.filed(project),
                claims.get(project.code()), state.period(),
                months.today())).toList();
    }

    private static OtherForm other(Version version) {
        return new OtherForm(version.id(), version.number(), version.department(), version.project(), version.file(),
                FileState.of(version), version.errors(), version.warnings(), version.late(),
                Moment.shown(version.received()));
    }

    /** The projects that the filter takes, as csv or xlsx. */
    public Answer download(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        String month = head.get().month();
        Messages words = Words.in(visit.language());
        BoardFilter filter = BoardFilter.of(visit);
        List<List<Object>> lines = new ArrayList<>();
        for (BoardRow row : rows(store.periods().state(month).orElseThrow())) {
            if (filter.takes(row)) {
                List<Object> values = new ArrayList<>();
                Stream.of(row.department(), row.code(), row.project(), row.unit(), words.of("state." + row.state()),
                        row.late() ? words.of("state.late") : "", row.due(), row.received(), row.file(),
                        row.isClaimed() ? words.of("claim.by", row.claim().author(), row.claim().reason())
                                : row.remark()).forEach(values::add);
                values.add(row.errors());
                values.add(row.warnings());
                lines.add(values);
            }
        }
        PlainTable table = new PlainTable(words.of("tab.board"), words.of("period.heading", month),
                words.of("board.count", lines.size()), columns(words), lines);
        return Download.of(visit, "board-" + month, table, months.today(), rulebook);
    }

    private static List<PlainTable.Column> columns(Messages words) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        widths.put("department", 22);
        widths.put("code", 18);
        widths.put("project", 32);
        widths.put("unit", 24);
        widths.put("state", 12);
        widths.put("state.late", 8);
        widths.put("period.due", 12);
        widths.put("received", 20);
        widths.put("file", 26);
        widths.put("board.remark", 26);
        widths.put("severity.error", 8);
        widths.put("severity.warning", 8);
        return Download.columns(words, widths);
    }

    /** Accepts every form of a month that the check has nothing against. */
    public Answer acceptAll(Visit visit) {
        Optional<PeriodHead> head = months.head(visit);
        if (head.isEmpty()) {
            return Answer.nowhere();
        }
        store.versions().acceptAll(visit.account(), head.get().month(),
                version -> version.decision() == null && FileState.of(version).equals("received"));
        return new Answer.Moved("/periods/" + head.get().month());
    }
}
