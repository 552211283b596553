package hebiao.finding;

import hebiao.form.Entry;
import hebiao.form.FundLine;
import hebiao.yaml.YamlProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 核对口径: the numbers, roundings and word lists that a place chose. Every value is a key of a policy file; shares and
 * thresholds are in %, weights and scores in points.
 *
 * @param id the policy's name in outputs
 * @param version its version
 * @param name what users call it
 * @param base the policy that it departs from; empty for one that stands alone
 * @param rateRounding how a rate is brought to its decimals
 * @param rateDecimals the decimals in which a rate must be printed at least
 * @param rateShare whether 1 may stand for 100%
 * @param rateDenominator the amount that execution is measured against
 * @param executionWeight points for execution
 * @param fullMarks what all weights add up to, in points
 * @param scoreDecimals the decimals to which scores are rounded half up
 * @param amountDecimals F12: the decimals that an amount may have
 * @param toleranceDecimals N01, I24, L01, L02: amounts are taken to be cut off behind so many decimals at least
 * @param yuanNearness F09: how near to the ten-thousandfold an amount must be, in %
 * @param budgetChange F06: a larger change of the budget is said, in %
 * @param lowExecution F07: a lower execution is said, in %
 * @param paceRed F11: slower is a WARNING, in % of the calendar
 * @param paceYellow F11: slower is a NOTICE, in % of the calendar
 * @param levels the tree: level-1 names, each with its level-2 names
 * @param levelSynonyms other words for the names in the tree
 * @param levelWeights I02: the ways to spread the points over the level-1 names ({@code A+B} for two that share
 *     them); a form is held against the one that has its levels; empty when the policy names none
 * @param evenWeights I02: whether the indicators of a level 1 share its points evenly, in whole numbers
 * @param requiredLevels I12: level-1 names without which a form is a WARNING; the tree's others are a NOTICE
 * @param costWords I12 and the attainment of a target without operator: what the name of a cost level ends in
 * @param equalTarget when a target with = is attained
 * @param atMostScoring I06, I07: the scores accepted for a missed target of at most so much
 * @param scoreTolerance I07: how far a proportional score may differ, in points
 * @param gradeWords I08, I17: how the actual of a qualitative indicator begins, by band
 * @param gradeBands I08: lowest share of the weight for full, partial and no attainment, in %
 * @param repeatedTarget I17: whether a qualitative result may repeat the words of its target
 * @param reasonBelow I09: a score under this share of its weight wants a reason, in %
 * @param blankReasons I09, I14: reasons that say nothing, besides a blank
 * @param executionNames I13, I22: indicators that repeat the execution rate
 * @param executionTolerance I13: how far the rate may differ, in percentage points
 * @param overAchievement I14: which results want a reason for being too good
 * @param vagueTargets I16: targets that cannot be measured
 * @param maxWeight I23: the largest weight of one indicator, in points
 * @param totalCostNames I24: indicators that repeat the amount executed
 * @param growthWords I25: words in a name that allow more than 100%
 * @param mismatch T05: how much more the indicators' share may be, in %
 * @param grades T03: the grades from the best, each with its lower bound in points; empty where forms have none
 * @param budgetWords N01: words before an amount that speak of the budget
 * @param executionWords N01: words before an amount that speak of the execution
 * @param limits S13: the largest file that is read
 * @param severities rules whose severity differs from their page; {@code OFF} switches a rule off
 * @param sources where each value comes from, by key
 */
public record Policy(
        String id,
        String version,
        Text name,
        String base,
        RateRounding rateRounding,
        int rateDecimals,
        boolean rateShare,
        String rateDenominator,
        BigDecimal executionWeight,
        BigDecimal fullMarks,
        int scoreDecimals,
        int amountDecimals,
        int toleranceDecimals,
        BigDecimal yuanNearness,
        BigDecimal budgetChange,
        BigDecimal lowExecution,
        BigDecimal paceRed,
        BigDecimal paceYellow,
        Map<String, List<String>> levels,
        Map<String, List<String>> levelSynonyms,
        List<Map<String, BigDecimal>> levelWeights,
        boolean evenWeights,
        List<String> requiredLevels,
        List<String> costWords,
        EqualTarget equalTarget,
        List<AtMostScoring> atMostScoring,
        BigDecimal scoreTolerance,
        Map<Attainment, List<String>> gradeWords,
        Map<Attainment, BigDecimal> gradeBands,
        boolean repeatedTarget,
        BigDecimal reasonBelow,
        List<String> blankReasons,
        List<String> executionNames,
        BigDecimal executionTolerance,
        OverAchievement overAchievement,
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

    /** In place of a severity: the rule does not speak. */
    static final String OFF = "OFF";

    /** The three bands of a qualitative result. */
    public enum Attainment {
        FULL, PARTIAL, NONE
    }

    /** When a target with = is attained. */
    public enum EqualTarget {
        /** From the number on, as the national system has it. */
        AT_LEAST,
        /** By the number alone, as in 天津. */
        EXACT
    }

    /** How a missed target of at most so much is scored. */
    public enum AtMostScoring {
        /** weight × (2 − actual ÷ target), not under 0, as the national system has it. */
        LINEAR,
        /** weight × target ÷ actual, as on forms of 北京 and 湖北. */
        INVERSE
    }

    /**
     * I14: when a result is so good that the target must have been too low.
     *
     * @param flag actual ÷ target over this is a NOTICE, in %; null where nothing is said before the limit
     * @param limit actual ÷ target over this wants a reason, in %
     * @param included whether the limit itself wants one
     * @param ofZero where the target is 0, the result from which on a reason is wanted; null for never
     */
    public record OverAchievement(BigDecimal flag, BigDecimal limit, boolean included, BigDecimal ofZero) {
    }

    /**
     * Reads a policy file that stands alone or departs from one that comes with the product.
     *
     * @throws YamlProblem when it is no policy, or one that leaves a value open
     */
    public static Policy parse(String yaml) throws YamlProblem {
        return PolicyFile.read("policy.yaml", yaml, PolicyFile::shipped).policy();
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
