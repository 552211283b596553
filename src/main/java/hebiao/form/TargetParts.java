package hebiao.form;

import hebiao.form.TargetValue.Kind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target that a form prints in several columns; each part is empty where nothing stands there.
 *
 * @param operator a sign, a word for it, or what kind of indicator it is (定性)
 * @param value a number, or words
 * @param unit the number's unit
 */
public record TargetParts(String operator, String value, String unit) {

    public static final String OPERATOR = "operator";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    /** How many parts there are. */
    public static final int COUNT = 3;

    /** What the column of operators holds for an indicator of words. */
    private static final String QUALITATIVE = "定性";
    /** They say what kind of indicator it is, and nothing of the target itself. */
    private static final Set<String> KINDS = Set.of(QUALITATIVE, "定量", "定性指标", "定量指标");
    private static final Set<String> NOTHING = Set.of("-", "—", "/", "无", "——", "--");
    private static final Pattern WHOLE = Pattern.compile(
            "(?<operator>[≥≧⩾≤≦⩽<>=═＜＞＝﹥﹤]{0,2})(?<value>[-+.,0-9]+)(?<unit>.*)", Pattern.DOTALL);

    public TargetParts {
        operator = operator.strip();
        value = value.strip();
        unit = unit.strip();
    }

    /** The parts of a target that stands in one text; put together again they give that text. */
    public static TargetParts of(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (whole.matches()) {
            TargetParts parts = new TargetParts(whole.group(OPERATOR), whole.group(VALUE), whole.group(UNIT));
            if (parts.text().equals(text)) {
                return parts;
            }
        }
        boolean words = TargetValue.of(text).kind() == Kind.QUALITATIVE;
        return new TargetParts(words ? QUALITATIVE : "", text, "");
    }

    /** One part by its name. */
    public String part(String name) {
        return switch (name) {
            case OPERATOR -> operator;
            case VALUE -> value;
            case UNIT -> unit;
            default -> throw new IllegalArgumentException("a target has no part " + name);
        };
    }

    /** The target as one text, as other forms print it; empty where there is no value. */
    public String text() {
        if (value.isEmpty()) {
            return "";
        }
        boolean isNoSign = KINDS.contains(Normalised.of(operator)) || NOTHING.contains(operator);
        String sign = isNoSign || value.startsWith(operator) ? "" : operator;
        if (unit.isEmpty() || NOTHING.contains(unit) || value.endsWith(unit)) {
            return sign + value;
        }
        String plain = sign + value + unit;
        boolean isNumber = TargetValue.of(sign + value).isQuantified();
        return isNumber && !isReadWithUnit(plain) ? sign + value + "(" + unit + ")" : plain;
    }

    /** Whether number and unit are told apart when nothing stands between them: 12月 is a month, not a number. */
    private boolean isReadWithUnit(String text) {
        TargetValue read = TargetValue.of(text);
        return read.isQuantified() && read.unit() != null
                && read.unit().equals(TargetValue.of("1(" + unit + ")").unit());
    }
}
