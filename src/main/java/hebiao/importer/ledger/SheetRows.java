package hebiao.importer.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.model.SharedStrings;

/** The rows of one worksheet part as a stream. */
final class SheetRows {

    /** Columns beyond these are no part of a ledger; a sheet may have been formatted out to the last one. */
    private static final int MOST_COLUMNS = 256;

    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final NumberStyle[] styles;
    private String[] cells = new String[16];
    private int width;
    private int line;
    private int column;

    SheetRows(InputStream in, SharedStrings strings, NumberStyle[] styles) throws XMLStreamException {
        this.xml = parser(in);
        this.strings = strings;
        this.styles = styles;
    }

    /** A parser that looks at nothing outside the stream. */
    static XMLStreamReader parser(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    void read(RowSink sink) throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                boolean rowEnds = xml.getLocalName().equals("row");
                if (rowEnds && width > 0 && !sink.row(line, Arrays.copyOf(cells, width))
                        || xml.getLocalName().equals("sheetData")) {
                    break;
                }
            }
        }
        xml.close();
    }

    private void start() throws XMLStreamException {
        if (xml.getLocalName().equals("row")) {
            String number = xml.getAttributeValue(null, "r");
            line = number == null ? line + 1 : Integer.parseInt(number);
            Arrays.fill(cells, 0, width, null);
            width = 0;
            column = -1;
        } else if (xml.getLocalName().equals("c")) {
            String address = xml.getAttributeValue(null, "r");
            column = address == null ? column + 1 : columnOf(address);
            put(cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s")));
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

    /** Reads to the end of the cell. */
    private String cell(String type, String style) throws XMLStreamException {
        String value = null;
        StringBuilder inline = null;
        int phonetic = 0;
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (isEnd(event, "rPh")) {
                phonetic--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "rPh" -> phonetic++;
                    case "t" -> {
                        inline = inline == null ? new StringBuilder() : inline;
                        inline.append(phonetic > 0 ? "" : xml.getElementText());
                    }
                    default -> { }
                }
            }
        }
        return inline != null ? inline.toString() : text(type, style, value);
    }

    private boolean isEnd(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private String text(String type, String style, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
            case "n" -> styles[style == null ? 0 : Integer.parseInt(style)].text(new BigDecimal(value.strip()));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.strip();
            default -> value;
        };
    }
}
