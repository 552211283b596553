package hebiao.template;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts that a blank prints where something is to be typed. */
public final class PrintedText {

    private static final Pattern SHAPE = Pattern.compile(
            "[Xx×]{2,}|(?:…|\\.{3})+|\\*+|(?:指标|绩效指标)\\d+(?:[:：…]*)|\\{.*}|[(（【\\[]?此处填写.*");

    private PrintedText() {
    }

    /** Whether the whole text is one of them: {@code XX}, {@code ……}, {@code 指标1:}. */
    public static boolean isPlaceholder(String text) {
        String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return SHAPE.matcher(flat).matches() || SHAPE.matcher(text.strip()).matches();
    }
}
