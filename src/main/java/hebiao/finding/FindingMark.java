package hebiao.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What tells a finding from all others of its month, in words that findings.json has: the rule, the place and the
 * figure it is about.
 *
 * @param sheet null for a finding on the whole file
 * @param cell as {@code H7}; null when there is none
 * @param field the path in the form; null when it is about no field
 * @param reported what the form says; null when it says nothing
 * @param occurrence which of the findings that all this is true of, in the order of findings.json, counted from 1
 */
public record FindingMark(String rule, String file, String sheet, String cell, String field, String reported,
        int occurrence) {

    public FindingMark {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(file);
        if (occurrence < 1) {
            throw new IllegalArgumentException("occurrence " + occurrence);
        }
    }

    /** The marks of a month's findings, or of all those in one file of it. */
    public static Map<Finding, FindingMark> of(Collection<Finding> findings) {
        Map<Finding, FindingMark> marks = new LinkedHashMap<>();
        Map<FindingMark, Integer> times = new HashMap<>();
        findings.stream().sorted().distinct().forEach(finding ->
                marks.put(finding, first(finding).at(times.merge(first(finding), 1, Integer::sum))));
        return marks;
    }

    private static FindingMark first(Finding finding) {
        Place place = finding.place();
        return new FindingMark(finding.rule(), place.file(), place.sheet(),
                place.cell() == null ? null : place.cell().toString(),
                place.field() == null ? null : place.field().text(), finding.reported(), 1);
    }

    private FindingMark at(int time) {
        return new FindingMark(rule, file, sheet, cell, field, reported, time);
    }
}
