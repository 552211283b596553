package hebiao.web.board;

import hebiao.web.page.Query;
import hebiao.web.page.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which projects are wanted; empty for all.
 *
 * @param state missing, returned, doubts, received, accepted or nothing; taken for all that have come without
 *     error, claimed for the missing that their department calls nil
 * @param late whether only those that are late
 * @param text part of the code, the project or the unit
 */
public record BoardFilter(String department, String state, boolean late, String text) {

    static BoardFilter of(Visit visit) {
        return new BoardFilter(visit.query("department").orElse(""), visit.query("state").orElse(""),
                visit.query("late").isPresent(), visit.query("q").orElse("").strip());
    }

    boolean takes(BoardRow row) {
        return (department.isEmpty() || row.department().equals(department))
                && (state.isEmpty() || row.state().equals(state) || state.equals("taken") && row.isTaken()
                || state.equals("claimed") && row.isClaimed())
                && (!late || row.late())
                && (text.isEmpty() || row.code().contains(text) || row.project().contains(text)
                || row.unit().contains(text));
    }

    public boolean isNone() {
        return department.isEmpty() && state.isEmpty() && !late && text.isEmpty();
    }

    /** The same with another department and state. */
    public BoardFilter with(String otherDepartment, String otherState) {
        return new BoardFilter(otherDepartment, otherState, otherState.equals("late"), text).plain();
    }

    private BoardFilter plain() {
        return state.equals("late") ? new BoardFilter(department, "", true, text) : this;
    }

    /** As the query of an address. */
    public String query() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("department", department);
        values.put("state", state);
        values.put("late", late ? "1" : "");
        values.put("q", text);
        return Query.of(values);
    }
}
