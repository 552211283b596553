package hebiao.form;

import java.util.regex.Pattern;

/** Texts whose figures are no number: dates and deadlines, and the numbers of standards. */
final class NumberlessText {

    private static final String CHINESE = "[一二三四五六七八九十]";
    private static final Pattern DATE = Pattern.compile(String.join("|",
            "(?:19|20)\\d\\d年",
            "(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?!\\d)",
            "二[〇零○][〇零○一二三四五六七八九]{2}年",
            "(?<![\\d.])\\d{1,2}月(?:\\d{1,2}[日号]|[底末初份前]|[上中下]旬)",
            CHINESE + "月(?:" + CHINESE + "+[日号]|[底末初份前]|[上中下]旬|$)",
            "(?<![\\d.])第?[一二三四1-4]季度",
            "[年月季]度?[底末]", "年内", "年终", "(?<![\\d.])\\d{1,2}\\.\\d{1,2}[之以]?前", "[上下]半年", "^Q[1-4]$",
            "\\d个?(?:分钟|小时|天|日|号|周|月|年|工作日|自然日|季度)[之以]?[内前]"));
    /** Only without an operator: {@code ≤6月} is a length of time, {@code 6月} a month. */
    private static final Pattern BARE_DATE = Pattern.compile(
            "\\d{1,2}月|20\\d\\d\\.(?:0[1-9]|1[0-2])|20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    /** Letters with a number behind: {@code GB/T 19001}, {@code ISO9001}; letters that look like figures are none. */
    private static final Pattern STANDARD =
            Pattern.compile("(?<![0-9A-Za-z])[OolI]*[A-Za-z&&[^OolI]][A-Za-z]*(?:/[A-Za-z]+)?[ -]?\\d");

    private NumberlessText() {
    }

    /** Whether a text without blanks speaks of a date or a deadline. */
    static boolean isDate(String text, boolean hasOperator) {
        return DATE.matcher(text).find() || !hasOperator && BARE_DATE.matcher(text).matches();
    }

    /** Whether the figures in a text are those of a standard or another name. */
    static boolean isStandard(String text) {
        return STANDARD.matcher(text).find();
    }
}
