package hebiao.template;

import hebiao.form.Nfkc;
import java.util.regex.Pattern;

/** Texts that a blank prints where something is to be typed. */
public final class PrintedText {

    private static final Pattern SHAPE = Pattern.compile(
            "[Xx×]{2,}|(?:…|\\.{3})+|\\*+|(?:指标|绩效指标)\\d+(?:[:：…]*)|\\{.*}|[(（【\\[]?此处填写.*");

    /** With one of these each of them begins: nearly no text does. */
    private static final String FIRST = "Xx×….*指绩{([（【此";
    /** What people write where a form wants something and there is nothing. */
    private static final Pattern NOTHING = Pattern.compile("无|没有|不涉及|不适用|/|0+(?:\\.0+)?%?");
    /** The level names of all forms that we know, by their kinds. */
    private static final Pattern LEVEL = Pattern.compile("(?:.{0,8}(?:产出|效益|效果|满意度|成本|数量|质量|时效"
            + "|可持续影响|决策|过程|管理|完成|环境)){1,3}(?:类?指标)?");

    private static final Pattern SECOND_LEVEL = Pattern.compile("数量|质量|时效|(?:经济|社会|生态|环境)|可持续影响|服务对象");

    private PrintedText() {
    }

    /** Whether a text says that there is nothing. */
    static boolean isNothing(String text) {
        return NOTHING.matcher(text.strip()).matches();
    }

    /** Whether a text is a name of an indicator's level as forms print them: 效益指标, 社会效益, 产出数量. */
    static boolean isLevel(String key) {
        return LEVEL.matcher(key).matches();
    }

    /** 1 or 2 for a name that ends as those of levels do: 效益指标, 社会效益指标; 0 for any other. */
    static int levelOf(String name) {
        return !name.endsWith("指标") || !isLevel(name) ? 0 : SECOND_LEVEL.matcher(name).find() ? 2 : 1;
    }

    /** Whether the whole text is one of them: {@code XX}, {@code ……}, {@code 指标1:}. */
    public static boolean isPlaceholder(String text) {
        String stripped = text.strip();
        String flat = Nfkc.withoutBlanks(text);
        if (flat.isEmpty() || FIRST.indexOf(flat.charAt(0)) < 0 && FIRST.indexOf(stripped.charAt(0)) < 0) {
            return false;
        }
        return SHAPE.matcher(flat).matches() || SHAPE.matcher(stripped).matches();
    }
}
