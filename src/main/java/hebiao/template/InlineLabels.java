package hebiao.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels with what was typed behind them in the same cell: {@code 主管部门:某局 实施单位:某中心}. */
final class InlineLabels {

    private InlineLabels() {
    }

    /** The labels that a text holds, each with the text behind its colon; empty when it does not begin with one. */
    static Map<String, String> in(String text, Collection<String> keys) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
            return Map.of();
        }
        TreeMap<Integer, String> starts = new TreeMap<>();
        Map<Integer, Integer> ends = new TreeMap<>();
        for (String key : keys) {
            Matcher matcher = spaced(key).matcher(text);
            if (matcher.find()) {
                starts.put(matcher.start(), key);
                ends.put(matcher.start(), matcher.end());
            }
        }
        if (starts.isEmpty() || !text.substring(0, starts.firstKey()).isBlank()) {
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        starts.forEach((start, key) -> {
            Integer next = starts.higherKey(start);
            String value = text.substring(ends.get(start), next == null ? text.length() : next).strip();
            if (!value.isEmpty()) {
                found.put(key, value);
            }
        });
        return found;
    }

    /** The label with blanks anywhere in it, in half or full width, and a colon behind. */
    private static Pattern spaced(String key) {
        return Pattern.compile(MixedText.spaced(key) + "[:：]");
    }
}
