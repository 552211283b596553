package hebiao.importer.ledger;

import hebiao.grid.NumberFormatFacts;
import hebiao.importer.ledger.RowSink.More;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of an XML spreadsheet 2003, which many systems name {@code .xls}, as a stream. */
final class SpreadsheetXmlRows extends DefaultHandler {

    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int MOST_COLUMNS = 256;
    private static final int DATE_LENGTH = "2024-12-31".length();

    private final RowSink sink;
    private final StringBuilder text = new StringBuilder();
    private String[] cells = new String[MOST_COLUMNS];
    private boolean wanted;
    private int line;
    private int column;
    private int merged;
    private String type;

    private SpreadsheetXmlRows(RowSink sink) {
        this.sink = sink;
    }

    static void read(LedgerFile file, RowSink sink) throws IOException, SAXException {
        try (InputStream in = Channels.newInputStream(file.open())) {
            XmlPart.parse(in, new SpreadsheetXmlRows(sink));
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "Worksheet" -> begin(attributes.getValue(NAMESPACE, "Name"));
            case "Row" -> {
                line = index(attributes, line + 1);
                column = 0;
                Arrays.fill(cells, null);
            }
            case "Cell" -> {
                column = index(attributes, column + 1);
                merged = number(attributes, "MergeAcross", 0);
            }
            case "Data" -> {
                type = attributes.getValue(NAMESPACE, "Type");
                text.setLength(0);
            }
            default -> { }
        }
    }

    private void begin(String sheet) {
        try {
            wanted = sink.sheet(sheet == null ? "" : sheet, false) != More.NONE;
            line = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int index(Attributes attributes, int next) {
        return Math.max(next, number(attributes, "Index", next));
    }

    private static int number(Attributes attributes, String name, int otherwise) {
        String number = attributes.getValue(NAMESPACE, name);
        return number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) : otherwise;
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "Data" -> {
                if (type != null && column <= MOST_COLUMNS) {
                    cells[column - 1] = shown(text.toString());
                }
                type = null;
            }
            case "Cell" -> column += merged;
            case "Row" -> endRow();
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (type != null) {
            text.append(chars, start, length);
        }
    }

    private String shown(String stored) {
        if (stored.isBlank()) {
            return null;
        }
        return switch (type) {
            case "Number" -> number(stored);
            case "DateTime" -> stored.strip().substring(0, Math.min(DATE_LENGTH, stored.strip().length()));
            case "Boolean" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            default -> stored;
        };
    }

    /** A number written out; one that no workbook could store stays as it is typed, for L05 to name. */
    private static String number(String stored) {
        try {
            return NumberFormatFacts.stored(stored).toPlainString();
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    private void endRow() {
        int width = cells.length;
        while (width > 0 && cells[width - 1] == null) {
            width--;
        }
        try {
            wanted = wanted && (width == 0 || sink.row(line, Arrays.copyOf(cells, width)) != More.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
