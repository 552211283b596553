package hebiao.importer.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.SAXException;

/** The rows of an xlsx file, one at a time: POI opens the package, the sheets are parsed as a stream. */
final class XlsxRows {

    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final NumberStyle[] styles;
    private final Set<String> hiddenSheets = new HashSet<>();
    private boolean from1904;

    private XlsxRows(OPCPackage file) throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        reader = new XSSFReader(file);
        strings = new ReadOnlySharedStringsTable(file, false);
        workbook();
        styles = styles(reader.getStylesTable());
    }

    /** @throws IOException or an exception of POI's or the parser's when it cannot be read */
    static void read(SeekableByteChannel channel, RowSink sink)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
                OPCPackage file = OPCPackage.open(new LedgerPackage(zip))) {
            new XlsxRows(file).sheets(sink);
        }
    }

    private void workbook() throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = SheetRows.parser(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        String value = xml.getAttributeValue(null, "date1904");
                        from1904 = "1".equals(value) || "true".equals(value);
                    } else if (xml.getLocalName().equals("sheet") && xml.getAttributeValue(null, "state") != null
                            && !xml.getAttributeValue(null, "state").equals("visible")) {
                        hiddenSheets.add(xml.getAttributeValue(null, "name"));
                    }
                }
            }
            xml.close();
        }
    }

    private NumberStyle[] styles(StylesTable table) {
        int count = table == null ? 0 : table.getNumCellStyles();
        NumberStyle[] found = new NumberStyle[Math.max(count, 1)];
        found[0] = NumberStyle.of(0, null, from1904);
        Map<Short, NumberStyle> byFormat = new HashMap<>();
        for (int at = 0; at < count; at++) {
            XSSFCellStyle style = table.getStyleAt(at);
            found[at] = byFormat.computeIfAbsent(style.getDataFormat(),
                    id -> NumberStyle.of(id, style.getDataFormatString(), from1904));
        }
        return found;
    }

    private void sheets(RowSink sink) throws IOException, OpenXML4JException, XMLStreamException {
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                String name = sheets.getSheetName();
                if (sink.sheet(name, hiddenSheets.contains(name))) {
                    new SheetRows(in, strings, styles).read(sink);
                }
            }
        }
    }
}
