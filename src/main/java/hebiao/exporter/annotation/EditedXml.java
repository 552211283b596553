package hebiao.exporter.annotation;

/** A part's text that is edited step by step; it is parsed only when it has changed. */
final class EditedXml {

    private String text;
    private Element root;

    EditedXml(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** @throws IllegalArgumentException when the text is not well formed */
    Element root() {
        root = root == null ? Element.root(text) : root;
        return root;
    }

    /** For edits of the text as it is now. */
    Patch patch() {
        return new Patch(text);
    }

    void change(Patch patch) {
        if (!patch.isEmpty()) {
            text = patch.done();
            root = null;
        }
    }
}
