package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.FundLine;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** T01 to T05: total weight, total score and grade. */
final class TotalRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("T01", "T02", "T03", "T04", "T05");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        totalAddsUp(form, policy, report);
        totalWeightIsFull(form, policy, report);
        if (!policy.grades().isEmpty() && form.grade().saysNothing()) {
            report.say("T04", FieldPath.GRADE).add();
        }
        gradeFitsTheTotal(form, policy, report);
        indicatorsDoNotOutrunExecution(form, policy.mismatch(), report);
    }

    private static void totalAddsUp(Submission form, Policy policy, Report report) {
        Set<BigDecimal> right = Scores.rightTotals(form, policy);
        if (!form.totalScore().isFilled() || right.isEmpty()) {
            return;
        }
        if (!right.contains(Scores.rounded(form.totalScore().value(), policy))) {
            BigDecimal expected = right.iterator().next();
            BigDecimal execution = form.funds().total().orElseThrow().score().value();
            BigDecimal indicators = form.indicatorScoreSum().orElseThrow();
            report.say("T01", FieldPath.TOTAL_SCORE).expected(Figures.plain(expected))
                    .with("indicators", Figures.plain(indicators)).with("execution", Figures.plain(execution))
                    .arithmetic("%s + %s = %s".formatted(Figures.plain(indicators), Figures.plain(execution),
                            Figures.plain(expected))).add();
        }
    }

    private static void totalWeightIsFull(Submission form, Policy policy, Report report) {
        if (!form.totalWeight().isFilled()) {
            return;
        }
        BigDecimal printed = Scores.rounded(form.totalWeight().value(), policy);
        BigDecimal full = Scores.rounded(policy.fullMarks(), policy);
        BigDecimal sum = Scores.rounded(sumOfPrintedWeights(form), policy);
        if (printed.compareTo(full) != 0 && printed.compareTo(sum) != 0) {
            report.say("T02", FieldPath.TOTAL_WEIGHT).expected(Figures.plain(full)).add();
        }
    }

    /** As a SUM in the sheet has it: what could not be read adds nothing. */
    private static BigDecimal sumOfPrintedWeights(Submission form) {
        Stream<Entry<BigDecimal>> weights = Stream.concat(form.indicators().stream().map(Indicator::weight),
                form.funds().total().map(FundLine::weight).stream());
        return weights.flatMap(entry -> entry.optional().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void gradeFitsTheTotal(Submission form, Policy policy, Report report) {
        if (policy.grades().isEmpty() || !form.grade().isFilled() || !form.totalScore().isFilled()) {
            return;
        }
        BigDecimal total = form.totalScore().value();
        List<BigDecimal> totals = new ArrayList<>(List.of(total, Scores.rounded(total, policy)));
        totals.addAll(Scores.rightTotals(form, policy));
        String grade = Normalised.of(form.grade().value());
        if (totals.stream().noneMatch(one -> grade.equals(gradeOf(one, policy.grades())))) {
            report.say("T03", FieldPath.GRADE).expected(gradeOf(total, policy.grades()))
                    .with("total", Figures.plain(total)).add();
        }
    }

    /** The first grade whose bound is reached; the last one has no bound. */
    private static String gradeOf(BigDecimal total, Map<String, BigDecimal> grades) {
        return grades.entrySet().stream().filter(grade -> total.compareTo(grade.getValue()) >= 0).findFirst()
                .or(() -> grades.entrySet().stream().reduce((first, second) -> second)).orElseThrow().getKey();
    }

    private static void indicatorsDoNotOutrunExecution(Submission form, BigDecimal limit, Report report) {
        Optional<FundLine> line = form.funds().total()
                .filter(total -> total.weight().isFilled() && total.score().isFilled());
        Optional<BigDecimal> weights = form.indicatorWeightSum().filter(sum -> sum.signum() > 0);
        Optional<BigDecimal> scores = form.indicatorScoreSum();
        if (line.isEmpty() || weights.isEmpty() || scores.isEmpty() || line.get().weight().value().signum() <= 0) {
            return;
        }
        BigDecimal weight = line.get().weight().value();
        BigDecimal score = line.get().score().value();
        BigDecimal indicators = scores.get().multiply(weight).movePointRight(2);
        BigDecimal execution = score.multiply(weights.get()).movePointRight(2);
        if (indicators.subtract(execution).movePointRight(2).compareTo(limit.multiply(indicators)) > 0) {
            String indicatorShare = percent(scores.get(), weights.get());
            String executionShare = percent(score, weight);
            report.say("T05", FieldPath.TOTAL_SCORE).reported(null)
                    .with("indicators", indicatorShare).with("execution", executionShare)
                    .with("limit", Figures.bare(limit))
                    .arithmetic("%s ÷ %s = %s%%, %s ÷ %s = %s%%".formatted(Figures.plain(scores.get()),
                            Figures.plain(weights.get()), indicatorShare, Figures.plain(score), Figures.plain(weight),
                            executionShare)).add();
        }
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return Figures.plain(part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP));
    }
}
