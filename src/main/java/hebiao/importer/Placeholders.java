package hebiao.importer;

import hebiao.template.PrintedText;
import java.text.Normalizer;
import java.util.List;

/** S16: texts that stand in a blank form to be replaced. */
final class Placeholders {

    private final List<String> instructions;

    Placeholders(List<String> instructions) {
        this.instructions = instructions.stream().map(Placeholders::flat).toList();
    }

    /** Whether the whole text is a placeholder or one of the template's instructions. */
    boolean isPlaceholder(String text) {
        String flat = flat(text);
        return PrintedText.isPlaceholder(text) || instructions.contains(flat)
                || instructions.contains(stripBrackets(flat));
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static String stripBrackets(String text) {
        return text.replaceAll("^[(\\[]|[)\\]]$", "");
    }
}
