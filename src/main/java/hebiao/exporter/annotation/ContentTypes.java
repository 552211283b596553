package hebiao.exporter.annotation;

/** What each part of a package is. */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private final ZipPackage parts;
    private String xml;

    ContentTypes(ZipPackage parts) {
        this.parts = parts;
        this.xml = parts.text(PART);
    }

    void add(String part, String type) {
        remove(part);
        Element root = Element.root(xml);
        Patch patch = new Patch(xml);
        patch.append(root, "<" + root.prefix() + "Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
        xml = patch.done();
    }

    void remove(String part) {
        Patch patch = new Patch(xml);
        Element.root(xml).children("Override").stream()
                .filter(override -> ("/" + part).equalsIgnoreCase(override.attribute("PartName")))
                .forEach(patch::delete);
        xml = patch.done();
    }

    void save() {
        parts.put(PART, xml);
    }
}
