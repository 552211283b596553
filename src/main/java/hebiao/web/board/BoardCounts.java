package hebiao.web.board;

import java.util.List;

/**
 * How many projects are in which state: due = taken + returned + missing + nothing, always.
 *
 * @param department empty for those of none; null for all together
 * @param due 应报
 * @param taken 已收
 * @param accepted of these, those that the finance office has accepted
 * @param claimed of the missing, those whose department claims that there is nothing to file
 * @param late of all
 */
public record BoardCounts(String department, long due, long taken, long accepted, long returned, long missing,
        long claimed, long nothing, long late) {

    static BoardCounts of(String department, List<BoardRow> rows) {
        return new BoardCounts(department, rows.size(), rows.stream().filter(BoardRow::isTaken).count(),
                count(rows, "accepted"), count(rows, "returned"), count(rows, "missing"),
                rows.stream().filter(BoardRow::isClaimed).count(), count(rows, "nothing"),
                rows.stream().filter(BoardRow::late).count());
    }

    private static long count(List<BoardRow> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
