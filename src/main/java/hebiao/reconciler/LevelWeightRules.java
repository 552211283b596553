package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** I02, I19: the points of a level 1 against what the policy and what its own cell say. */
final class LevelWeightRules implements RuleFamily {

    @Override
    public List<String> codes() {
        return List.of("I02", "I19");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        levels(form).forEach((level, rows) -> {
            if (rows.stream().allMatch(row -> row.weight().isFilled())) {
                List<BigDecimal> weights = rows.stream().map(row -> row.weight().value()).toList();
                weightIsThePolicys(level, rows.get(0), weights, policy, report);
                captionIsTheSum(rows, weights, report);
            }
        });
    }

    /** The rows of each level 1 in printed order; nothing where a row's level was not read and could belong to any. */
    private static Map<String, List<Indicator>> levels(Submission form) {
        Map<String, List<Indicator>> levels = new LinkedHashMap<>();
        if (form.indicators().stream().allMatch(row -> row.level1().isFilled())) {
            form.indicators().forEach(row ->
                    levels.computeIfAbsent(Levels.name(row.level1().value()), name -> new ArrayList<>()).add(row));
        }
        return levels;
    }

    private static void weightIsThePolicys(String level, Indicator first, List<BigDecimal> weights, Policy policy,
            Report report) {
        BigDecimal sum = sum(weights);
        policy.levelWeights().entrySet().stream().filter(entry -> Levels.name(entry.getKey()).equals(level))
                .map(Map.Entry::getValue).filter(weight -> weight.compareTo(sum) != 0)
                .forEach(weight -> report.say("I02", first.path("level1")).with("sum", Figures.plain(sum))
                        .expected(Figures.bare(weight)).arithmetic(arithmetic(weights, sum)).add());
    }

    private static void captionIsTheSum(List<Indicator> rows, List<BigDecimal> weights, Report report) {
        BigDecimal sum = sum(weights);
        Optional<BigDecimal> caption = rows.stream()
                .flatMap(row -> Levels.caption(row.level1().value()).stream()).findFirst();
        caption.filter(points -> points.compareTo(sum) != 0)
                .ifPresent(points -> report.say("I19", rows.get(0).path("level1"))
                        .with("points", Figures.plain(points))
                        .expected(Figures.plain(sum)).arithmetic(arithmetic(weights, sum)).add());
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String arithmetic(List<BigDecimal> weights, BigDecimal sum) {
        return Figures.sum(weights) + " = " + Figures.plain(sum);
    }
}
