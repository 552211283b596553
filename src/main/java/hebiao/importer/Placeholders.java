package hebiao.importer;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** S16: texts that stand in a blank form to be replaced. */
final class Placeholders {

    private static final Pattern SHAPE = Pattern.compile(
            "[Xx×]{2,}|(?:…|\\.{3})+|\\*+|(?:指标|绩效指标)\\d+(?:[:：…]*)|\\{.*}|[(（【\\[]?此处填写.*");

    private final List<String> instructions;

    Placeholders(List<String> instructions) {
        this.instructions = instructions.stream().map(Placeholders::flat).toList();
    }

    /** Whether the whole text is a placeholder or one of the template's instructions. */
    boolean isPlaceholder(String text) {
        String flat = flat(text);
        return SHAPE.matcher(flat).matches() || SHAPE.matcher(text.strip()).matches()
                || instructions.contains(flat) || instructions.contains(stripBrackets(flat));
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static String stripBrackets(String text) {
        return text.replaceAll("^[(\\[]|[)\\]]$", "");
    }
}
