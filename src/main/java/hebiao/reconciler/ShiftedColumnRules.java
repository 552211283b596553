package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import hebiao.form.TargetValue;
import java.math.BigDecimal;
import java.util.List;

/** I21: weights and scores typed into the columns of target and result. */
final class ShiftedColumnRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("I21");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        if (!form.indicators().isEmpty() && form.indicators().stream().allMatch(ShiftedColumnRules::repeatsItsPoints)) {
            report.say("I21", FieldPath.INDICATORS).with("count", String.valueOf(form.indicators().size())).add();
        }
    }

    private static boolean repeatsItsPoints(Indicator indicator) {
        return isNumber(indicator.target(), indicator.weight()) && isNumber(indicator.actual(), indicator.score());
    }

    private static boolean isNumber(Entry<String> text, Entry<BigDecimal> points) {
        return points.isFilled() && TargetValue.of(text).filter(TargetValue::isQuantified)
                .filter(value -> value.number().compareTo(points.value()) == 0).isPresent();
    }
}
