package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Indicator;
import hebiao.form.LevelName;
import hebiao.form.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** I02, I19: the points of a level 1 against what the policy and what its own cell say. */
final class LevelWeightRules implements RuleFamily {

    /** {@code 效益指标+满意度指标}: levels that share their points. */
    private static final String TOGETHER = "\\+";

    private final Levels levels;

    LevelWeightRules(Levels levels) {
        this.levels = levels;
    }

    @Override
    public List<String> codes() {
        return List.of("I02", "I19");
    }

    @Override
    public void check(Submission form, Policy policy, Report report) {
        Map<String, List<Indicator>> rows = rowsByLevel(form);
        if (rows.values().stream().flatMap(List::stream).allMatch(row -> row.weight().isFilled())) {
            weightsAreThePolicys(rows, policy, report);
        }
        rows.values().stream().filter(level -> level.stream().allMatch(row -> row.weight().isFilled()))
                .forEach(level -> {
                    captionIsTheSum(level, report);
                    if (policy.evenWeights()) {
                        weightsAreEven(level, report);
                    }
                });
    }

    /** The rows of each level 1 in printed order; nothing where a row's level was not read and could belong to any. */
    private Map<String, List<Indicator>> rowsByLevel(Submission form) {
        Map<String, List<Indicator>> rows = new LinkedHashMap<>();
        if (form.indicators().stream().allMatch(row -> row.level1().isFilled())) {
            form.indicators().forEach(row -> rows
                    .computeIfAbsent(levels.level1(row).orElseThrow(), name -> new ArrayList<>()).add(row));
        }
        return rows;
    }

    /** Held against the way that has the form's levels; a form with other levels is I12's matter. */
    private static void weightsAreThePolicys(Map<String, List<Indicator>> levels, Policy policy, Report report) {
        policy.levelWeights().stream().filter(way -> fits(way, levels)).findFirst().ifPresent(way ->
                way.forEach((names, weight) -> {
                    List<Indicator> rows = names(names).map(levels::get).filter(Objects::nonNull)
                            .flatMap(List::stream).toList();
                    BigDecimal sum = sum(rows);
                    if (weight.compareTo(sum) != 0) {
                        report.say("I02", rows.get(0).path("level1")).with("sum", Figures.plain(sum))
                                .expected(Figures.bare(weight)).arithmetic(arithmetic(rows, sum)).add();
                    }
                }));
    }

    private static boolean fits(Map<String, BigDecimal> way, Map<String, List<Indicator>> levels) {
        List<String> all = way.keySet().stream().flatMap(LevelWeightRules::names).toList();
        return !levels.isEmpty() && all.containsAll(levels.keySet())
                && way.keySet().stream().allMatch(names -> names(names).anyMatch(levels::containsKey));
    }

    private static Stream<String> names(String names) {
        return Stream.of(names.split(TOGETHER)).map(Levels::name);
    }

    private static void captionIsTheSum(List<Indicator> rows, Report report) {
        BigDecimal sum = sum(rows);
        Optional<BigDecimal> caption = rows.stream()
                .flatMap(row -> LevelName.points(row.level1().value()).stream()).findFirst();
        caption.filter(points -> points.compareTo(sum) != 0)
                .ifPresent(points -> report.say("I19", rows.get(0).path("level1"))
                        .with("points", Figures.plain(points))
                        .expected(Figures.plain(sum)).arithmetic(arithmetic(rows, sum)).add());
    }

    /** The first row whose points are not the level's share, rounded either way to a whole number. */
    private static void weightsAreEven(List<Indicator> rows, Report report) {
        BigDecimal sum = sum(rows);
        BigDecimal count = BigDecimal.valueOf(rows.size());
        BigDecimal least = sum.divide(count, 0, RoundingMode.FLOOR);
        BigDecimal most = sum.divide(count, 0, RoundingMode.CEILING);
        rows.stream().filter(row -> row.weight().value().compareTo(least) != 0
                && row.weight().value().compareTo(most) != 0).findFirst().ifPresent(row ->
                report.say("I02", row.path("weight")).variant("uneven").with("sum", Figures.plain(sum))
                        .with("count", Figures.plain(count)).with("level", row.level1().value())
                        .expected(least.compareTo(most) == 0 ? Figures.plain(least)
                                : Figures.either(List.of(least, most)))
                        .arithmetic("%s ÷ %s = %s".formatted(Figures.plain(sum), Figures.plain(count),
                                Figures.quotient(sum, count))).add());
    }

    private static BigDecimal sum(List<Indicator> rows) {
        return rows.stream().map(row -> row.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String arithmetic(List<Indicator> rows, BigDecimal sum) {
        return Figures.sum(rows.stream().map(row -> row.weight().value()).toList()) + " = " + Figures.plain(sum);
    }
}
