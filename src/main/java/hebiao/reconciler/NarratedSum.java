package hebiao.reconciler;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A total with two or more amounts that a narrative lists as its parts (N03).
 *
 * @param total the total told
 * @param parts the amounts listed, in order
 * @param partsFirst true when the list leads up to its total, false when it unfolds it
 * @param open true when the list does not claim to be complete (等, 主要)
 * @param cutOff how far each part may be off, in 万元; 0 where all amounts have one unit
 */
record NarratedSum(
        Narrative.Amount total, List<Narrative.Amount> parts, boolean partsFirst, boolean open, BigDecimal cutOff) {

    /** One unit of the last decimal of a form in 万元. */
    private static final BigDecimal FORM_STEP = new BigDecimal("0.01");
    private static final String FILLING = "(?:为|是|达|支付|支出|付|安排|使用|投入|完成|执行|申请|资金|预算|经费|金额|费用|人民币|:)*$";
    /** Says that the amounts before it add up to it, however they are strung together. */
    private static final Pattern SUM_LEAD = Pattern.compile("(?:合计|共计|总计|总共|一共)" + FILLING + "|(?<![公中])共$");
    private static final Pattern TOTAL_LEAD = Pattern.compile("(?:合计|共计|总计|总额|(?<![公中])共)" + FILLING);
    private static final Pattern PARTS_LEAD = Pattern.compile("其中|包括|包含|^[:(]");
    private static final Pattern JOINT = Pattern.compile("^[、和及与+]");
    private static final Pattern OPEN_LEAD = Pattern.compile("主要|重点");
    private static final Pattern OPEN_END = Pattern.compile("^\\s*等");
    private static final Pattern SPENT = Pattern.compile("支|付|执行|使用");
    private static final String BUDGET = "预算";

    /** The lists of a narrative with their totals. */
    static List<NarratedSum> of(Narrative narrative) {
        List<NarratedSum> sums = new ArrayList<>();
        for (int index = 1; index < narrative.amounts().size(); index++) {
            if (TOTAL_LEAD.matcher(narrative.leadInSentence(index)).find()) {
                upTo(narrative, index).ifPresent(sums::add);
            }
            if (PARTS_LEAD.matcher(narrative.leadInSentence(index)).find()) {
                from(narrative, index).ifPresent(sums::add);
            }
        }
        return sums;
    }

    /** True when the parts make the total; figures beside the list (a budget, a remainder) are not held against it. */
    boolean holds() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int count = 1; count <= parts.size(); count++) {
            sum = sum.add(parts.get(partsFirst ? parts.size() - count : count - 1).value().value());
            if (isTotal(sum, count)) {
                return true;
            }
        }
        return open && sum.compareTo(total.value().value()) < 0;
    }

    /** The sum of the parts in 万元. */
    String sumWan() {
        return Figures.bare(parts.stream().map(part -> part.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    String arithmetic(Narrative narrative) {
        return parts.stream().map(narrative::written).collect(Collectors.joining(" + ")) + " = " + sumWan() + "万元";
    }

    private boolean isTotal(BigDecimal sum, int count) {
        BigDecimal told = total.value().value();
        BigDecimal difference = sum.subtract(told).abs();
        return difference.signum() == 0 || difference.compareTo(cutOff.multiply(BigDecimal.valueOf(count))) < 0
                || cutOff.signum() > 0 && isShortened(sum, told);
    }

    /** A total told in a larger unit than all of its parts cannot have all of their digits. */
    private boolean isShortened(BigDecimal sum, BigDecimal told) {
        return parts.stream().allMatch(part -> part.shift() < total.shift())
                && Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP).anyMatch(mode ->
                        sum.divide(total.step().value(), 0, mode).multiply(total.step().value()).compareTo(told) == 0);
    }

    /**
     * Exact within one unit; beside 元, figures in 万元 may be cut off at their finest digit, at most a form's two
     * decimals.
     */
    private static BigDecimal cutOff(List<Narrative.Amount> amounts) {
        int coarsest = amounts.stream().mapToInt(Narrative.Amount::shift).max().orElseThrow();
        List<Narrative.Amount> coarse = amounts.stream().filter(amount -> amount.shift() == coarsest).toList();
        return coarse.size() == amounts.size() ? BigDecimal.ZERO
                : coarse.stream().map(amount -> amount.step().value()).min(BigDecimal::compareTo).orElseThrow()
                .min(FORM_STEP);
    }

    /** The amounts of the sentence up to its total, without another total; budgets are no parts of what was spent. */
    private static Optional<NarratedSum> upTo(Narrative narrative, int total) {
        int first = total;
        while (!narrative.beginsSentence(first) && !TOTAL_LEAD.matcher(narrative.leadInSentence(first - 1)).find()) {
            first--;
        }
        String lead = narrative.leadInSentence(total);
        boolean budgets = leads(narrative, first, total).allMatch(part -> part.contains(BUDGET));
        if (!lead.contains(BUDGET) && (SPENT.matcher(lead).find() || !budgets)) {
            for (int index = first; index < total; index++) {
                first = narrative.leadInSentence(index).contains(BUDGET) ? index + 1 : first;
            }
        }
        boolean strung = SUM_LEAD.matcher(lead).find()
                || leads(narrative, first + 1, total).allMatch(part -> JOINT.matcher(part).find());
        return strung ? list(narrative, total, first, total, true) : Optional.empty();
    }

    /** The amounts behind 其中 up to the end of the sentence or another subject. */
    private static Optional<NarratedSum> from(Narrative narrative, int first) {
        boolean ofSpent = SPENT.matcher(narrative.leadInSentence(first - 1)).find();
        if (!ofSpent && SPENT.matcher(narrative.leadInSentence(first)).find()) {
            return Optional.empty();
        }
        int end = first + 1;
        while (end < narrative.amounts().size() && !narrative.beginsSentence(end)
                && !endsList(narrative.leadInSentence(end), ofSpent)) {
            end++;
        }
        return list(narrative, first - 1, first, end, false);
    }

    private static boolean endsList(String lead, boolean ofSpent) {
        return lead.contains(BUDGET) || lead.contains(")") || !ofSpent && SPENT.matcher(lead).find()
                || TOTAL_LEAD.matcher(lead).find() || PARTS_LEAD.matcher(lead).find();
    }

    private static Stream<String> leads(Narrative narrative, int from, int to) {
        return IntStream.range(Math.min(from, to), to).mapToObj(narrative::leadInSentence);
    }

    private static Optional<NarratedSum> list(Narrative narrative, int total, int from, int to, boolean partsFirst) {
        if (to - from < 2) {
            return Optional.empty();
        }
        List<Narrative.Amount> parts = narrative.amounts().subList(from, to);
        boolean open = OPEN_END.matcher(narrative.text().substring(parts.get(parts.size() - 1).end())).find();
        for (int index = from; index < to; index++) {
            open |= OPEN_LEAD.matcher(narrative.leadInSentence(index)).find();
        }
        Narrative.Amount told = narrative.amounts().get(total);
        BigDecimal cutOff = cutOff(Stream.concat(parts.stream(), Stream.of(told)).toList());
        return Optional.of(new NarratedSum(told, parts, partsFirst, open, cutOff));
    }
}
