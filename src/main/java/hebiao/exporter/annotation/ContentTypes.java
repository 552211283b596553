package hebiao.exporter.annotation;

/** What each part of a package is. */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private final ZipPackage parts;
    private String xml;
    private Element root;

    ContentTypes(ZipPackage parts) {
        this.parts = parts;
        this.xml = parts.text(PART);
        this.root = Element.root(xml);
    }

    void add(String part, String type) {
        remove(part);
        Patch patch = new Patch(xml);
        patch.append(root, "<" + root.prefix() + "Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
        change(patch);
    }

    void remove(String part) {
        Patch patch = new Patch(xml);
        root.children("Override").stream()
                .filter(override -> ("/" + part).equalsIgnoreCase(override.attribute("PartName")))
                .forEach(patch::delete);
        change(patch);
    }

    private void change(Patch patch) {
        if (!patch.isEmpty()) {
            xml = patch.done();
            root = Element.root(xml);
        }
    }

    void save() {
        parts.put(PART, xml);
    }
}
