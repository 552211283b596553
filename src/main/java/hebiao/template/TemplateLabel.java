package hebiao.template;

import hebiao.grid.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One label of a template's workbook.
 *
 * @param text as the workbook has it
 * @param region the cells it covers in the template
 * @param key what is compared
 * @param synonyms keys of other words for it
 * @param patterns for a cell that holds label and placeholder, how such a cell may read; empty for a plain label
 * @param optional whether a form may lack it
 */
record TemplateLabel(
        String text, Region region, String key, Set<String> synonyms, List<Pattern> patterns, boolean optional) {

    /** Whether a placeholder stands in the label's own cell: {@code ({fiscalYear}年度)}. */
    boolean isMixed() {
        return !patterns.isEmpty();
    }

    /** The compact text of a cell taken apart by the first pattern that it fits, for a mixed label. */
    Optional<Matcher> takeApart(String compact) {
        return patterns.stream().map(pattern -> pattern.matcher(compact)).filter(Matcher::matches).findFirst();
    }

    int row() {
        return region.top();
    }

    int column() {
        return region.left();
    }
}
