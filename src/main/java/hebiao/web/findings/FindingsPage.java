package hebiao.web.findings;

import hebiao.web.month.PeriodHead;
import hebiao.web.page.Page;
import hebiao.web.page.Part;
import java.util.List;

/**
 * The findings of a month.
 *
 * @param total of those that the filter takes
 * @param groups by rule, the worst first; empty where one rule is chosen
 * @param rows the findings of the chosen rule; empty where none is chosen
 * @param part which of all of them these are
 * @param byDepartment how many each department has, the most errors first
 * @param rules that there are, for the filter
 * @param departments that there are, for the filter
 */
public record FindingsPage(PeriodHead head, FindingFilter filter, Counts total, List<Group> groups,
        List<FindingRow> rows, Part part, List<OfDepartment> byDepartment, List<RuleName> rules,
        List<String> departments) implements Page {

    /** How many, by severity. */
    public record Counts(long errors, long warnings, long notices) {

        public long all() {
            return errors + warnings + notices;
        }
    }

    /**
     * The findings of one rule.
     *
     * @param count of all of them
     * @param first three
     */
    public record Group(String rule, String name, String severity, int count, List<FindingRow> first) {
    }

    /** What one department has. */
    public record OfDepartment(String department, Counts counts) {
    }

    /** A rule for the filter. */
    public record RuleName(String code, String name) {
    }

    @Override
    public String template() {
        return "findings/findings";
    }
}
