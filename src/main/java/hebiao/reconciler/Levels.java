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

    static Optional<String> name(Entry<String> level) {
        return level.optional().map(Levels::name);
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
        Optional<String> level1 = name(indicator.level1());
        Optional<String> level2 = name(indicator.level2());
        if (Stream.of(level1, level2).flatMap(Optional::stream).anyMatch(level -> isCost(level, policy))) {
            return Optional.of(true);
        }
        boolean level2Decides = level1.flatMap(level -> below(level, policy))
                .map(names -> names.stream().anyMatch(level -> isCost(level, policy))).orElse(true);
        return level1.isPresent() && (level2.isPresent() || !level2Decides) ? Optional.of(false) : Optional.empty();
    }
}
