package hebiao.importer.ledger;

import hebiao.grid.NumberFormatFacts;
import hebiao.importer.ledger.RowSink.More;
import hebiao.importer.xlsx.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one worksheet part as a stream. */
final class SheetRows extends DefaultHandler {

    /** Columns beyond these are no part of a ledger; a sheet may have been formatted out to the last one. */
    private static final int MOST_COLUMNS = 256;

    private final List<String> strings;
    private final NumberStyle[] styles;
    private final RowSink sink;
    private final StringBuilder value = new StringBuilder();
    private String[] cells = new String[16];
    private int width;
    private int line;
    private int column;
    private String type;
    private String style;
    private boolean reading;
    private int phonetic;

    SheetRows(List<String> strings, NumberStyle[] styles, RowSink sink) {
        this.strings = strings;
        this.styles = styles;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                Arrays.fill(cells, 0, width, null);
                width = 0;
                column = -1;
            }
            case "c" -> {
                String address = attributes.getValue("r");
                column = address == null ? column + 1 : columnOf(address);
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
            }
            case "rPh" -> phonetic++;
            case "v", "t" -> reading = phonetic == 0;
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic--;
            case "c" -> put(text());
            case "row" -> endRow();
            case "sheetData" -> throw new XmlPart.Enough();
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading) {
            value.append(chars, start, length);
        }
    }

    private void endRow() throws SAXException {
        try {
            if (width > 0 && sink.row(line, Arrays.copyOf(cells, width)) == More.NONE) {
                throw new XmlPart.Enough();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String text) {
        if (text == null || text.isEmpty() || column >= MOST_COLUMNS) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
    }

    private static int columnOf(String address) {
        int found = 0;
        for (int at = 0; at < address.length() && address.charAt(at) >= 'A'; at++) {
            found = found * 26 + (address.charAt(at) - 'A' + 1);
        }
        return found - 1;
    }

    private NumberStyle style() {
        int number = style == null ? 0 : Integer.parseInt(style);
        return styles[number < styles.length ? number : 0];
    }

    private String text() {
        String stored = value.toString();
        if (stored.isBlank()) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(Integer.parseInt(stored.strip()));
            case "n" -> style().text(NumberFormatFacts.stored(stored));
            case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            default -> XmlText.unescapedWithBlanks(stored);
        };
    }
}
