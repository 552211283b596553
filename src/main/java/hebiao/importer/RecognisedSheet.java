package hebiao.importer;

import hebiao.grid.Grid;
import hebiao.template.Reading;
import hebiao.template.SheetReader;
import hebiao.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet with the templates that it fits best.
 *
 * @param templates none, one, or several that it fits equally well
 * @param readings its forms as the first of them reads them
 */
record RecognisedSheet(Grid sheet, List<Template> templates, List<Reading> readings) {

    /** Tries all templates: the largest share of required labels wins. */
    static RecognisedSheet of(Grid sheet, List<Template> templates) {
        List<Template> best = new ArrayList<>();
        List<Reading> readings = List.of();
        double most = 0;
        for (Template template : templates) {
            List<Reading> found = new SheetReader(template).read(sheet);
            double share = found.stream().mapToDouble(Reading::share).max().orElse(0);
            if (share > most) {
                best.clear();
                readings = found;
                most = share;
            }
            if (share > 0 && share == most) {
                best.add(template);
            }
        }
        return new RecognisedSheet(sheet, List.copyOf(best), readings);
    }

    /** No form stands here. */
    boolean isUnknown() {
        return templates.isEmpty();
    }

    /** Nobody can tell which of several forms stands here. */
    boolean isTied() {
        return templates.size() > 1;
    }
}
