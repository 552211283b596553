package hebiao.finding;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 问题: one place that breaks a rule. Holds facts; prose is made at the edge by {@link Rulebook#message}.
 *
 * @param rule the rule's code
 * @param severity as the policy has it
 * @param place where it sits
 * @param variant which of the rule's messages applies
 * @param reported what the form says, as printed; null when it says nothing
 * @param expected what it should say; null when that is not one value
 * @param arithmetic the calculation in figures and signs, the same in every language; null when there is none
 * @param arguments named facts for the message
 */
public record Finding(
        String rule,
        Severity severity,
        Place place,
        String variant,
        String reported,
        String expected,
        String arithmetic,
        Map<String, String> arguments) implements Comparable<Finding> {

    /** The argument that holds the template's own name of the field, with the code of the language behind. */
    static final String NAME = "fieldName.";
    /** Likewise for the name of a fund line that the template adds. */
    static final String LINE = "lineName.";

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.place().field(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::variant)
            .thenComparing(f -> f.arguments().toString());

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        Objects.requireNonNull(variant);
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /**
     * The same finding on a field that its template calls by names of its own, by the code of the language.
     *
     * @param names of the field, or of its part
     * @param lines of the fund line that it lies in
     */
    public Finding withNames(Map<String, String> names, Map<String, String> lines) {
        if (names.isEmpty() && lines.isEmpty()) {
            return this;
        }
        Map<String, String> named = new TreeMap<>(arguments);
        names.forEach((language, name) -> named.put(NAME + language, name));
        lines.forEach((language, name) -> named.put(LINE + language, name));
        return new Finding(rule, severity, place, variant, reported, expected, arithmetic, named);
    }

    /** The same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, variant, reported, expected, arithmetic, arguments);
    }

    /** The same finding in a file that goes by another name. */
    public Finding withFile(String file) {
        Place named = new Place(file, place.sheet(), place.cell(), place.field(), place.project(), place.department());
        return new Finding(rule, severity, named, variant, reported, expected, arithmetic, arguments);
    }

    /** File, sheet, row, column, rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
