package hebiao.form;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a field in a {@link Submission}: {@code funds.total.rate}, {@code indicators[3].score}, {@code grade}.
 * A template may add names of its own, nested ones too: {@code indicators[3].likelihood.certain}.
 * Indicators count from 0 in printed order; {@code indicators} alone names the table.
 */
public record FieldPath(String text) implements Comparable<FieldPath> {

    /** A fund line or an indicator, and the part of it; a part may be nested: {@code likelihood.certain}. */
    private static final Pattern LINE = Pattern.compile("(funds\\.\\w+|indicators\\[(\\d+)])(?:\\.(.+))?");

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
    public static final FieldPath MONTH = new FieldPath("month");
    public static final FieldPath MONEY_UNIT = new FieldPath("moneyUnit");

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

    /** The fund line or the indicator that the field lies in, or the whole path of a field at the top. */
    public String parent() {
        Matcher matcher = LINE.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    /**
     * The part of the fund line or the indicator ({@code rate}, {@code likelihood.certain}), or the whole path at the
     * top.
     */
    public String last() {
        Matcher matcher = LINE.matcher(text);
        return matcher.matches() && matcher.group(3) != null ? matcher.group(3) : text;
    }

    /** True for a field of the money block. */
    public boolean isFunds() {
        return text.startsWith("funds.");
    }

    /** The index of the indicator that this path lies in, or -1. */
    public int indicatorIndex() {
        Matcher matcher = LINE.matcher(text);
        return matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : -1;
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
