package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.Funds;
import hebiao.form.FundLine;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What narratives say of the budget and its execution, held against the money block (N01, F09). */
final class NarratedFunds {

    /** A limit or a round figure claims no exact amount: 不超过90万元, 约90万元, 90%以上. */
    private static final Pattern LIMIT_BEFORE =
            Pattern.compile("(?:[≥≤><=]|不?[低高大小少多]于|超过|突破|控制在|至[少多]|约|近)$");
    private static final Pattern LIMIT_BEHIND = Pattern.compile("^\\s*(?:及|或)?(?:以[上下内]|之内|左右|上下)");

    /** No execution word: what follows it is a rate, and an amount behind that another matter. */
    private static final String RATE = "执行率";

    private final Submission form;
    private final Policy policy;
    private final AmountTolerance tolerance;

    NarratedFunds(Submission form, Policy policy) {
        this.form = form;
        this.policy = policy;
        this.tolerance = AmountTolerance.of(form, policy);
    }

    /**
     * An amount that speaks of the money block.
     *
     * @param amount the amount told
     * @param columns the amounts of the money block that it may be
     */
    record Claim(Narrative.Amount amount, List<String> columns) {
    }

    /** The claims of a narrative whose columns could all be read. */
    List<Claim> claims(Narrative narrative) {
        return IntStream.range(0, narrative.amounts().size()).mapToObj(index -> claim(narrative, index))
                .filter(claim -> !claim.columns().isEmpty() && claim.columns().stream().allMatch(this::isKnown))
                .toList();
    }

    /** Whether any fund line has the amount told. */
    boolean agrees(Claim claim) {
        return form.funds().lines().stream().anyMatch(line -> claim.columns().stream()
                .anyMatch(column -> agrees(claim.amount(), line, column)));
    }

    private boolean agrees(Narrative.Amount amount, FundLine line, String column) {
        return tolerance.agrees(amount.value(), line, column) || agreesWhenRounded(amount, line.part(column));
    }

    /** What the total line has in the place of the amount told, with its unit. */
    String onTheTotalLine(Claim claim) {
        FundLine total = form.funds().total().orElseThrow();
        List<BigDecimal> amounts = claim.columns().stream().map(column -> total.part(column).value()).distinct()
                .toList();
        return Figures.either(amounts) + form.unit().label();
    }

    /** Whether something said with this around it names a limit or a round figure. */
    static boolean isLimit(String before, String behind) {
        return LIMIT_BEFORE.matcher(before).find() || LIMIT_BEHIND.matcher(behind).find();
    }

    private Claim claim(Narrative narrative, int index) {
        Narrative.Amount amount = narrative.amounts().get(index);
        String lead = narrative.leadInClause(index);
        List<String> columns = new ArrayList<>();
        if (!isLimit(lead, narrative.text().substring(amount.end()))) {
            String words = lead.replace(RATE, "");
            if (policy.budgetWords().stream().anyMatch(words::contains)) {
                columns.addAll(List.of("initialBudget", "fullYearBudget"));
            }
            if (policy.executionWords().stream().anyMatch(words::contains)) {
                columns.add("executed");
            }
        }
        return new Claim(amount, columns);
    }

    /** False where the total is missing or a source could not be read: the amount told might be just that one. */
    private boolean isKnown(String column) {
        boolean total = form.funds().line(Funds.TOTAL).filter(line -> line.part(column).isFilled()).isPresent();
        Stream<Entry<BigDecimal>> sources = form.funds().sources().stream().map(line -> line.part(column));
        return total && sources.allMatch(entry -> entry.isFilled() || entry.saysNothing());
    }

    /** A figure in a larger unit than the form's (万元 for a form in 元, 亿元) cannot have all of its digits. */
    private boolean agreesWhenRounded(Narrative.Amount amount, Entry<BigDecimal> entry) {
        int shiftOfForm = form.unit() == MoneyUnit.WAN ? 0 : -4;
        if (amount.shift() <= shiftOfForm || !entry.isFilled()) {
            return false;
        }
        BigDecimal step = amount.step().value();
        BigDecimal value = Wan.of(entry.value(), form.unit()).value();
        return Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP)
                .map(mode -> value.divide(step, 0, mode).multiply(step))
                .anyMatch(written -> written.compareTo(amount.value().value()) == 0);
    }
}
