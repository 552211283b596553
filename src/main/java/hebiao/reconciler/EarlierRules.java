package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.MoneyUnit;
import hebiao.form.Submission;
import hebiao.form.Wan;
import hebiao.form.Yuan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** C05, C06: the form against what the project filed in an earlier month of the year. */
final class EarlierRules implements RuleFamily {

    private final Background background;

    EarlierRules(Background background) {
        this.background = background;
    }

    @Override
    public List<String> codes() {
        return List.of("C05", "C06");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        background.earlier().ifPresent(earlier -> {
            YuanSuspects mistaken = YuanSuspects.of(earlier.form(), Narratives.of(earlier.form()), policy,
                    background.account().map(account -> account.at(earlier.period())));
            form.funds().lines().forEach(line -> earlier.form().funds().line(line.name())
                    // putting 万元 where 元 stood is no decrease
                    .filter(before -> !mistaken.anyOf(before, "executed"))
                    .ifPresent(before -> executionOnlyGrows(form, line, before, earlier, policy, report)));
            indicatorsStay(form, earlier, report);
        });
    }

    private void executionOnlyGrows(Submission form, FundLine line, FundLine before, Background.Earlier earlier,
            Policy policy, Report report) {
        if (!line.executed().isFilled() || !before.executed().isFilled()) {
            return;
        }
        BigDecimal now = Wan.of(line.executed().value(), form.unit()).value();
        BigDecimal then = Wan.of(before.executed().value(), earlier.form().unit()).value();
        BigDecimal less = then.subtract(now);
        BigDecimal refunded = refunded(line, earlier).toWan().value();
        // the coarser of the two forms says how far both can be known
        BigDecimal limit = AmountTolerance.of(form, policy).limit(line, "executed").value()
                .max(AmountTolerance.of(earlier.form(), policy).limit(before, "executed").value());
        if (less.signum() > 0 && less.subtract(refunded).compareTo(limit) >= 0) {
            BigDecimal inThisUnit = form.unit() == earlier.form().unit() ? before.executed().value()
                    : form.unit() == MoneyUnit.WAN ? then : new Wan(then).toYuan().value();
            report.say("C05", line.path("executed")).expected("≥ " + Figures.plain(inThisUnit))
                    .with("before", Figures.plain(inThisUnit)).with("earlier", earlier.period().toString())
                    .arithmetic(Figures.plain(line.executed().value()) + " − " + Figures.plain(inThisUnit) + " = "
                            + Figures.plain(line.executed().value().subtract(inThisUnit)))
                    .add();
        }
    }

    /** By how much the payments went down since; 0 where they did not, or are not known. */
    private Yuan refunded(FundLine line, Background.Earlier earlier) {
        Optional<BigDecimal> difference = background.account().flatMap(account ->
                account.at(earlier.period()).amount(line.name(), "executed").flatMap(then ->
                        account.amount(line.name(), "executed").map(now -> then.value().subtract(now.value()))));
        return new Yuan(difference.orElse(BigDecimal.ZERO).max(BigDecimal.ZERO));
    }

    private static void indicatorsStay(Submission form, Background.Earlier earlier, Report report) {
        List<Indicator> then = earlier.form().indicators();
        if (!IndicatorPairs.areKnown(form.indicators()) || !IndicatorPairs.areKnown(then)) {
            return;
        }
        String month = earlier.period().toString();
        IndicatorPairs<Indicator> pairs = IndicatorPairs.of(form.indicators(), then, one ->
                IndicatorPairs.key(one.level1().value(), one.level2().value(), one.level3().value()));
        pairs.pairs().forEach(pair -> compare(pair.indicator(), pair.other(), month, report));
        pairs.added().forEach(one ->
                report.say("C06", one.path("level3")).variant("added").with("earlier", month).add());
        pairs.missing().forEach(one -> report.say("C06", FieldPath.INDICATORS).variant("missing").reported(null)
                .with("name", one.level3().value()).with("earlier", month).add());
    }

    private static void compare(Indicator now, Indicator then, String month, Report report) {
        if (now.target().isFilled() && then.target().isFilled()
                && !IndicatorPairs.isSameTarget(now.target().value(), then.target().value())) {
            report.say("C06", now.path("target")).variant("target").with("before", then.target().value())
                    .with("earlier", month).add();
        }
        if (now.weight().isFilled() && then.weight().isFilled()
                && now.weight().value().compareTo(then.weight().value()) != 0) {
            report.say("C06", now.path("weight")).variant("weight")
                    .with("before", Figures.plain(then.weight().value())).with("earlier", month).add();
        }
    }
}
