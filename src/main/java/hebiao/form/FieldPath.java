package hebiao.form;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a field in a {@link Submission}: {@code funds.total.rate}, {@code indicators[3].score}, {@code grade}.
 * Indicators count from 0 in printed order; {@code indicators} alone names the table.
 */
public record FieldPath(String text) implements Comparable<FieldPath> {

    private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)](?:\\.(\\w+))?");

    public static final FieldPath FISCAL_YEAR = new FieldPath("fiscalYear");
    public static final FieldPath PROJECT_NAME = new FieldPath("projectName");
    public static final FieldPath DEPARTMENT_IN_CHARGE = new FieldPath("departmentInCharge");
    public static final FieldPath IMPLEMENTING_UNIT = new FieldPath("implementingUnit");
    public static final FieldPath EXPECTED_GOAL = new FieldPath("expectedGoal");
    public static final FieldPath ACTUAL_GOAL = new FieldPath("actualGoal");
    public static final FieldPath INDICATORS = new FieldPath("indicators");
    public static final FieldPath TOTAL_WEIGHT = new FieldPath("totalWeight");
    public static final FieldPath TOTAL_SCORE = new FieldPath("totalScore");
    public static final FieldPath GRADE = new FieldPath("grade");

    public FieldPath {
        Objects.requireNonNull(text);
    }

    /** {@code funds.<line>.<part>}, for instance {@code funds.total.rate}. */
    public static FieldPath funds(String line, String part) {
        return new FieldPath("funds." + line + "." + part);
    }

    /** {@code indicators[<index>].<part>}, the index counted from 0. */
    public static FieldPath indicator(int index, String part) {
        return new FieldPath("indicators[" + index + "]." + part);
    }

    /** What stands before the last dot (the fund line, the indicator), or the whole path where there is none. */
    public String parent() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /** What stands behind the last dot, or the whole path where there is none. */
    public String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** True for a field of the money block. */
    public boolean isFunds() {
        return text.startsWith("funds.");
    }

    /** The index of the indicator that this path lies in, or -1. */
    public int indicatorIndex() {
        Matcher matcher = INDICATOR.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    @Override
    public int compareTo(FieldPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
