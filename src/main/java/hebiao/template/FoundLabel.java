package hebiao.template;

import hebiao.grid.Region;

/**
 * A template's label in a filled sheet.
 *
 * @param region the cells it covers there
 * @param inline what was typed behind the label into the same cell; null when nothing was
 */
record FoundLabel(TemplateLabel label, Region region, String inline) {
}
