package hebiao.template;

import hebiao.form.CellRef;

/**
 * Where a field of a form stands.
 *
 * @param cell the top-left cell of the merge it lies in
 * @param inline its text where it shares the cell with its label, or was taken from a neighbour; null when the cell is
 *     its own
 */
public record FoundField(CellRef cell, String inline) {
}
