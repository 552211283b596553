package hebiao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of a template that holds label and placeholders at once: {@code ({fiscalYear}年度)}, {@code 填表人:{*}}. */
final class MixedText {

    /** A year, a month or a unit is never longer. */
    private static final String SHORT = "(.{0,12}?)";
    private static final String NUMBER = "([-+0-9.,%/]{0,20}?)";
    private static final String DIGITS = "([0-9]{1,4})";
    private static final String ANY = "(.*?)";
    private static final int FULL_WIDTH = '！' - '!';

    private final String source;
    private final List<String> names = new ArrayList<>();
    /** With what a text must begin and end to be matched at all: nearly none does, and a look costs next to nothing. */
    private final String begin;
    private final String end;
    private final LatePattern compact;
    /** Over the text as typed, for values that must be read as typed; null where all are short. */
    private final LatePattern typed;

    /** Compiled when the first text begins and ends so: nearly none of many templates' ever is. */
    private static final class LatePattern {

        private final String source;
        /** What two threads compile at once is the same twice. */
        private volatile Pattern compiled;

        LatePattern(String source) {
            this.source = source;
        }

        Matcher matcher(String text) {
            Pattern pattern = compiled;
            if (pattern == null) {
                pattern = Pattern.compile(source, Pattern.DOTALL);
                compiled = pattern;
            }
            return pattern.matcher(text);
        }
    }

    /** @param typeOf tells, by its name, what a placeholder stands for */
    MixedText(String text, Function<String, FieldType> typeOf) {
        this.source = text;
        Matcher matcher = Template.PLACEHOLDER.matcher(text);
        String first = null;
        StringBuilder squeezed = new StringBuilder();
        StringBuilder spaced = new StringBuilder("[\\s\\p{Z}]*");
        int from = 0;
        boolean allShort = true;
        while (matcher.find()) {
            String label = LabelKey.compact(text.substring(from, matcher.start()));
            String name = matcher.group(1);
            names.add(name);
            first = first == null ? label : first;
            FieldType type = typeOf.apply(name);
            allShort &= type != FieldType.TEXT;
            String value = value(type, names.size() > 1 && label.isEmpty());
            squeezed.append(Pattern.quote(label)).append(value);
            spaced.append(spaced(label)).append(value);
            from = matcher.end();
        }
        String rest = LabelKey.compact(text.substring(from));
        this.begin = first == null ? rest : first;
        this.end = rest;
        this.compact = new LatePattern(squeezed.append(Pattern.quote(rest)).toString());
        this.typed = allShort ? null : new LatePattern(spaced.append(spaced(rest)).toString());
    }

    /** As the template has it, placeholders and all. */
    String source() {
        return source;
    }

    /** Equal for texts that fit the same cells. */
    String pattern() {
        return compact.source;
    }

    /** Right behind another placeholder only figures tell where a year begins: {@code {*}{fiscalYear}年度}. */
    private static String value(FieldType type, boolean rightBehind) {
        return switch (type) {
            case TEXT -> ANY;
            case NUMBER -> NUMBER;
            case YEAR, MONTH -> rightBehind ? DIGITS : SHORT;
            case UNIT, TICK -> SHORT;
        };
    }

    /** With what a text that reads so begins; 0 where with anything. */
    char beginning() {
        return begin.isEmpty() ? 0 : begin.charAt(0);
    }

    /** Whether a cell reads so. */
    boolean fits(String compactText) {
        return compactText.startsWith(begin) && compactText.endsWith(end) && compact.matcher(compactText).matches();
    }

    /** What stands in the place of each placeholder; empty when the cell does not read so. */
    Optional<Map<String, String>> takeApart(String compactText, String typedText) {
        Matcher squeezed = compact.matcher(compactText);
        if (!squeezed.matches()) {
            return Optional.empty();
        }
        Matcher asTyped = typed == null ? squeezed : typed.matcher(typedText);
        Matcher best = asTyped.matches() ? asTyped : squeezed;
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            values.put(names.get(at), best.group(at + 1).strip());
        }
        return Optional.of(values);
    }

    /** A label's text with blanks anywhere in it and behind it, in half or full width. */
    static String spaced(String label) {
        StringBuilder pattern = new StringBuilder();
        label.chars().forEach(c -> pattern.append(anyWidth((char) c)).append("[\\s\\p{Z}]*"));
        return pattern.toString();
    }

    private static String anyWidth(char c) {
        if (c == '-') {
            return LabelKey.DASH + "+";
        }
        if (c == '*') {
            return "[*＊" + LabelKey.TIMES + "]";
        }
        String plain = Pattern.quote(String.valueOf(c));
        return c > ' ' && c < 127 ? "(?:" + plain + "|" + (char) (c + FULL_WIDTH) + ")" : plain;
    }
}
