package hebiao.importer.ledger;

import hebiao.finding.Finding;
import hebiao.finding.Place;
import hebiao.finding.Rulebook;
import hebiao.finding.Severity;
import hebiao.form.CellRef;
import hebiao.form.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The L05 findings of one file: what could not be used, and where. */
final class LineFindings {

    static final String RULE = "L05";
    /** A wrong column is wrong on every line of a million; beyond these the lines are only counted. */
    static final int MOST_OF_A_KIND = 1000;

    private final String file;
    private final Severity severity;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    LineFindings(String file, Rulebook rulebook) {
        this.file = file;
        this.severity = rulebook.rule(RULE).severity();
    }

    /** Where a cell stands; the column counted from 0, the line from 1. */
    Place place(String sheet, int line, int column, String name) {
        return place(sheet, line, column, name, null, null);
    }

    /** The same with the project and department that the line is about. */
    Place place(String sheet, int line, int column, String name, String project, String department) {
        return new Place(file, sheet, new CellRef(line - 1, column), new FieldPath(name), project, department);
    }

    void say(String variant, Place place, String reported, String expected, Map<String, String> arguments) {
        int count = counts.merge(variant, 1, Integer::sum);
        if (count <= MOST_OF_A_KIND) {
            findings.add(new Finding(RULE, severity, place, variant, reported, expected, null, arguments));
        }
    }

    /** Says of the whole file; sheet and cell are null. */
    void sayOfFile(String variant, String sheet, Map<String, String> arguments) {
        Place place = new Place(file, sheet, null, null, null, null);
        findings.add(new Finding(RULE, severity, place, variant, null, null, null, arguments));
    }

    /** Counts what is of a kind and has not been said. */
    void count(String variant, int more) {
        counts.merge(variant, more, Integer::sum);
    }

    /** What has been said so far, in the order of saying, without what was only counted. */
    List<Finding> said() {
        return List.copyOf(findings);
    }

    /** How often each kind was said or counted. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Says what was said of the part of the file behind what this has seen. */
    void takeOver(List<Finding> said, Map<String, Integer> times) {
        Map<String, Integer> again = new HashMap<>();
        for (Finding finding : said) {
            again.merge(finding.variant(), 1, Integer::sum);
            if (times.containsKey(finding.variant())) {
                say(finding.variant(), finding.place(), finding.reported(), finding.expected(), finding.arguments());
            } else {
                findings.add(finding);
            }
        }
        times.forEach((variant, count) -> count(variant, count - again.getOrDefault(variant, 0)));
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        int more = counts.values().stream().mapToInt(count -> Math.max(0, count - MOST_OF_A_KIND)).sum();
        if (more > 0) {
            Place place = new Place(file, null, null, null, null, null);
            all.add(new Finding(RULE, severity, place, "more", null, null, null,
                    Map.of("count", String.valueOf(more))));
        }
        all.sort(null);
        return all;
    }
}
