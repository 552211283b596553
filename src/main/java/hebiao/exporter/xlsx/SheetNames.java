package hebiao.exporter.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the sheets of one workbook names that Excel takes: short, without its special characters, each once. */
public final class SheetNames {

    private static final int LONGEST = 31;
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cntrl}\\[\\]:*?/\\\\\\uFFFE\\uFFFF]");
    private static final Pattern QUOTES_AT_ENDS = Pattern.compile("^'+|'+$");

    private final Set<String> taken = new HashSet<>();

    /**
     * The name nearest to a text.
     *
     * @param otherwise where nothing is left of the text; a name itself
     */
    public String of(String text, String otherwise) {
        String plain = cut(NOT_ALLOWED.matcher(text).replaceAll(" ").strip(), LONGEST);
        String safe = QUOTES_AT_ENDS.matcher(plain).replaceAll(" ").strip();
        String wanted = safe.isEmpty() ? otherwise : safe;
        String name = wanted;
        for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
            String number = " " + copy;
            name = cut(wanted, LONGEST - number.length()) + number;
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
