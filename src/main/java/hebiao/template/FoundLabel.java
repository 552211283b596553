package hebiao.template;

import hebiao.form.CellRef;
import hebiao.grid.Region;

/**
 * A template's label in a filled sheet.
 *
 * @param cell the cell that holds its words: where programs moved cells and left merges, not the region's corner
 * @param region the cells it covers there
 * @param inline what was typed behind the label into the same cell; null when nothing was
 */
record FoundLabel(TemplateLabel label, CellRef cell, Region region, String inline) {
}
