package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.ledger.Account;
import hebiao.ledger.ApprovedIndicator;
import java.util.List;
import java.util.Optional;

/** L07: the indicators against the approved targets. */
final class ApprovedRules implements RuleFamily {

    private final Optional<Account> account;

    /** @param account what the ledgers say of the project; empty when that is not known */
    ApprovedRules(Optional<Account> account) {
        this.account = account;
    }

    @Override
    public List<String> codes() {
        return List.of("L07");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        List<ApprovedIndicator> approved = account.map(Account::approved).orElse(List.of());
        if (approved.isEmpty() || !IndicatorPairs.areKnown(form.indicators())) {
            return;
        }
        IndicatorPairs<ApprovedIndicator> pairs = IndicatorPairs.of(form.indicators(), approved,
                one -> IndicatorPairs.key(one.level1(), one.level2(), one.level3()));
        pairs.pairs().forEach(pair -> compare(pair.indicator(), pair.other(), report));
        pairs.added().forEach(one -> report.say("L07", one.path("level3")).variant("added").add());
        pairs.missing().forEach(one -> report.say("L07", FieldPath.INDICATORS).variant("missing").reported(null)
                .with("name", one.level3()).add());
    }

    private static void compare(Indicator indicator, ApprovedIndicator approved, Report report) {
        if (indicator.target().isFilled()
                && !IndicatorPairs.isSameTarget(indicator.target().value(), approved.target())) {
            report.say("L07", indicator.path("target")).variant("target").expected(approved.target()).add();
        }
        if (indicator.weight().isFilled() && indicator.weight().value().compareTo(approved.weight()) != 0) {
            report.say("L07", indicator.path("weight")).variant("weight")
                    .expected(Figures.bare(approved.weight())).add();
        }
    }
}
