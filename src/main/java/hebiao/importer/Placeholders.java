package hebiao.importer;

import hebiao.form.Nfkc;
import hebiao.template.PrintedText;
import java.util.List;
import java.util.regex.Pattern;

/** S16: texts that stand in a blank form to be replaced. */
final class Placeholders {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BRACKETS = Pattern.compile("^[(\\[]|[)\\]]$");

    private final List<String> instructions;

    Placeholders(List<String> instructions) {
        this.instructions = instructions.stream().map(Placeholders::flat).toList();
    }

    /** Whether the whole text is a placeholder, or one of the template's instructions or ends with it in brackets. */
    boolean isPlaceholder(String text) {
        String flat = flat(text);
        return PrintedText.isPlaceholder(text) || instructions.contains(flat)
                || instructions.contains(stripBrackets(flat))
                || instructions.stream().anyMatch(one -> flat.endsWith("(" + one + ")"));
    }

    private static String flat(String text) {
        return BLANKS.matcher(Nfkc.of(text)).replaceAll("");
    }

    private static String stripBrackets(String text) {
        return BRACKETS.matcher(text).replaceAll("");
    }
}
