package hebiao.form;

import hebiao.form.TargetValue.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the text of a target is taken apart. */
final class TargetText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\r\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPLIT_SIGN = Pattern.compile("^([<>]) =");
    private static final Pattern LAST_STOP = Pattern.compile("[。.;]$");
    private static final Pattern PARTS = Pattern.compile("(?<operator>" + Operator.anySpelling() + ")? ?达?到? ?"
            + "(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,18})(?:\\.\\d{1,18})?)(?<tail>(?![\\d.,]).*)");
    /** A number as people type it, with letters that look like figures and blanks: {@code 9O}, {@code 1 200}. */
    private static final Pattern FIGURES = Pattern.compile("[\\dOolI., ]+");
    private static final Pattern APART = Pattern.compile("[., ]{2,}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    /** A unit in brackets, which may hold brackets itself, then perhaps a remark, but no other number. */
    private static final Pattern BRACKETED = Pattern.compile(
            "\\(([^()]*(?:\\([^()]*\\)[^()]*)?)\\)(?:\\([^()]*\\))?(?:[,。;、:]\\D*)?");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    /** What follows a number without brackets: a unit, then perhaps other words, but no other number. */
    private static final Pattern BARE = Pattern.compile("(?=[\\p{L}%‰°¥$])([^\\d,。;、:]+)(?:[,。;、:]\\D*)?");
    /** The power in {@code m2}, {@code mg/m3}. */
    private static final Pattern POWER = Pattern.compile("(?<=[a-zA-Z])[23](?!\\d)");
    private static final Pattern ABOUT = Pattern.compile("^[多余来几]|以上|以下|以内|以外|之间|左右|上下");
    /** {@code 90%以上}, {@code 12(份)及以上(含)}: the number is a bound and counts itself. */
    private static final Pattern BOUND = Pattern.compile("(?<rest>.*?)[及或]?(?<bound>以上|以下|以内|之内)(?:\\(含\\))?");
    private static final Pattern LEADING_WORDS = Pattern.compile("^(?:控制在|保持在) ?(?=.*(?:以上|以下|以内|之内))");
    /** Letters behind a number that are figures mistyped: {@code 9O%}; a lone l may be litres. */
    private static final Pattern MISTYPED = Pattern.compile("^(?:[OoI零]|l+(?![a-zA-Z/]|$)|[a-zA-Z]+%)");
    private static final Set<String> PERCENT_NAMES = Set.of("%", "百分比");
    /** A longer bare text is a remark ({@code 100名学员取得证书}), and a missing unit agrees with any. */
    private static final int LONGEST_BARE_UNIT = 6;

    private TargetText() {
    }

    static TargetValue read(String typed) {
        String text = fold(typed);
        Matcher parts = PARTS.matcher(text);
        Operator operator = Optional.ofNullable(parts.matches() ? parts.group("operator") : null).flatMap(Operator::of)
                .orElse(operator(text).orElse(null));
        if (NumberlessText.isDate(text.replace(" ", ""), operator != null)) {
            return new TargetValue(Kind.NO_NUMBER, operator, null, null);
        }
        if (parts.matches()) {
            String tail = parts.group("tail").replace(" ", "");
            Matcher bound = BOUND.matcher(tail);
            if (bound.matches()) {
                Operator bounded = bound.group("bound").equals("以上") ? Operator.AT_LEAST : Operator.AT_MOST;
                if (operator != null && operator != bounded) {
                    return new TargetValue(Kind.UNREADABLE, operator, null, null);
                }
                operator = bounded;
                tail = bound.group("rest");
            }
            BigDecimal number = new BigDecimal(parts.group("number").replace(",", ""));
            if (tail.isEmpty()) {
                return new TargetValue(Kind.QUANTIFIED, operator, number, null);
            }
            Optional<String> unit = unit(tail);
            if (unit.isPresent()) {
                String name = unit.get();
                return new TargetValue(Kind.QUANTIFIED, operator, number, name.isEmpty() ? null : name);
            }
        }
        return new TargetValue(withoutOneNumber(text), operator, null, null);
    }

    private static Kind withoutOneNumber(String text) {
        long numbers = Arrays.stream(APART.split(text)).flatMap(part -> FIGURES.matcher(part).results())
                .filter(run -> DIGIT.matcher(run.group()).find()).count();
        if (numbers == 0) {
            return Kind.QUALITATIVE;
        }
        return numbers > 1 || NumberlessText.isStandard(text) ? Kind.NO_NUMBER : Kind.UNREADABLE;
    }

    private static Optional<Operator> operator(String text) {
        for (int length = Math.min(2, text.length()); length > 0; length--) {
            Optional<Operator> operator = Operator.of(text.substring(0, length));
            if (operator.isPresent()) {
                return operator;
            }
        }
        return Optional.empty();
    }

    /** The unit behind a number, empty where there are only other words; none when the number cannot be trusted. */
    private static Optional<String> unit(String tail) {
        Matcher bracketed = BRACKETED.matcher(tail);
        if (bracketed.matches()) {
            return Optional.of(name(bracketed.group(1)));
        }
        String words = POWER.matcher(REMARK.matcher(tail).replaceAll(""))
                .replaceAll(power -> power.group().equals("2") ? "²" : "³");
        Matcher bare = BARE.matcher(words);
        if (!bare.matches() || tail.startsWith("(") || ABOUT.matcher(words).find() || MISTYPED.matcher(words).find()) {
            return Optional.empty();
        }
        String unit = bare.group(1);
        if (unit.startsWith(TargetValue.PERCENT)) {
            return Optional.of(TargetValue.PERCENT);
        }
        return Optional.of(unit.length() > LONGEST_BARE_UNIT ? "" : name(unit));
    }

    private static String name(String unit) {
        String name = Normalised.of(unit);
        return PERCENT_NAMES.contains(name) ? TargetValue.PERCENT : name;
    }

    private static String fold(String typed) {
        String half = Nfkc.of(typed).replace('−', '-').replace('–', '-')
                .replace('【', '(').replace('】', ')').replace('[', '(').replace(']', ')');
        String visible = BLANKS.matcher(INVISIBLE.matcher(half).replaceAll("")).replaceAll(" ").strip();
        String sign = SPLIT_SIGN.matcher(LAST_STOP.matcher(visible).replaceFirst("")).replaceFirst("$1=");
        return LEADING_WORDS.matcher(sign).replaceFirst("");
    }
}
