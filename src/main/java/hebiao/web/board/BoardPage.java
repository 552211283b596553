package hebiao.web.board;

import hebiao.web.month.PeriodHead;
import hebiao.web.page.Page;
import hebiao.web.page.Part;
import java.util.List;

/**
 * A month's board.
 *
 * @param total of the whole roster
 * @param departments the same by department
 * @param rows the projects that the filter takes, in the order of the roster
 * @param part which of the rows a browser gets; {@code /api} has them all
 * @param others forms of no project of the roster
 * @param othersPart which of them a browser gets
 */
public record BoardPage(PeriodHead head, BoardFilter filter, BoardCounts total, List<BoardCounts> departments,
        List<BoardRow> rows, Part part, List<OtherForm> others, Part othersPart) implements Page {

    /** A form of no project of the roster. */
    public record OtherForm(long version, int number, String department, String project, String file, String state,
            int errors, int warnings, boolean late, String received) {
    }

    @Override
    public String template() {
        return "board/board";
    }
}
