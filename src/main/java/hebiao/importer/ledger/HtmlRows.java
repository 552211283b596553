package hebiao.importer.ledger;

import hebiao.importer.ledger.RowSink.More;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The rows of a web page that web systems name {@code .xls}, one at a time. Rows are counted through all its tables, as
 * they stand one below the other when a spreadsheet opens it. A cell over several rows counts in its first one.
 */
record HtmlRows(LedgerFile file, Charset charset) {

    private static final int MOST_COLUMNS = 256;
    /** A cell stands in no more columns than these, whatever it says. */
    private static final int SPAN_MOST = 64;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]*\\.?\\d+");
    private static final char HARD_BLANK = '\u00A0';

    /** How many rows the cells above still fill, by column. */
    private static final class Hanging {

        private final int[] rows = new int[MOST_COLUMNS + SPAN_MOST];

        int freeColumn(int from) {
            int column = from;
            while (column < MOST_COLUMNS && rows[column] > 0) {
                column++;
            }
            return column;
        }

        void fill(int column, int width, int height) {
            Arrays.fill(rows, column, column + width, height);
        }

        void nextRow() {
            for (int column = 0; column < rows.length; column++) {
                rows[column] = Math.max(0, rows[column] - 1);
            }
        }
    }

    void read(RowSink sink) throws IOException {
        if (sink.sheet(null, false) == More.NONE) {
            return;
        }
        Hanging hanging = new Hanging();
        int line = 0;
        try (StreamParser page = new StreamParser(Parser.htmlParser()).parse(reader(), "")) {
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                String[] cells = cells(row, hanging);
                // what has been read is let go, or a long page would be held as a whole
                row.empty();
                if (sink.row(++line, cells) == More.NONE) {
                    return;
                }
            }
        }
    }

    private Reader reader() throws IOException {
        return new InputStreamReader(Channels.newInputStream(file.open()), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static String[] cells(Element row, Hanging hanging) {
        List<String> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            column = hanging.freeColumn(column);
            if (column >= MOST_COLUMNS) {
                break;
            }
            while (cells.size() < column) {
                cells.add(null);
            }
            cells.add(text(cell));
            int width = span(cell, "colspan");
            hanging.fill(column, width, span(cell, "rowspan"));
            column += width;
        }
        hanging.nextRow();
        return cells.toArray(String[]::new);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("\\d{1,6}") ? Math.max(1, Math.min(SPAN_MOST, Integer.parseInt(span))) : 1;
    }

    /** A number as Excel stores it beside what it shows ({@code x:num}), where what it shows is a number too. */
    private static String text(Element cell) {
        StringBuilder shown = new StringBuilder();
        cell.nodeStream().forEach(node -> append(node, shown));
        String text = shown.toString().replace(HARD_BLANK, ' ').strip();
        String stored = cell.attr("x:num").strip();
        boolean number = NUMBER.matcher(stored).matches() && NUMBER.matcher(text).matches();
        return number ? stored : text.isEmpty() ? null : text;
    }

    private static void append(Node node, StringBuilder shown) {
        if (node instanceof TextNode text) {
            shown.append(text.text());
        } else if (node.nameIs("br")) {
            shown.append('\n');
        }
    }
}
