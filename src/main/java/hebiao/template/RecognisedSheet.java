package hebiao.template;

import hebiao.grid.Grid;
import hebiao.grid.SheetStack;
import java.util.List;

/**
 * A sheet with the templates that it fits best; several sheets where a form stands on several.
 *
 * @param stack the sheet, or the sheets of one form
 * @param templates none, one, or several that it fits equally well
 * @param readings its forms as the first of them reads them
 * @param near where it fits none, what comes nearest; null when nothing does
 */
public record RecognisedSheet(SheetStack stack, List<Template> templates, List<Reading> readings, Near near) {

    /**
     * The template that a sheet is most like although it does not fit.
     *
     * @param share the share of its required labels that the sheet has, from 0 to 1
     * @param lacking the labels that the sheet lacks
     */
    public record Near(Template template, double share, List<String> lacking) {
    }

    /** The sheet; of several, the one with the indicators. */
    public Grid sheet() {
        return stack.sheets().size() == 1 ? stack.grid()
                : stack.sheets().get(stack.sheetOf(readings.get(0).indicatorHeader().row()));
    }

    /** No form stands here. */
    public boolean isUnknown() {
        return templates.isEmpty();
    }

    /** Nobody can tell which of several forms stands here. */
    public boolean isTied() {
        return templates.size() > 1;
    }
}
