package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** I05, I06, I07: the score of an indicator with a number, against how far it came. */
final class AttainmentRules implements RuleFamily {

    private final Levels levels;

    AttainmentRules(Levels levels) {
        this.levels = levels;
    }

    @Override
    public List<String> codes() {
        return List.of("I05", "I06", "I07");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        for (Indicator indicator : form.indicators()) {
            boolean worthPoints = indicator.weight().optional().filter(weight -> weight.signum() > 0).isPresent();
            if (worthPoints && indicator.score().isFilled()) {
                Achievement.of(indicator, policy, levels)
                        .ifPresent(reached -> scoreFollows(indicator, reached, policy, report));
            }
        }
    }

    private static void scoreFollows(Indicator indicator, Achievement reached, Policy policy, Report report) {
        BigDecimal weight = indicator.weight().value();
        int againstWeight = indicator.score().value().compareTo(weight);
        if (reached.isAttained()) {
            if (againstWeight < 0) {
                draft("I05", indicator, report).expected(Figures.plain(weight)).add();
            }
        } else if (againstWeight == 0) {
            fullScoreIsEarned(indicator, reached.proportional(weight), report);
        } else if (againstWeight < 0) {
            scoreIsInProportion(indicator, reached.proportional(weight), policy, report);
        }
    }

    private static void fullScoreIsEarned(Indicator indicator, List<Achievement.Proportional> accepted, Report report) {
        BigDecimal weight = indicator.weight().value();
        if (accepted.isEmpty()) {
            draft("I06", indicator, report).variant("noProportion").add();
        } else if (accepted.stream().noneMatch(one -> one.score().compareTo(weight) == 0)) {
            draft("I06", indicator, report).expected(scores(accepted)).arithmetic(arithmetic(accepted)).add();
        }
    }

    private static void scoreIsInProportion(Indicator indicator, List<Achievement.Proportional> accepted, Policy policy,
            Report report) {
        BigDecimal score = indicator.score().value();
        boolean near = accepted.stream().anyMatch(one ->
                one.score().subtract(score).abs().compareTo(policy.scoreTolerance()) <= 0);
        if (!accepted.isEmpty() && !near) {
            draft("I07", indicator, report).expected(scores(accepted)).arithmetic(arithmetic(accepted)).add();
        }
    }

    private static Draft draft(String rule, Indicator indicator, Report report) {
        return report.say(rule, indicator.path("score"))
                .with("target", indicator.target().value()).with("actual", indicator.actual().value());
    }

    private static String scores(List<Achievement.Proportional> accepted) {
        return Figures.either(accepted.stream().map(Achievement.Proportional::score).distinct().toList());
    }

    private static String arithmetic(List<Achievement.Proportional> accepted) {
        return accepted.stream().map(Achievement.Proportional::arithmetic).collect(Collectors.joining("; "));
    }
}
