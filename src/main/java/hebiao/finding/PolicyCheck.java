package hebiao.finding;

import hebiao.yaml.NearestWord;
import hebiao.yaml.YamlFile;
import hebiao.yaml.YamlProblem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the values of a policy go together; the first that does not is told with its line. */
final class PolicyCheck {

    private static final List<String> BUDGETS = List.of("fullYearBudget", "initialBudget");
    /** {@code 效益指标+满意度指标: 40}: two levels that share their points. */
    private static final String TOGETHER = "\\+";

    private final YamlFile file;
    private final Policy policy;

    PolicyCheck(YamlFile file, Policy policy) {
        this.file = file;
        this.policy = policy;
    }

    void check() throws YamlProblem {
        oneOf("rateDenominator", policy.rateDenominator(), BUDGETS);
        descending("grades", policy.grades());
        descending("gradeBands", policy.gradeBands());
        if (policy.paceRed().compareTo(policy.paceYellow()) > 0) {
            throw file.problem("paceOrder", List.of("paceRed"), policy.paceRed(), policy.paceYellow());
        }
        for (String level : policy.requiredLevels()) {
            oneOf("requiredLevels", level, policy.levels().keySet());
        }
        for (Map<String, BigDecimal> weights : policy.levelWeights()) {
            addUp(weights);
        }
        for (Map.Entry<String, String> rule : policy.severities().entrySet()) {
            isSeverityOfARule(rule.getKey(), rule.getValue());
        }
    }

    private void oneOf(String key, String word, Collection<String> words) throws YamlProblem {
        if (!words.contains(word)) {
            throw file.problem("badWord", List.of(key), key, word, String.join(", ", words));
        }
    }

    private void descending(String key, Map<?, BigDecimal> bounds) throws YamlProblem {
        Iterator<? extends Map.Entry<?, BigDecimal>> entries = bounds.entrySet().iterator();
        Map.Entry<?, BigDecimal> above = null;
        while (entries.hasNext()) {
            Map.Entry<?, BigDecimal> bound = entries.next();
            if (above != null && bound.getValue().compareTo(above.getValue()) >= 0) {
                throw file.problem("boundsOrder", List.of(key), key, above.getKey(), above.getValue(), bound.getKey(),
                        bound.getValue());
            }
            above = bound;
        }
    }

    private void addUp(Map<String, BigDecimal> weights) throws YamlProblem {
        for (String names : weights.keySet()) {
            for (String name : names.split(TOGETHER)) {
                oneOf("levelWeights", name.strip(), policy.levels().keySet());
            }
        }
        BigDecimal sum = weights.values().stream().reduce(policy.executionWeight(), BigDecimal::add);
        if (sum.compareTo(policy.fullMarks()) != 0) {
            throw file.problem("weightsSum", List.of("levelWeights"), policy.executionWeight(), sum,
                    policy.fullMarks());
        }
    }

    private void isSeverityOfARule(String code, String severity) throws YamlProblem {
        List<String> path = List.of("severities", code);
        if (Rulebook.shipped().find(code).isEmpty()) {
            List<String> codes = Rulebook.shipped().rules().stream().map(Rule::code).toList();
            throw file.problem("unknownKey", path, code, NearestWord.to(code, codes).orElse(""));
        }
        List<String> words = Stream.concat(Stream.of(Severity.values()).map(Severity::name), Stream.of(Policy.OFF))
                .toList();
        if (!words.contains(severity)) {
            throw file.problem("badWord", path, code, severity, String.join(", ", words));
        }
    }
}
