package hebiao.exporter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list to take away, as csv or as a sheet of a workbook.
 *
 * @param name of the sheet
 * @param title above it in the workbook
 * @param caption below the title
 * @param rows a value for each column: text, a whole number, or null
 */
public record PlainTable(String name, String title, String caption, List<Column> columns, List<List<Object>> rows) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * A column.
     *
     * @param width in digits
     */
    public record Column(String header, int width) {
    }

    public PlainTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** As csv in UTF-8 with a byte order mark; what a spreadsheet would take for a formula has an apostrophe before. */
    public String csv() {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns.stream().map(Column::header));
            for (List<Object> row : rows) {
                Stream<Object> harmless = row.stream().map(PlainTable::harmless);
                csv.printRecord(harmless);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object harmless(Object value) {
        return value instanceof String text && SafeText.looksLikeFormula(text) ? "'" + text : value;
    }
}
