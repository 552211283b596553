package hebiao.template;

import hebiao.form.MoneyUnit;
import hebiao.grid.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The units that labels print: {@code 全年执行数(元)} over a column, {@code 年度资金总额(万元)} before a row,
 * {@code 项目资金(元)} at the left of a whole block.
 */
final class PrintedUnits {

    private static final Pattern UNIT = Pattern.compile("(?:\\(|单位:)(?:单位:)?(?:人民币)?(元|万元)\\)?$");

    private final List<TemplateLabel> labels;

    PrintedUnits(List<TemplateLabel> labels) {
        this.labels = labels;
    }

    /** The unit that the key of a label ends with. */
    static Optional<MoneyUnit> in(String key) {
        if (!key.endsWith("元") && !key.endsWith("元)")) {
            return Optional.empty();
        }
        Matcher unit = UNIT.matcher(key);
        return unit.find() ? Optional.of(TemplateSettings.moneyUnit(unit.group(1))) : Optional.empty();
    }

    /** The labels that may say an amount's unit, the one that counts most first. */
    List<TemplateLabel> over(TemplateField field) {
        List<TemplateLabel> all = new ArrayList<>();
        for (TemplateLabel header = field.columnAnchor(); header != null; header = above(header)) {
            all.add(header);
        }
        Region cell = field.region();
        where(label -> label.region().right() < cell.left() && label.row() <= cell.top()
                && label.region().bottom() >= cell.top())
                .sorted(Comparator.comparingInt(TemplateLabel::column).reversed()).forEach(all::add);
        return all;
    }

    /** The header right above a header, over its columns and perhaps more. */
    private TemplateLabel above(TemplateLabel header) {
        Region below = header.region();
        return where(label -> label.region().bottom() == below.top() - 1 && label.column() <= below.left()
                && label.region().right() >= below.right()).findFirst().orElse(null);
    }

    private Stream<TemplateLabel> where(Predicate<TemplateLabel> wanted) {
        return labels.stream().filter(wanted);
    }
}
