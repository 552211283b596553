package hebiao.grid;

import hebiao.form.CellRef;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A number format as cells have it. Excel stores dates as numbers: only the format tells them apart.
 *
 * @param id its number in the workbook
 * @param code its code; null for one that is named by its number only and unknown here
 * @param facts what it says of numbers
 * @param date whether it shows dates or times
 */
public record CellFormat(int id, String code, NumberFormatFacts facts, boolean date) {

    /** The formats that workbooks name by number, from 0 on. */
    private static final String[] BUILT_IN = {"General", "0", "0.00", "#,##0", "#,##0.00",
        "\"$\"#,##0_);(\"$\"#,##0)", "\"$\"#,##0_);[Red](\"$\"#,##0)", "\"$\"#,##0.00_);(\"$\"#,##0.00)",
        "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)", "0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??", "m/d/yy",
        "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "m/d/yy h:mm"};
    private static final Map<Integer, String> MORE_BUILT_IN = Map.ofEntries(
            Map.entry(37, "#,##0_);(#,##0)"), Map.entry(38, "#,##0_);[Red](#,##0)"),
            Map.entry(39, "#,##0.00_);(#,##0.00)"), Map.entry(40, "#,##0.00_);[Red](#,##0.00)"),
            Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
            Map.entry(42, "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)"),
            Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
            Map.entry(44, "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)"),
            Map.entry(45, "mm:ss"), Map.entry(46, "[h]:mm:ss"), Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"), Map.entry(49, "@"));
    /** Where Excel speaks Chinese these numbers mean dates (ECMA-376 part 1, 18.8.30, zh-cn). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""), Map.entry(28, "m\"月\"d\"日\""), Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"), Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""), Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""), Map.entry(34, "上午/下午h\"时\"mm\"分\""),
            Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""), Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""), Map.entry(51, "m\"月\"d\"日\""), Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""), Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "上午/下午h\"时\"mm\"分\""), Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""), Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern ELAPSED = Pattern.compile("^\\[([hH]+|[mM]+|[sS]+)]");
    private static final Pattern CHINESE_DIGITS = Pattern.compile("^\\[DBNum([123])]");
    private static final Pattern LOCALE = Pattern.compile("^\\[\\$-.*?]");
    private static final Pattern COLOUR = Pattern.compile("^\\[[a-zA-Z]+]");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern NOTHING_BUT_DATE =
            Pattern.compile("^[\\[\\]yYmMdDhHsS\\-T/年月日,. :\"\\\\]+0* ?[ampAMP/]*$");

    /** The format of cells that have none. */
    public static final CellFormat GENERAL = of(0, null);

    /** @param code the code that the workbook gives this number; null when it gives none */
    public static CellFormat of(int id, String code) {
        String known = code != null ? code : builtIn(id);
        return new CellFormat(id, known, NumberFormatFacts.of(known), isDate(id, known, code == null));
    }

    /** The code of a format that the workbook does not spell out; null for an unknown one. */
    public static String builtIn(int id) {
        if (id >= 0 && id < BUILT_IN.length) {
            return BUILT_IN[id];
        }
        String chinese = CHINESE.get(id);
        return chinese != null ? chinese : MORE_BUILT_IN.get(id);
    }

    /** Whether a number is a date where Excel speaks Chinese, as long as the workbook does not spell it out. */
    public static boolean isChineseDate(int id) {
        return CHINESE.containsKey(id);
    }

    private static boolean isDate(int id, String code, boolean builtIn) {
        boolean always = id >= 14 && id <= 22 || id >= 45 && id <= 47;
        return always || builtIn && isChineseDate(id) || code != null && isDate(code);
    }

    /** As POI decides it: nothing but the letters of dates in the first section, behind colours and locales. */
    private static boolean isDate(String code) {
        String plain = withoutEscapes(code);
        if (ELAPSED.matcher(plain).matches()) {
            return true;
        }
        plain = CHINESE_DIGITS.matcher(plain).replaceAll("");
        plain = LOCALE.matcher(plain).replaceAll("");
        plain = COLOUR.matcher(plain).replaceAll("");
        int section = plain.indexOf(';');
        if (section > 0 && section < plain.length() - 1) {
            plain = plain.substring(0, section);
        }
        return DATE_LETTER.matcher(plain).find() && NOTHING_BUT_DATE.matcher(plain).matches();
    }

    private static String withoutEscapes(String code) {
        StringBuilder plain = new StringBuilder(code.length());
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            char next = at + 1 < code.length() ? code.charAt(at + 1) : 0;
            if (c == ';' && next == '@') {
                at++;
            } else if (c != '\\' || next == 0 || "-,. \\".indexOf(next) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * A cell with a number: the number or the date that it shows.
     *
     * @param from1904 whether the workbook counts days from 1904
     * @param formula the cell's formula; null when there is none
     */
    public Cell cell(CellRef at, BigDecimal stored, boolean from1904, String formula) {
        if (date) {
            LocalDateTime moment = SerialDate.of(stored, from1904);
            String text = moment == null ? stored.toPlainString() : DateShown.of(moment, id, code);
            return new Cell(at, CellKind.TEXT, null, text, 0, false, formula);
        }
        return number(at, stored, formula);
    }

    /** A cell with a number that is no date. */
    public Cell number(CellRef at, BigDecimal stored, String formula) {
        BigDecimal number = facts.shown(stored);
        String text = facts.percent() ? number.toPlainString() + "%" : number.toPlainString();
        return new Cell(at, CellKind.NUMBER, number, text, facts.decimals(), facts.percent(), formula);
    }

    /** A formula without a value: only how it would show is known. */
    public Cell without(CellRef at, String formula) {
        return new Cell(at, CellKind.BLANK, null, "", facts.decimals(), facts.percent(), formula);
    }

    /** A cell that stores a moment as such: shown in the format where that is one of dates, else as a plain date. */
    public Cell moment(CellRef at, LocalDateTime moment, String formula) {
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        String plain = midnight ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
        String shown = date && code != null ? DateShown.of(moment, id, code) : DateShown.of(moment, 0, plain);
        return new Cell(at, CellKind.TEXT, null, shown, 0, false, formula);
    }
}
