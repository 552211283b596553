package hebiao.consolidation;

import hebiao.form.Entry;
import hebiao.form.FieldPath;
import hebiao.form.MoneyUnit;
import hebiao.form.Source;
import hebiao.form.Submission;
import hebiao.form.SubmissionFields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Forms in which every number is right: made from their amounts, indicators and results as the rules want them. */
final class HonestForms {

    private static final List<Map.Entry<String, List<String>>> LEVELS = List.of(
            Map.entry("成本指标", List.of("经济成本指标", "社会成本指标", "生态环境成本指标")),
            Map.entry("产出指标", List.of("数量指标", "质量指标", "时效指标")),
            Map.entry("效益指标", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
            Map.entry("满意度指标", List.of("服务对象满意度指标")));

    private final Random random;
    private final SubmissionFields fields = new SubmissionFields();
    private BigDecimal scores = BigDecimal.ZERO;

    private HonestForms(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<Submission> any() {
        return Arbitraries.longs().withoutEdgeCases().map(HonestForms::of);
    }

    /** The same form for the same seed. */
    static Submission of(long seed) {
        return new HonestForms(seed).make();
    }

    private Submission make() {
        fields.put(FieldPath.FISCAL_YEAR, Entry.filled("2024", 2024, null));
        text(FieldPath.PROJECT_NAME, "专项业务" + random.nextInt(1000) + "经费");
        text(FieldPath.DEPARTMENT_IN_CHARGE, "某某管理委员会");
        text(FieldPath.IMPLEMENTING_UNIT, "某某服务中心");
        BigDecimal execution = funds();
        text(FieldPath.EXPECTED_GOAL, "按计划开展各项工作，保障设施稳定运行");
        text(FieldPath.ACTUAL_GOAL, "各项工作已按计划完成，设施运行稳定");
        int count = indicators();
        number(FieldPath.TOTAL_WEIGHT, new BigDecimal("100.00"));
        BigDecimal total = scores.add(execution);
        number(FieldPath.TOTAL_SCORE, total);
        text(FieldPath.GRADE, total.compareTo(new BigDecimal(90)) >= 0 ? "优" : total.compareTo(new BigDecimal(80)) >= 0
                ? "良" : "中");
        return fields.assemble(new Source("honest.xlsx", "表", "0".repeat(64)), "self-evaluation", MoneyUnit.WAN,
                Collections.nCopies(count, 0), null);
    }

    private BigDecimal funds() {
        BigDecimal[] budgets = {cents(50_000_000), random.nextBoolean()
                ? cents(1_000_000) : BigDecimal.ZERO.setScale(2),
            random.nextInt(4) == 0 ? cents(500_000) : BigDecimal.ZERO.setScale(2)};
        String[] lines = {"fiscal", "carryOver", "other"};
        BigDecimal[] executed = new BigDecimal[lines.length];
        BigDecimal allBudget = BigDecimal.ZERO;
        BigDecimal allExecuted = BigDecimal.ZERO;
        for (int line = 0; line < lines.length; line++) {
            executed[line] = budgets[line].multiply(BigDecimal.valueOf(9600 + random.nextInt(401))).movePointLeft(4)
                    .setScale(2, RoundingMode.DOWN);
            allBudget = allBudget.add(budgets[line]);
            allExecuted = allExecuted.add(executed[line]);
        }
        BigDecimal rate = line("total", allBudget, allExecuted);
        for (int line = 0; line < lines.length; line++) {
            line(lines[line], budgets[line], executed[line]);
        }
        BigDecimal score = rate.movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
        number(FieldPath.funds("total", "weight"), new BigDecimal("10.00"));
        number(FieldPath.funds("total", "score"), score);
        return score;
    }

    private BigDecimal cents(int most) {
        return BigDecimal.valueOf(100 + random.nextInt(most), 2);
    }

    private BigDecimal line(String name, BigDecimal budget, BigDecimal executed) {
        BigDecimal rate = budget.signum() == 0 ? BigDecimal.ZERO.setScale(2)
                : executed.movePointRight(2).divide(budget, 2, RoundingMode.DOWN);
        number(FieldPath.funds(name, "initialBudget"), budget);
        number(FieldPath.funds(name, "fullYearBudget"), budget);
        number(FieldPath.funds(name, "executed"), executed);
        fields.put(FieldPath.funds(name, "weight"), Entry.noValue("-", null));
        number(FieldPath.funds(name, "rate"), rate);
        fields.put(FieldPath.funds(name, "score"), Entry.noValue("-", null));
        return rate;
    }

    private int indicators() {
        List<String[]> rows = new ArrayList<>();
        for (Map.Entry<String, List<String>> level : LEVELS) {
            for (String second : level.getValue()) {
                int count = rows.isEmpty() || second.equals(level.getValue().get(0)) ? 1
                        + random.nextInt(2) : random.nextInt(3);
                for (int one = 0; one < count; one++) {
                    rows.add(new String[] {level.getKey(), second});
                }
            }
        }
        int[] weights = new int[rows.size()];
        Arrays.fill(weights, 1);
        for (int rest = 90 - rows.size(); rest > 0; rest--) {
            weights[random.nextInt(weights.length)]++;
        }
        for (int index = 0; index < rows.size(); index++) {
            indicator(index, rows.get(index)[0], rows.get(index)[1], BigDecimal.valueOf(weights[index]).setScale(2));
        }
        return rows.size();
    }

    private void indicator(int index, String level1, String level2, BigDecimal weight) {
        text(FieldPath.indicator(index, "level1"), level1);
        text(FieldPath.indicator(index, "level2"), level2);
        text(FieldPath.indicator(index, "level3"), "第" + (index + 1) + "项工作完成质量");
        number(FieldPath.indicator(index, "weight"), weight);
        BigDecimal score = weight;
        String reason = null;
        switch (random.nextInt(5)) {
            case 0 -> result(index, "≥95.00(%)", "97.50(%)");
            case 1 -> result(index, "≤30.00(天)", "28.00(天)");
            case 2 -> result(index, "按时完成", "达成指标");
            case 3 -> {
                result(index, "≥80.00(%)", "79.00(%)");
                score = weight.multiply(new BigDecimal(79)).divide(new BigDecimal(80), 2, RoundingMode.HALF_UP);
                reason = "部分工作延后，已安排补做";
            }
            default -> result(index, "=12.00(份)", "12.00(份)");
        }
        number(FieldPath.indicator(index, "score"), score);
        fields.put(FieldPath.indicator(index, "reason"), reason == null
                ? Entry.blank(null) : Entry.filled(reason, reason, null));
        scores = scores.add(score);
    }

    private void result(int index, String target, String actual) {
        text(FieldPath.indicator(index, "target"), target);
        text(FieldPath.indicator(index, "actual"), actual);
    }

    private void text(FieldPath path, String text) {
        fields.put(path, Entry.filled(text, text, null));
    }

    private void number(FieldPath path, BigDecimal number) {
        fields.put(path, Entry.filled(number.toPlainString(), number, null));
    }
}
