package hebiao.exporter.xlsx;

import hebiao.form.CellRef;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The rows of one sheet, from the top down, the cells of a row from the left. What stands behind the rows (filter,
 * links, comments, charts) may be given at any time before the next sheet begins.
 *
 * <p>Every method that writes throws {@link java.io.UncheckedIOException} when it cannot.
 */
public final class SheetWriter {

    /** No sheet of a workbook has more. */
    public static final int MOST_ROWS = 1_048_576;

    private final XmlStream xml;
    private final SheetEnd end;
    private byte[][] columns = new byte[0][];
    private byte[] rowNumber = new byte[0];
    private int row = -1;

    SheetWriter(XmlStream xml, SheetEnd end) {
        this.xml = xml;
        this.end = end;
    }

    /**
     * Begins a row.
     *
     * @param at its number, counted from 0, greater than that of the row before
     * @param halfPoints its height
     * @throws IllegalArgumentException when a workbook has no such row, or it is not below the last
     */
    public void row(int at, int halfPoints) {
        if (at <= row || at >= MOST_ROWS) {
            throw new IllegalArgumentException("row " + (at + 1) + " behind row " + (row + 1));
        }
        endRow();
        row = at;
        rowNumber = Integer.toString(at + 1).getBytes(StandardCharsets.US_ASCII);
        xml.put("<row r=\"").put(rowNumber).put("\" ht=\"")
                .put(halfPoints / 2).put(halfPoints % 2 == 0 ? "" : ".5").put("\" customHeight=\"1\">");
    }

    private void endRow() {
        if (row >= 0) {
            xml.put("</row>");
        }
    }

    /** A cell without a value. */
    public void blank(int column, int format) {
        open(column, format).put("\"/>");
    }

    /** A cell with text. */
    public void text(int column, int format, String text) {
        open(column, format).put("\" t=\"inlineStr\"><is>").textElement(text).put("</is></c>");
    }

    /** A cell with a number, all its digits written. */
    public void number(int column, int format, BigDecimal number) {
        open(column, format).put("\"><v>").put(number.toString()).put("</v></c>");
    }

    /** A live formula with the number it gives now. */
    public void formula(int column, int format, String formula, BigDecimal now) {
        open(column, format).put("\"><f>").text(formula).put("</f><v>").put(now.toString()).put("</v></c>");
    }

    /** A live formula with the text it gives now. */
    public void formula(int column, int format, String formula, String now) {
        open(column, format).put("\" t=\"str\"><f>").text(formula).put("</f><v>").text(now).put("</v></c>");
    }

    private XmlStream open(int column, int format) {
        return xml.put(reference(column)).put(rowNumber).put("\" s=\"").put(format);
    }

    /** The begin of a cell's tag with its column: the same for every row. */
    private byte[] reference(int column) {
        if (column >= columns.length) {
            columns = new byte[column + 1][];
            for (int at = 0; at <= column; at++) {
                columns[at] = ("<c r=\"" + CellRef.columnName(at)).getBytes(StandardCharsets.US_ASCII);
            }
        }
        return columns[column];
    }

    /** What stands behind the rows. */
    public SheetEnd end() {
        return end;
    }

    /** Ends the rows and the sheet. */
    void close() {
        endRow();
        xml.put("</sheetData>");
        end.write(xml);
        xml.put("</worksheet>");
    }
}
