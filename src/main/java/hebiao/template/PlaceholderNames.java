package hebiao.template;

import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.TargetParts;
import hebiao.yaml.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The placeholders that mean the same in every template; all others are fields of a template's own. */
public final class PlaceholderNames {

    /** Fields that a form has once, in printed order. */
    private static final List<String> SINGLE = List.of("fiscalYear", "month", "moneyUnit", "projectName",
            "departmentInCharge", "implementingUnit", "expectedGoal", "actualGoal", "totalWeight", "totalScore",
            "grade");
    /** Texts that may be spread over several cells. */
    private static final List<String> JOINED = List.of("expectedGoal[]", "actualGoal[]");
    private static final List<String> LINES = List.of("total", "fiscal", "carryOver", "other");
    private static final String REPEATING = "indicators[].";
    private static final String FUNDS = "funds.";
    /** A name so near to a known one is that name mistyped. */
    private static final int MISTYPED = 2;
    /** Of a long name one letter in so many may be wrong. */
    private static final int FEW = 4;

    private PlaceholderNames() {
    }

    /** All of them, without braces, in printed order; {@code *} stands for anything that is not read. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(SINGLE);
        all.addAll(JOINED);
        LINES.forEach(line -> fundParts().forEach(part -> all.add(FUNDS + line + "." + part)));
        Stream.concat(Indicator.PARTS.stream(), targetColumns()).forEach(part -> all.add(REPEATING + part));
        all.add(TemplateField.ANYTHING);
        return List.copyOf(all);
    }

    private static Stream<String> targetColumns() {
        return Stream.of(TargetParts.OPERATOR, TargetParts.VALUE, TargetParts.UNIT).map(part -> "target." + part);
    }

    private static List<String> fundParts() {
        return Stream.concat(FundLine.PARTS.stream(), Stream.of(FundLine.FORECAST)).toList();
    }

    /** Whether a placeholder needs no word in template.yaml: one of all, or a known amount of a fund line more. */
    static boolean isKnown(String placeholder) {
        FieldPath path = new FieldPath(placeholder);
        boolean lineMore = path.isFunds() && fundParts().contains(path.last()) && !isMistypedLine(path);
        return lineMore || all().contains(placeholder);
    }

    /** Whether a field lies in one of the fund lines that most forms have. */
    static boolean isUsualLine(FieldPath path) {
        return LINES.contains(path.parent().substring(FUNDS.length()));
    }

    private static boolean isMistypedLine(FieldPath path) {
        String line = path.parent().substring(FUNDS.length());
        return !LINES.contains(line) && LINES.stream().anyMatch(one -> line.charAt(0) == one.charAt(0)
                && NearestWord.distance(line, one) <= MISTYPED);
    }

    /** The name that is most like what was typed. */
    static String nearest(String typed) {
        return NearestWord.to(typed, all()).orElse("");
    }

    /** The name that was probably meant; empty for one that is like none. */
    static String mistyped(String typed) {
        String near = nearest(typed);
        return NearestWord.distance(typed, near) <= Math.max(MISTYPED, typed.length() / FEW) ? near : "";
    }

    /** Whether a text may be spread over several cells. */
    static boolean mayBeJoined(String placeholder) {
        return JOINED.contains(placeholder + "[]");
    }
}
