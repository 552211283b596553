package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Funds;
import hebiao.form.FundLine;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * F09: the amounts of a form in 万元 that look like 元, each with the amount that shows it, in printed order.
 * A rule that reads one of them would only repeat what F09 says.
 */
final class YuanSuspects {

    private static final BigDecimal RATIO = new BigDecimal("10000");

    /** Nothing looks like 元. */
    static final YuanSuspects NONE = new YuanSuspects();

    private final Map<FieldPath, BigDecimal> suspects = new LinkedHashMap<>();

    private YuanSuspects() {
    }

    /** The suspects of a form; none where the form is in 元 or the policy has F09 off. */
    static YuanSuspects of(Submission form, Narratives narratives, Policy policy, Optional<Account> account) {
        if (form.unit() != MoneyUnit.WAN || !policy.isOn("F09")) {
            return NONE;
        }
        YuanSuspects found = new YuanSuspects();
        List<NarratedFunds.Claim> claims = claims(form, narratives, policy);
        for (FundLine line : form.funds().lines()) {
            for (String amount : FundLine.MONEY) {
                Stream.of(inTheForm(form, line, amount), told(claims, amount), inTheLedger(account, line, amount))
                        .flatMap(List::stream)
                        .filter(likely -> isTenThousandfold(line.part(amount), likely, policy)).findFirst()
                        .ifPresent(likely -> found.suspects.put(line.path(amount), likely));
            }
        }
        return found;
    }

    /** The first suspect in printed order with the amount in 万元 that it is likely to be; null when there is none. */
    Map.Entry<FieldPath, BigDecimal> first() {
        return suspects.entrySet().stream().findFirst().orElse(null);
    }

    boolean anyOf(FundLine line, String... amounts) {
        return Arrays.stream(amounts).anyMatch(amount -> suspects.containsKey(line.path(amount)));
    }

    boolean anyInColumn(String amount) {
        return suspects.keySet().stream().anyMatch(path -> path.last().equals(amount));
    }

    /** A source against the total; the total against a source only where they do not add up (10,000 with 1 may). */
    private static List<BigDecimal> inTheForm(Submission form, FundLine line, String amount) {
        if (!line.name().equals(Funds.TOTAL)) {
            return form.funds().total().flatMap(total -> total.part(amount).optional()).stream().toList();
        }
        return FundSum.of(form.funds(), amount).filter(sum -> !sum.holds()).isPresent()
                ? form.funds().sources().stream().flatMap(source -> source.part(amount).optional().stream()).toList()
                : List.of();
    }

    private static List<NarratedFunds.Claim> claims(Submission form, Narratives narratives, Policy policy) {
        NarratedFunds funds = new NarratedFunds(form, policy);
        return narratives.all().flatMap(narrative -> funds.claims(narrative).stream())
                .filter(claim -> !funds.agrees(claim) || !sumsHold(form, claim)).toList();
    }

    private static boolean sumsHold(Submission form, NarratedFunds.Claim claim) {
        return claim.columns().stream().allMatch(c -> FundSum.of(form.funds(), c).map(FundSum::holds).orElse(true));
    }

    private static List<BigDecimal> told(List<NarratedFunds.Claim> claims, String amount) {
        return claims.stream().filter(claim -> claim.columns().contains(amount))
                .map(claim -> claim.amount().value().value()).toList();
    }

    private static List<BigDecimal> inTheLedger(Optional<Account> account, FundLine line, String amount) {
        return account.flatMap(ledger -> ledger.amount(line.name(), amount)).map(yuan -> yuan.toWan().value())
                .stream().toList();
    }

    private static boolean isTenThousandfold(Entry<BigDecimal> entry, BigDecimal likely, Policy policy) {
        BigDecimal full = likely.multiply(RATIO);
        return entry.isFilled() && likely.signum() > 0 && entry.value().subtract(full).abs().movePointRight(2)
                .compareTo(full.multiply(policy.yuanNearness())) <= 0;
    }
}
