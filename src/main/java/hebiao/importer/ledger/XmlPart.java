package hebiao.importer.ledger;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Parses a part of a package as a stream, and looks at nothing outside of it. */
final class XmlPart {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlPart() {
    }

    /** Thrown by a handler that has seen enough. */
    static final class Enough extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    /** @throws SAXException when the part is damaged, or declares a document type */
    static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DOCTYPE, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        } catch (Enough enough) {
            return;
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }
}
