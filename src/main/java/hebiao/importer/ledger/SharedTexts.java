package hebiao.importer.ledger;

import hebiao.importer.xlsx.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells share. POI's own table makes an XML tree of each text at every look. */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean reading;
    private int phonetic;

    private SharedTexts() {
    }

    /** @param in the part; null when the workbook has none */
    static List<String> read(InputStream in) throws IOException, SAXException {
        SharedTexts handler = new SharedTexts();
        if (in != null) {
            try (in) {
                XmlPart.parse(in, handler);
            }
        }
        return handler.texts;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> reading = phonetic == 0;
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(XmlText.unescapedWithBlanks(text.toString()));
            case "rPh" -> phonetic--;
            case "t" -> reading = false;
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading) {
            text.append(chars, start, length);
        }
    }
}
