package hebiao.template;

import hebiao.grid.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One label of a template's workbook.
 *
 * @param text as the workbook has it
 * @param region the cells it covers in the template
 * @param key what is compared
 * @param synonyms keys of other words for it
 * @param readings for a cell that holds label and placeholder, how such a cell may read; empty for a plain label
 * @param optional whether a form may lack it
 */
record TemplateLabel(
        String text, Region region, String key, Set<String> synonyms, List<MixedText> readings, boolean optional) {

    /** Whether a placeholder stands in the label's own cell: {@code ({fiscalYear}年度)}. */
    boolean isMixed() {
        return !readings.isEmpty();
    }

    /** Whether it stands in every row of the indicators: <code>{indicators[].level3}（{indicators[].weight}分）</code>. */
    boolean isOfRows() {
        return isMixed() && text.contains("{" + TemplateField.REPEATING);
    }

    /** How a mixed label may read: equal for labels, of whichever template, that fit the same cells. */
    String pattern() {
        return readings.size() == 1 ? readings.get(0).pattern()
                : readings.stream().map(MixedText::pattern).collect(Collectors.joining("\n"));
    }

    /** The characters with which a cell that is this mixed label may begin; 0 where with any. */
    Set<Character> beginnings() {
        return readings.stream().map(MixedText::beginning).collect(Collectors.toSet());
    }

    /** Whether a cell, by its compact text, is this mixed label. */
    boolean fits(String compact) {
        return readings.stream().anyMatch(reading -> reading.fits(compact));
    }

    /** What a cell holds for each placeholder of a mixed label, by the reading that takes most of it for label. */
    Optional<Map<String, String>> takeApart(String compact, String typed) {
        return readings.stream().flatMap(reading -> reading.takeApart(compact, typed).stream())
                .min(Comparator.comparingInt(TemplateLabel::length));
    }

    private static int length(Map<String, String> values) {
        return values.values().stream().mapToInt(String::length).sum();
    }

    /** A label is one cell of one template: it is asked for by every step of reading, and no two are alike. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return region.hashCode();
    }

    int row() {
        return region.top();
    }

    int column() {
        return region.left();
    }
}
