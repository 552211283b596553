package hebiao.finding;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import hebiao.form.Entry;
import hebiao.form.FundLine;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 核对口径: the numbers, roundings and word lists that a jurisdiction chose. Every value is a key of
 * {@code policy.yaml}; shares and thresholds are in %, weights in points.
 *
 * @param id the policy's name in outputs
 * @param version its version
 * @param rateRounding how a rate is brought to two decimals
 * @param rateDenominator the amount that execution is measured against: {@code fullYearBudget}, where nothing is said,
 *     or
 *     {@code initialBudget} in forms that know no other
 * @param executionWeight points for execution
 * @param budgetChange F06: a larger change of the budget is said, in %
 * @param lowExecution F07: a lower execution is said, in %
 * @param paceRed F11: slower is a WARNING, in % of the calendar
 * @param paceYellow F11: slower is a NOTICE, in % of the calendar
 * @param levels the tree: level-1 names, each with its level-2 names
 * @param levelWeights I02: level-1 names with their weight in points; empty when the policy names none
 * @param requiredLevels I12: level-1 names without which a form is a WARNING; the tree's others are a NOTICE
 * @param costWords I12 and the attainment of a target without operator: what the name of a cost level ends in
 * @param scoreTolerance I07: how far a proportional score may differ, in points
 * @param gradeWords I08, I17: how the actual of a qualitative indicator begins, by band
 * @param gradeBands I08: lowest share of the weight for full, partial and no attainment, in %
 * @param blankReasons I09, I14: reasons that say nothing, besides a blank
 * @param executionNames I13, I22: indicators that repeat the execution rate
 * @param executionTolerance I13: how far the rate may differ, in percentage points
 * @param overAchievement I14: actual ÷ target above it wants a reason, in %
 * @param vagueTargets I16: targets that cannot be measured
 * @param maxWeight I23: the largest weight of one indicator, in points
 * @param totalCostNames I24: indicators that repeat the amount executed
 * @param growthWords I25: words in a name that allow more than 100%
 * @param mismatch T05: how much more the indicators' share may be, in %
 * @param grades T03: the grades from the best, each with its lower bound in points
 * @param budgetWords N01: words before an amount that speak of the budget
 * @param executionWords N01: words before an amount that speak of the execution
 * @param limits S13: the largest file that is read
 * @param severities rules whose severity differs from their page; {@code OFF} switches a rule off
 * @param sources where each value comes from, by key
 */
public record Policy(
        String id,
        String version,
        RateRounding rateRounding,
        String rateDenominator,
        BigDecimal executionWeight,
        BigDecimal budgetChange,
        BigDecimal lowExecution,
        BigDecimal paceRed,
        BigDecimal paceYellow,
        Map<String, List<String>> levels,
        Map<String, BigDecimal> levelWeights,
        List<String> requiredLevels,
        List<String> costWords,
        BigDecimal scoreTolerance,
        Map<Attainment, List<String>> gradeWords,
        Map<Attainment, BigDecimal> gradeBands,
        List<String> blankReasons,
        List<String> executionNames,
        BigDecimal executionTolerance,
        BigDecimal overAchievement,
        List<String> vagueTargets,
        BigDecimal maxWeight,
        List<String> totalCostNames,
        List<String> growthWords,
        BigDecimal mismatch,
        Map<String, BigDecimal> grades,
        List<String> budgetWords,
        List<String> executionWords,
        Limits limits,
        Map<String, String> severities,
        Map<String, String> sources) {

    private static final List<String> BUDGETS = List.of("initialBudget", "fullYearBudget");
    private static final String OFF = "OFF";

    /** Apart, so that a policy out of the jar's own store does without a parser. */
    private static final class Yaml {

        private static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }

    /** The three bands of a qualitative result. */
    public enum Attainment {
        FULL, PARTIAL, NONE
    }

    public Policy {
        Objects.requireNonNull(id);
        rateDenominator = rateDenominator == null ? "fullYearBudget" : rateDenominator;
        if (!BUDGETS.contains(rateDenominator)) {
            throw new IllegalArgumentException("rateDenominator: " + rateDenominator + " is none of " + BUDGETS);
        }
        severities = severities == null ? Map.of() : Map.copyOf(severities);
        levelWeights = levelWeights == null ? Map.of() : levelWeights;
    }

    /**
     * Reads {@code policy.yaml}.
     *
     * @throws IOException when it is no policy, or one that leaves a value open; the message names line or key
     */
    public static Policy parse(String yaml) throws IOException {
        Policy policy = Yaml.MAPPER.readValue(yaml, Policy.class);
        for (RecordComponent value : Policy.class.getRecordComponents()) {
            try {
                if (value.getAccessor().invoke(policy) == null) {
                    throw new IOException("no value for " + value.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return policy;
    }

    /** The budget that a line's execution is measured against. */
    public Entry<BigDecimal> budgetOf(FundLine line) {
        return line.part(rateDenominator);
    }

    /** Whether the rule speaks at all under this policy. */
    public boolean isOn(String rule) {
        return !OFF.equals(severities.get(rule));
    }

    /** The severity of a finding under this policy, where the policy changes it. */
    public Severity severityOf(Finding finding) {
        String changed = severities.get(finding.rule());
        return changed == null || OFF.equals(changed) ? finding.severity() : Severity.valueOf(changed);
    }
}
