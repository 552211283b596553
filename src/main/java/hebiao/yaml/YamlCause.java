package hebiao.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text is no yaml, as far as the text itself tells: what people type who have never written any. */
final class YamlCause {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|(?:^|\\s)#.*");
    private static final Pattern WIDE_COLON = Pattern.compile("^\\s*[^:#,\\s\\[\\]{}]+：.*");
    private static final Pattern NO_BLANK = Pattern.compile("^\\s*[A-Za-z]+:[^\\s].*");
    private static final Pattern BARE_SIGN = Pattern.compile("\\{\\*}|[:,\\[]\\s*[*%@&!`]");

    /** As much of a line as a sentence quotes. */
    private static final int SHORT = 40;

    private YamlCause() {
    }

    /**
     * The mistake in a text that could not be read.
     *
     * @param line where reading stopped, counted from 1; the mistake is there, above or on the next line
     */
    static YamlProblem of(String name, String yaml, int line, String message) {
        Matcher twice = Pattern.compile("Duplicate field '(.*)'").matcher(message);
        if (twice.find()) {
            return new YamlProblem("twiceKey", name, line, twice.group(1));
        }
        return in(name, yaml.lines().limit(line + 1L).toList())
                .orElseGet(() -> new YamlProblem("syntax", name, line, message));
    }

    /** The mistake in a text that is yaml and no mapping of keys. */
    static YamlProblem ofNoMapping(String name, String yaml) {
        return in(name, yaml.lines().toList()).orElseGet(() -> new YamlProblem("noMapping", name, 1));
    }

    private static Optional<YamlProblem> in(String name, List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String code = cause(lines.get(at));
            if (code != null) {
                return Optional.of(new YamlProblem(code, name, at + 1, shortened(lines.get(at).strip())));
            }
        }
        return Optional.empty();
    }

    private static String cause(String line) {
        String bare = QUOTED.matcher(line).replaceAll("\"\"");
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        if (indent.indexOf('\t') >= 0) {
            return "tab";
        }
        if (WIDE_COLON.matcher(bare).matches() && !bare.contains(": ")) {
            return "wideColon";
        }
        boolean listed = bare.indexOf('{') >= 0 || bare.indexOf('[') >= 0;
        if (listed && bare.indexOf('，') >= 0) {
            return "wideComma";
        }
        if (NO_BLANK.matcher(bare).matches()) {
            return "noBlank";
        }
        if (BARE_SIGN.matcher(bare).find()) {
            return "bareSign";
        }
        boolean open = count(bare, '[') != count(bare, ']') || count(bare, '{') != count(bare, '}');
        return count(bare, '"') % 2 != 0 || listed && open ? "open" : null;
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
