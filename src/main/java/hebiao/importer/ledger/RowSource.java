package hebiao.importer.ledger;

import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/** A file whose rows can be read. */
@FunctionalInterface
interface RowSource {

    /** @throws IOException or an exception of POI's or the parser's when it cannot be read */
    void read(RowSink sink) throws IOException, OpenXML4JException, SAXException;
}
