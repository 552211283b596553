package hebiao.web.findings;

import hebiao.web.page.Query;
import hebiao.web.page.Visit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which findings are wanted; empty for all.
 *
 * @param severity in small letters
 * @param text part of the project, the file or the message
 */
public record FindingFilter(String severity, String rule, String department, String text) {

    static FindingFilter of(Visit visit) {
        return new FindingFilter(visit.query("severity").orElse(""),
                visit.query("rule").orElse("").toUpperCase(Locale.ROOT), visit.query("department").orElse(""),
                visit.query("q").orElse("").strip());
    }

    /** Whether it takes a finding, its words apart. */
    boolean takes(Found found) {
        return (severity.isEmpty() || found.severity().equals(severity))
                && (rule.isEmpty() || found.finding().rule().equals(rule))
                && (department.isEmpty() || found.department().equals(department));
    }

    boolean takesText(FindingRow row) {
        return row.project().contains(text) || row.file().contains(text) || row.message().contains(text);
    }

    public boolean isNone() {
        return severity.isEmpty() && rule.isEmpty() && department.isEmpty() && text.isEmpty();
    }

    /** The same with one rule only. */
    public FindingFilter withRule(String other) {
        return new FindingFilter(severity, other, department, text);
    }

    /** The same with one department only. */
    public FindingFilter withDepartment(String other) {
        return new FindingFilter(severity, rule, other, text);
    }

    /** As the query of an address. */
    public String query() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("severity", severity);
        values.put("rule", rule);
        values.put("department", department);
        values.put("q", text);
        return Query.of(values);
    }
}
