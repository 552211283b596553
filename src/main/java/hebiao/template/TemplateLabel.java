package hebiao.template;

import hebiao.grid.Region;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One label of a template's workbook.
 *
 * @param text as the workbook has it
 * @param region the cells it covers in the template
 * @param key what is compared
 * @param synonyms keys of other words for it
 * @param pattern for a cell that holds label and placeholder, how such a cell reads; null for a plain label
 * @param optional whether a form may lack it
 */
record TemplateLabel(String text, Region region, String key, Set<String> synonyms, Pattern pattern, boolean optional) {

    /** Whether a cell with this compact text and this key is this label. */
    boolean matches(String compact, String cellKey) {
        return pattern != null ? pattern.matcher(compact).matches() : key.equals(cellKey) || synonyms.contains(cellKey);
    }

    int row() {
        return region.top();
    }

    int column() {
        return region.left();
    }
}
