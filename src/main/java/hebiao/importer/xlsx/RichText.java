package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Texts of cells: plain, or in runs of several looks. What says how a word is pronounced is left out. */
final class RichText {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT_SPREADSHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private RichText() {
    }

    /** The root of a part of a workbook, as the standard has it or as its strict form does. */
    static XmlScanner open(byte[] xml, String root) throws Unfamiliar {
        XmlScanner scanner = new XmlScanner(xml, root);
        if (!scanner.isOf(SPREADSHEET) && !scanner.isOf(STRICT_SPREADSHEET)) {
            throw new Unfamiliar(Reason.NAMESPACE, "a " + root + " of another namespace");
        }
        return scanner;
    }

    /** The texts that cells share, in their order. */
    static String[] shared(byte[] part, Count count) throws Unfamiliar, BeyondLimit {
        List<String> texts = new ArrayList<>();
        XmlScanner xml = open(part, "sst");
        while (xml.child()) {
            if (xml.is("si")) {
                count.add();
                texts.add(of(xml));
            } else {
                passOver(xml);
            }
        }
        return texts.toArray(String[]::new);
    }

    /** The same where they are too many for their part to be in memory. */
    static String[] shared(PartWindow window) throws IOException {
        List<String> texts = new ArrayList<>();
        XmlScanner xml = open(window.bytes(), "sst");
        while (xml.child(window)) {
            if (xml.is("si")) {
                texts.add(of(xml));
            } else {
                passOver(xml);
            }
            if (!xml.isWithin(window)) {
                throw new Unfamiliar(Reason.STRUCTURE, "a text that ends nowhere");
            }
        }
        return texts.toArray(String[]::new);
    }

    /** The text of the element at hand. */
    static String of(XmlScanner xml) throws Unfamiliar {
        String plain = null;
        StringBuilder runs = null;
        while (xml.child()) {
            if (xml.is("t")) {
                plain = once(plain, xml);
            } else if (xml.is("r")) {
                runs = runs == null ? new StringBuilder() : runs;
                runs.append(run(xml));
            } else {
                passOver(xml);
            }
        }
        return runs != null ? XmlText.unescaped(runs.toString()) : plain == null ? "" : XmlText.unescaped(plain);
    }

    private static String run(XmlScanner xml) throws Unfamiliar {
        String text = null;
        while (xml.child()) {
            if (xml.is("t")) {
                text = once(text, xml);
            } else {
                passOver(xml);
            }
        }
        return text == null ? "" : text;
    }

    /** The text of the element at hand, which must be the first of its kind. */
    static String once(String before, XmlScanner xml) throws Unfamiliar {
        return once(before, xml.text());
    }

    /** A text, which must be the first of its kind. */
    static String once(String before, String text) throws Unfamiliar {
        if (before != null) {
            throw new Unfamiliar(Reason.STRUCTURE, "two texts in one place");
        }
        return text;
    }

    /** Passes over an element that is not read, as long as nothing that is read can be inside. */
    static void passOver(XmlScanner xml) throws Unfamiliar {
        if (xml.isAlternate()) {
            throw new Unfamiliar(Reason.STRUCTURE, "alternate contents");
        }
        xml.skip();
    }
}
