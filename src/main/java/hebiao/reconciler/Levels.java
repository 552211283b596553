package hebiao.reconciler;

import hebiao.form.Entry;
import hebiao.form.Indicator;
import hebiao.form.LevelName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * 一级指标 and 二级指标 as a form writes them, against a policy's tree; compared without a points caption such as
 * {@code （50分）}.
 */
final class Levels {

    private final LevelTree tree;
    /** The same few names stand in row after row. */
    private final Map<String, String> names = new HashMap<>();

    /** Of one form. */
    Levels(LevelTree tree) {
        this.tree = tree;
    }

    /** The name as it is compared. */
    static String name(String text) {
        return LevelName.of(text);
    }

    /** The name of a level 1 as the policy's tree has it, where the tree knows it by this or another word. */
    Optional<String> level1(Indicator indicator) {
        return read(indicator.level1(), tree::level1);
    }

    /** The name of a level 2 likewise. */
    Optional<String> level2(Indicator indicator) {
        return read(indicator.level2(), tree::level2);
    }

    private Optional<String> read(Entry<String> level, UnaryOperator<String> word) {
        return level.optional().map(text -> names.computeIfAbsent(text, Levels::name)).map(word);
    }

    /** The level-2 names of a level-1 name in the policy's tree, if that level-1 is in it. */
    Optional<List<String>> below(String level1) {
        return Optional.ofNullable(tree.below(level1));
    }

    /** The level-1 names of the tree, as the policy writes them, that a level 2 stands under; none for another name. */
    List<String> parents(String level2) {
        return tree.parents(level2);
    }

    boolean isCost(String level) {
        return tree.isCost(level);
    }

    /** Whether an indicator is one of cost; unknown where a level that would decide it was not read. */
    Optional<Boolean> isCost(Indicator indicator) {
        Optional<String> level1 = level1(indicator);
        Optional<String> level2 = level2(indicator);
        if (Stream.of(level1, level2).flatMap(Optional::stream).anyMatch(this::isCost)) {
            return Optional.of(true);
        }
        boolean level2Decides = level1.flatMap(this::below)
                .map(names -> names.stream().anyMatch(this::isCost)).orElse(true);
        return level1.isPresent() && (level2.isPresent() || !level2Decides) ? Optional.of(false) : Optional.empty();
    }
}
