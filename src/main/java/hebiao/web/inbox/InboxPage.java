package hebiao.web.inbox;

import hebiao.web.month.ClaimLine;
import hebiao.web.page.Page;
import hebiao.web.page.Part;
import hebiao.web.page.Query;
import java.util.List;
import java.util.Map;

/**
 * One month as a department sees it.
 *
 * @param months all there are, the newest first
 * @param due the last day in time
 * @param closes the last day on which anything is taken
 * @param daysLeft until the last day in time; negative when that is over
 * @param open whether files are taken
 * @param blanks the templates that blanks are made of
 * @param projects what must be filed
 * @param part which of them a browser gets; {@code /api} has them all
 * @param others files of the department that are of none of its projects
 * @param othersPart which of them a browser gets
 */
public record InboxPage(String month, List<String> months, String due, String closes, long daysLeft, boolean open,
        List<BlankLink> blanks, List<ProjectLine> projects, Part part, List<FileLine> others, Part othersPart)
        implements Page {

    /** A template that blanks are made of. */
    public record BlankLink(String id, String name) {

        /** The query by which its blanks are asked for. */
        public String query() {
            return Query.of(Map.of("template", id));
        }
    }

    /**
     * A project.
     *
     * @param due its own last day in time; null where the month's holds
     * @param state missing, returned, doubts, received, accepted or nothing
     * @param file its newest version; null before the first
     * @param claim what the department says of having nothing to file; null for nothing
     */
    public record ProjectLine(String code, String name, String unit, String due, String state, FileLine file,
            ClaimLine claim) {
    }

    /** A file's newest version. */
    public record FileLine(long version, int number, String file, String project, String state, int errors,
            int warnings, int notices, boolean late, String received) {
    }

    /** How many projects are in a state. */
    public long count(String state) {
        return projects.stream().filter(project -> project.state().equals(state)).count();
    }

    @Override
    public String template() {
        return "inbox/month";
    }
}
