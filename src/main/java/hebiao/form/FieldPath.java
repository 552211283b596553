package hebiao.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * The name of a field in a {@link Submission}: {@code funds.total.rate}, {@code indicators[3].score}, {@code grade}.
 * A template may add names of its own, nested ones too: {@code indicators[3].likelihood.certain}.
 * Indicators count from 0 in printed order; {@code indicators} alone names the table.
 */
public record FieldPath(String text) implements Comparable<FieldPath> {

    private static final String FUNDS = "funds.";
    private static final String INDICATOR = "indicators[";
    private static final int SHARED_INDICATORS = 64;
    /** The parts of the indicators that forms have: reading and checking a form asks for each of them several times. */
    private static final Map<String, FieldPath[]> SHARED = shared();

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

    /** By hand, like {@link #equals}, for the sake of a cold start. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath path && path.text.equals(text);
    }

    /** {@code funds.<line>.<part>}, for instance {@code funds.total.rate}. */
    public static FieldPath funds(String line, String part) {
        return new FieldPath("funds." + line + "." + part);
    }

    /** {@code indicators[<index>].<part>}, the index counted from 0. */
    public static FieldPath indicator(int index, String part) {
        FieldPath[] shared = index < SHARED_INDICATORS ? SHARED.get(part) : null;
        return shared == null ? ofIndicator(index, part) : shared[index];
    }

    private static FieldPath ofIndicator(int index, String part) {
        return new FieldPath(INDICATOR + index + "]." + part);
    }

    private static Map<String, FieldPath[]> shared() {
        Map<String, FieldPath[]> shared = new HashMap<>();
        for (String part : Indicator.PARTS) {
            FieldPath[] ofPart = new FieldPath[SHARED_INDICATORS];
            for (int index = 0; index < SHARED_INDICATORS; index++) {
                ofPart[index] = ofIndicator(index, part);
            }
            shared.put(part, ofPart);
        }
        return shared;
    }

    /** The fund line or the indicator that the field lies in, or the whole path of a field at the top. */
    public String parent() {
        int end = lineEnd();
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * The part of the fund line or the indicator ({@code rate}, {@code likelihood.certain}), or the whole path at the
     * top.
     */
    public String last() {
        int end = lineEnd();
        return end < 0 || end == text.length() ? text : text.substring(end + 1);
    }

    /** True for a field of the money block. */
    public boolean isFunds() {
        return text.startsWith(FUNDS);
    }

    /** The index of the indicator that this path lies in, or -1. */
    public int indicatorIndex() {
        return text.startsWith(INDICATOR) && lineEnd() > 0
                ? Integer.parseInt(text, INDICATOR.length(), text.indexOf(']'), 10) : -1;
    }

    /**
     * Where {@code funds.<line>} or {@code indicators[<index>]} ends in the path, of which a part follows or nothing;
     * -1 for any other path. By hand: every field of every form is asked, several times.
     */
    private int lineEnd() {
        int end;
        if (text.startsWith(FUNDS)) {
            end = endOf(FUNDS.length(), FieldPath::isWord);
            end = end == FUNDS.length() ? -1 : end;
        } else if (text.startsWith(INDICATOR)) {
            int digits = endOf(INDICATOR.length(), c -> c >= '0' && c <= '9');
            end = digits > INDICATOR.length() && digits < text.length() && text.charAt(digits) == ']' ? digits + 1 : -1;
        } else {
            return -1;
        }
        boolean whole = end == text.length() || end > 0 && text.charAt(end) == '.' && end + 1 < text.length();
        return whole ? end : -1;
    }

    private int endOf(int start, IntPredicate kind) {
        int end = start;
        while (end < text.length() && kind.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
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
