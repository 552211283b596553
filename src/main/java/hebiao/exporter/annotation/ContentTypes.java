package hebiao.exporter.annotation;

/** What each part of a package is. */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private final ZipPackage parts;
    private final EditedXml xml;

    ContentTypes(ZipPackage parts) {
        this.parts = parts;
        this.xml = new EditedXml(parts.text(PART));
    }

    void add(String part, String type) {
        remove(part);
        Patch patch = xml.patch();
        patch.append(xml.root(), "<" + xml.root().prefix() + "Override PartName=\"/" + part + "\" ContentType=\"" + type
                + "\"/>");
        xml.change(patch);
    }

    void remove(String part) {
        Patch patch = xml.patch();
        xml.root().children("Override").stream()
                .filter(override -> ("/" + part).equalsIgnoreCase(override.attribute("PartName")))
                .forEach(patch::delete);
        xml.change(patch);
    }

    void save() {
        parts.put(PART, xml.text());
    }
}
