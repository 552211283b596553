package hebiao.web.board;

import hebiao.store.NilClaim;
import hebiao.store.PeriodRow;
import hebiao.store.Project;
import hebiao.store.Version;
import hebiao.web.check.FileState;
import hebiao.web.month.ClaimLine;
import hebiao.web.page.Moment;
import java.time.LocalDate;
import java.util.Set;

/**
 * A project of the roster: what became of it.
 *
 * @param department empty where the roster names none
 * @param due the last day in time
 * @param state missing, returned, doubts, received, accepted or nothing
 * @param late whether it came after that day, or has not come and the day is over
 * @param version the number of its newest version; 0 for none
 * @param number of the version, counted from 1; 0 with {@code version}
 * @param received in Shanghai's time; null with {@code version}
 * @param remark of the finance office, or why there is nothing to file; null for none
 * @param claim what its department says of having nothing to file; null for nothing
 */
public record BoardRow(String code, String project, String unit, String department, String due, String state,
        boolean late, long version, int number, String file, int errors, int warnings, String received,
        String remark, ClaimLine claim) {

    private static final Set<String> TAKEN = Set.of("accepted", "received", "doubts");

    static BoardRow of(Project project, Version version, NilClaim claim, PeriodRow period, LocalDate today) {
        String due = project.due() == null ? period.due() : project.due();
        String state = FileState.of(project, version);
        String department = project.department() == null ? "" : project.department();
        if (version == null) {
            boolean late = state.equals("missing") && today.isAfter(LocalDate.parse(due));
            return new BoardRow(project.code(), project.name(), project.unit(), department, due, state, late, 0, 0,
                    "", 0, 0, null, project.nil(), ClaimLine.of(claim));
        }
        return new BoardRow(project.code(), project.name(), project.unit(), department, due, state, version.late(),
                version.id(), version.number(), version.file(), version.errors(), version.warnings(),
                Moment.shown(version.received()), version.remark(), ClaimLine.of(claim));
    }

    /** Whether it is missing, and its department says that there is nothing to file: the finance office must decide. */
    public boolean isClaimed() {
        return state.equals("missing") && claim != null && claim.isOpen();
    }

    /** 已收: it has come, and was not returned. */
    public boolean isTaken() {
        return TAKEN.contains(state);
    }
}
