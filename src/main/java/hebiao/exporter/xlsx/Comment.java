package hebiao.exporter.xlsx;

import hebiao.form.CellRef;

/**
 * A comment on a cell, hidden until somebody points at it.
 *
 * @param text without characters that XML forbids
 * @param box where it lies when it is shown
 */
public record Comment(CellRef cell, String text, CellArea box) {
}
