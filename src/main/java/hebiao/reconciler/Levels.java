package hebiao.reconciler;

import hebiao.finding.Policy;
import hebiao.form.Entry;
import hebiao.form.Indicator;
import hebiao.form.Normalised;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 一级指标 and 二级指标 as forms write them; compared without a points caption such as {@code （50分）}. */
final class Levels {

    private static final Pattern CAPTION = Pattern.compile("\\((\\d+(?:\\.\\d+)?)分\\)");

    private Levels() {
    }

    /** The name as it is compared. */
    static String name(String text) {
        return CAPTION.matcher(Normalised.of(text)).replaceAll("");
    }

    /** The points that a level's text names, if it does. */
    static Optional<BigDecimal> caption(String text) {
        Matcher caption = CAPTION.matcher(Normalised.of(text));
        return caption.find() ? Optional.of(new BigDecimal(caption.group(1))) : Optional.empty();
    }

    /** The name of a level 1 as the policy's tree has it, where the tree knows it by this or another word. */
    static Optional<String> level1(Indicator indicator, Policy policy) {
        return indicator.level1().optional().map(text -> inTree(name(text), policy.levels().keySet().stream(), policy));
    }

    /** The name of a level 2 likewise. */
    static Optional<String> level2(Indicator indicator, Policy policy) {
        return indicator.level2().optional()
                .map(text -> inTree(name(text), policy.levels().values().stream().flatMap(List::stream), policy));
    }

    private static String inTree(String name, Stream<String> names, Policy policy) {
        List<String> tree = names.map(Levels::name).toList();
        return tree.contains(name) ? name : policy.levelSynonyms().entrySet().stream()
                .filter(entry -> entry.getValue().stream().map(Levels::name).anyMatch(name::equals))
                .map(entry -> name(entry.getKey())).filter(tree::contains).findFirst().orElse(name);
    }

    /** The level-2 names of a level-1 name in the policy's tree, if that level-1 is in it. */
    static Optional<List<String>> below(String level1, Policy policy) {
        return policy.levels().entrySet().stream().filter(level -> name(level.getKey()).equals(level1)).findFirst()
                .map(Map.Entry::getValue).map(names -> names.stream().map(Levels::name).toList());
    }

    static boolean isCost(String level, Policy policy) {
        return policy.costWords().stream().map(Normalised::of).anyMatch(level::endsWith);
    }

    /** Whether an indicator is one of cost; unknown where a level that would decide it was not read. */
    static Optional<Boolean> isCost(Indicator indicator, Policy policy) {
        Optional<String> level1 = level1(indicator, policy);
        Optional<String> level2 = level2(indicator, policy);
        if (Stream.of(level1, level2).flatMap(Optional::stream).anyMatch(level -> isCost(level, policy))) {
            return Optional.of(true);
        }
        boolean level2Decides = level1.flatMap(level -> below(level, policy))
                .map(names -> names.stream().anyMatch(level -> isCost(level, policy))).orElse(true);
        return level1.isPresent() && (level2.isPresent() || !level2Decides) ? Optional.of(false) : Optional.empty();
    }
}
