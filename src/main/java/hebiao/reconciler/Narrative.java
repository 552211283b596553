package hebiao.reconciler;

import hebiao.form.Nfkc;
import hebiao.form.Wan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A narrative with the amounts and execution rates that it tells, in order. Digits, signs and blanks of full width
 * count as half-width ones; thousands may be set apart by commas or blanks.
 *
 * @param typed the narrative as it is typed
 * @param text the same in one width
 * @param amounts the amounts in 元, 万元 and 亿元
 * @param rates the percentages that follow 执行率 in its clause
 */
record Narrative(String typed, String text, List<Amount> amounts, List<Rate> rates) {

    /** Without the first a narrative tells no amount, without the second no rate. */
    private static final String YUAN = "元";
    private static final String RATE_WORD = "执行率";
    private static final String NUMBER = "((?<![\\d.])(?:\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)";
    private static final Pattern AMOUNT =
            Pattern.compile("(?:" + NUMBER + "\\s*亿\\s*)?(?:" + NUMBER + "\\s*万\\s*)?(?:" + NUMBER + "\\s*)?元");
    /** 万元 in one 亿, one 万 and one 元, by the group of {@link #AMOUNT}, as a shift of the decimal point. */
    private static final int[] SHIFT = {4, 0, -4};
    private static final Pattern RATE = Pattern.compile(RATE_WORD + "([^\\d率，,。；;\\r\\n]*)" + NUMBER + "\\s*%");
    private static final Pattern FULL_WIDTH_THOUSANDS = Pattern.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))");
    /** A comma inside a number ends no clause. */
    private static final Pattern CLAUSE_END = Pattern.compile("[，。；;\\r\\n]|(?<!\\d),|,(?!\\d{3}(?!\\d))");
    private static final Pattern SENTENCE_END = Pattern.compile("。");
    private static final Pattern BLANK = Pattern.compile("\\s");

    /**
     * An amount that a narrative tells.
     *
     * @param start where it begins in the text
     * @param end where it ends
     * @param value the amount
     * @param step one unit of its last written digit
     * @param shift how many powers of ten its last unit lies above 万元: 4 for 亿元, 0 for 万元, -4 for 元
     */
    record Amount(int start, int end, Wan value, Wan step, int shift) {
    }

    /**
     * An execution rate that a narrative tells.
     *
     * @param start where the number begins in the text
     * @param end where it ends, with its %
     * @param lead what stands between 执行率 and the number
     * @param value the rate in %, with the decimals written
     */
    record Rate(int start, int end, String lead, BigDecimal value) {
    }

    static Narrative read(String text) {
        String plain = oneWidth(text);
        return new Narrative(text, plain, amounts(plain), rates(plain));
    }

    /** What stands before an amount in its clause, behind the amount before it. */
    String leadInClause(int index) {
        return lead(index, CLAUSE_END);
    }

    /** What stands before an amount in its sentence, behind the amount before it. */
    String leadInSentence(int index) {
        return lead(index, SENTENCE_END);
    }

    /** Whether a sentence ends between an amount and the one before it, or there is none before it. */
    boolean beginsSentence(int index) {
        return index == 0 || SENTENCE_END.matcher(between(index)).find();
    }

    /** The amount as it is written. */
    String written(Amount amount) {
        return text.substring(amount.start(), amount.end());
    }

    /** The rate as it is written, with its %. */
    String written(Rate rate) {
        return text.substring(rate.start(), rate.end());
    }

    private String between(int index) {
        return text.substring(index == 0 ? 0 : amounts.get(index - 1).end(), amounts.get(index).start());
    }

    private String lead(int index, Pattern end) {
        String lead = between(index);
        int from = 0;
        for (Matcher matcher = end.matcher(lead); matcher.find(); ) {
            from = matcher.end();
        }
        return BLANK.matcher(lead.substring(from)).replaceAll("");
    }

    /** NFKC, but for the signs that end a clause: they must not turn into the comma of 1,135.00. */
    private static String oneWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String numbers = hasFullWidthDigit(text) ? FULL_WIDTH_THOUSANDS.matcher(text).replaceAll(",") : text;
        numbers.codePoints().forEach(c -> {
            if (c == '，' || c == '；' || Nfkc.isItself(c)) {
                plain.appendCodePoint(c);
            } else {
                plain.append(Nfkc.of(Character.toString(c)));
            }
        });
        return plain.toString();
    }

    private static boolean hasFullWidthDigit(String text) {
        return text.chars().anyMatch(c -> c >= '０' && c <= '９');
    }

    private static List<Amount> amounts(String text) {
        if (!text.contains(YUAN)) {
            return List.of();
        }
        List<Amount> amounts = new ArrayList<>();
        for (Matcher matcher = AMOUNT.matcher(text); matcher.find(); ) {
            BigDecimal value = null;
            BigDecimal step = null;
            int shift = 0;
            for (int group = 1; group <= SHIFT.length; group++) {
                if (matcher.group(group) != null) {
                    shift = SHIFT[group - 1];
                    BigDecimal part = number(matcher.group(group)).scaleByPowerOfTen(shift);
                    value = value == null ? part : value.add(part);
                    step = part.ulp();
                }
            }
            if (value != null) {
                amounts.add(new Amount(matcher.start(), matcher.end(), new Wan(value), new Wan(step), shift));
            }
        }
        return List.copyOf(amounts);
    }

    private static List<Rate> rates(String text) {
        if (!text.contains(RATE_WORD)) {
            return List.of();
        }
        List<Rate> rates = new ArrayList<>();
        for (Matcher matcher = RATE.matcher(text); matcher.find(); ) {
            rates.add(new Rate(matcher.start(2), matcher.end(), matcher.group(1), number(matcher.group(2))));
        }
        return List.copyOf(rates);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", "").replace(" ", ""));
    }
}
