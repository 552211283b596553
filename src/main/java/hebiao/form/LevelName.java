package hebiao.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What forms print around the name of an indicator's level: 一、产出指标（50分） is 产出指标. */
public final class LevelName {

    private static final Pattern POINTS = Pattern.compile("\\((\\d{1,9}(?:\\.\\d{1,9})?)分\\)");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十\\d]{1,3}[、.])[、.]?(?=\\p{L})");
    private static final String NUMBERS = "(一二三四五六七八九十0123456789";

    private LevelName() {
    }

    /** The name as it is compared: normalised, without number and points. */
    public static String of(String text) {
        String same = Normalised.of(text);
        String name = same.indexOf('(') < 0 ? same : POINTS.matcher(same).replaceAll("");
        name = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
        return isNumbered(name) ? NUMBER.matcher(name).replaceFirst("") : name;
    }

    private static boolean isNumbered(String name) {
        return !name.isEmpty() && NUMBERS.indexOf(name.charAt(0)) >= 0;
    }

    /** The points that the text names, if it does. */
    public static Optional<BigDecimal> points(String text) {
        Matcher points = POINTS.matcher(Normalised.of(text));
        return points.find() ? Optional.of(new BigDecimal(points.group(1))) : Optional.empty();
    }
}
