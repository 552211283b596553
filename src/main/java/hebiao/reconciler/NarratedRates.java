package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FundLine;
import hebiao.form.Funds;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What narratives say of the execution rate, held against the money block (N01). */
final class NarratedRates {

    private static final List<RoundingMode> MODES = List.of(RoundingMode.DOWN, RoundingMode.HALF_UP);
    /** 提高5% is a change of the rate; 提高到95% would be a rate. */
    private static final Pattern BEHIND_CHANGE = Pattern.compile("[了约近 ]*$");

    private final Submission form;
    private final Policy policy;

    NarratedRates(Submission form, Policy policy) {
        this.form = form;
        this.policy = policy;
    }

    /** Whether a rate told is none of the grid's; never where the total's rate was not read. */
    boolean disagrees(Narrative narrative, Narrative.Rate rate) {
        boolean known = form.funds().total().filter(total -> total.rate().isFilled()).isPresent();
        return known && !isChange(rate.lead())
                && !NarratedFunds.isLimit(rate.lead().strip(), narrative.text().substring(rate.end()))
                && form.funds().lines().stream().noneMatch(line -> has(line, rate.value()));
    }

    /** The rate that the total line prints. */
    String onTheTotalLine() {
        return Rates.printed(form.funds().total().orElseThrow(), policy).map(Figures::plain).orElseThrow() + "%";
    }

    private boolean isChange(String lead) {
        String bare = BEHIND_CHANGE.matcher(lead).replaceAll("");
        return policy.growthWords().stream().anyMatch(bare::endsWith);
    }

    /** The rate as printed and the rate that follows from the amounts, cut off or rounded to the decimals written. */
    private boolean has(FundLine line, BigDecimal told) {
        BigDecimal budget = policy.budgetOf(line).optional().orElse(BigDecimal.ZERO);
        Stream<BigDecimal> printed = Rates.printed(line, policy).stream()
                .filter(rate -> line.name().equals(Funds.TOTAL) || budget.signum() != 0)
                .flatMap(rate -> MODES.stream().map(mode -> rate.setScale(told.scale(), mode)));
        Stream<BigDecimal> computed = line.executed().optional().stream().filter(executed -> budget.signum() != 0)
                .map(executed -> executed.movePointRight(2))
                .flatMap(hundredfold -> MODES.stream().map(mode -> hundredfold.divide(budget, told.scale(), mode)));
        return Stream.concat(printed, computed).anyMatch(rate -> rate.compareTo(told) == 0);
    }
}
