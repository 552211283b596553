package hebiao.exporter.xlsx;

import hebiao.form.CellRef;

/**
 * A rectangle of a sheet, positions counted from 0: cells for a filter, edges for what lies on the sheet, from the
 * upper left corner of the first cell to that of the last.
 */
public record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    @Override
    public String toString() {
        return new CellRef(firstRow, firstColumn) + ":" + new CellRef(lastRow, lastColumn);
    }

    /** As a name of the workbook refers to it, with dollar signs. */
    String fixed() {
        return "$" + CellRef.columnName(firstColumn) + "$" + (firstRow + 1)
                + ":$" + CellRef.columnName(lastColumn) + "$" + (lastRow + 1);
    }
}
