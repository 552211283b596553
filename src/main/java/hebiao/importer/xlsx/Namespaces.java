package hebiao.importer.xlsx;

import hebiao.importer.xlsx.Unfamiliar.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes of one part. Nobody gives a prefix two meanings in one part; where somebody does, it is not read. */
final class Namespaces {

    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final int XMLNS = "xmlns".length();
    private static final byte[] NONE = {};

    private final Map<String, String> byPrefix = new LinkedHashMap<>(4);
    private byte[] mainPrefix = NONE;
    private String main = "";

    /** Takes note of an attribute if it declares a prefix. */
    void declare(byte[] xml, int from, int to, int valueFrom, int valueTo) throws Unfamiliar {
        if (to - from < XMLNS || !text(xml, from, from + XMLNS).equals("xmlns")
                || to - from > XMLNS && xml[from + XMLNS] != ':') {
            return;
        }
        String prefix = text(xml, Math.min(from + XMLNS + 1, to), to);
        String uri = XmlText.attribute(xml, valueFrom, valueTo);
        String before = byPrefix.putIfAbsent(prefix, uri);
        if (before != null && !before.equals(uri)) {
            throw new Unfamiliar(Reason.NAMESPACE, prefix + " = " + before + ", " + uri);
        }
    }

    /** The namespace of the root, whose prefix ends here, is the one in which elements are asked for. */
    void takeAsMain(byte[] xml, int from, int colon) {
        mainPrefix = Arrays.copyOfRange(xml, from, Math.max(from, colon));
        main = byPrefix.getOrDefault(text(xml, from, Math.max(from, colon)), "");
    }

    String main() {
        return main;
    }

    boolean isMain(byte[] xml, int from, int colon) {
        int to = Math.max(from, colon);
        boolean unprefixed = to == from && mainPrefix.length == 0;
        return unprefixed || Arrays.equals(xml, from, to, mainPrefix, 0, mainPrefix.length)
                || main.equals(byPrefix.get(text(xml, from, to)));
    }

    boolean isOfRelationships(byte[] xml, int from, int colon) {
        String uri = byPrefix.get(text(xml, from, colon));
        return RELATIONSHIPS.equals(uri) || STRICT_RELATIONSHIPS.equals(uri);
    }

    private static String text(byte[] xml, int from, int to) {
        return new String(xml, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
