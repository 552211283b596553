package hebiao.importer.ledger;

import hebiao.importer.ledger.RowSink.More;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of an xlsx file that is written as nobody does: POI opens the package, a SAX parser reads the sheets. */
final class XlsxRows {

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final XSSFReader reader;
    private final List<String> strings;
    private final NumberStyle[] styles;
    private final Set<String> hiddenSheets = new HashSet<>();
    private boolean from1904;

    private XlsxRows(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
        reader = new XSSFReader(file);
        strings = SharedTexts.read(reader.getSharedStringsData());
        workbook();
        styles = styles(reader.getStylesTable());
    }

    /** @throws IOException or an exception of POI's or the parser's when it cannot be read */
    static void read(SeekableByteChannel channel, RowSink sink)
            throws IOException, OpenXML4JException, SAXException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
                OPCPackage file = OPCPackage.open(new LedgerPackage(zip))) {
            new XlsxRows(file).sheets(sink);
        }
    }

    private void workbook() throws IOException, OpenXML4JException, SAXException {
        try (InputStream in = reader.getWorkbookData()) {
            XmlPart.parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        from1904 = Set.of("1", "true").contains(value(attributes, "date1904"));
                    } else if (name.equals("sheet") && HIDDEN.contains(value(attributes, "state"))) {
                        hiddenSheets.add(value(attributes, "name"));
                    }
                }
            });
        }
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
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

    private void sheets(RowSink sink) throws IOException, OpenXML4JException, SAXException {
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                String name = sheets.getSheetName();
                if (sink.sheet(name, hiddenSheets.contains(name)) != More.NONE) {
                    XmlPart.parse(in, new SheetRows(strings, styles, sink));
                }
            }
        }
    }
}
