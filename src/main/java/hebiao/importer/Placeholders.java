package hebiao.importer;

import hebiao.form.Nfkc;
import hebiao.template.PrintedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** S16: texts that stand in a blank form to be replaced. */
final class Placeholders {

    private final Set<String> instructions;
    private final List<String> atTheEnd;

    Placeholders(List<String> instructions) {
        this.instructions = instructions.stream().map(Nfkc::withoutBlanks).collect(Collectors.toSet());
        this.atTheEnd = this.instructions.stream().map(one -> "(" + one + ")").toList();
    }

    /** Whether the whole text is a placeholder, or one of the template's instructions or ends with it in brackets. */
    boolean isPlaceholder(String text) {
        String flat = Nfkc.withoutBlanks(text);
        return PrintedText.isPlaceholder(text) || instructions.contains(flat)
                || instructions.contains(stripBrackets(flat)) || atTheEnd.stream().anyMatch(flat::endsWith);
    }

    private static String stripBrackets(String text) {
        int from = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
        int to = text.length() - (text.endsWith(")") || text.endsWith("]") ? 1 : 0);
        return from < to ? text.substring(from, to) : "";
    }
}
