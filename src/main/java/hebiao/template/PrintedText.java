package hebiao.template;

import hebiao.form.Nfkc;
import java.util.regex.Pattern;

/** Texts that a blank prints where something is to be typed. */
public final class PrintedText {

    private static final Pattern SHAPE = Pattern.compile(
            "[Xx×]{2,}|(?:…|\\.{3})+|\\*+|(?:指标|绩效指标)\\d+(?:[:：…]*)|\\{.*}|[(（【\\[]?此处填写.*");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** With one of these each of them begins: nearly no text does. */
    private static final String FIRST = "Xx×….*指绩{([（【此";

    private PrintedText() {
    }

    /** Whether the whole text is one of them: {@code XX}, {@code ……}, {@code 指标1:}. */
    public static boolean isPlaceholder(String text) {
        String stripped = text.strip();
        String flat = BLANKS.matcher(Nfkc.of(text)).replaceAll("");
        if (flat.isEmpty() || FIRST.indexOf(flat.charAt(0)) < 0 && FIRST.indexOf(stripped.charAt(0)) < 0) {
            return false;
        }
        return SHAPE.matcher(flat).matches() || SHAPE.matcher(stripped).matches();
    }
}
