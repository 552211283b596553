package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of one text, gathered in any order and done at once. Edits at one place keep the order they were given in. */
final class Patch {

    private record Edit(int from, int to, String text) {
    }

    private final String source;
    private final List<Edit> edits = new ArrayList<>();

    Patch(String source) {
        this.source = source;
    }

    void insert(int at, String text) {
        edits.add(new Edit(at, at, text));
    }

    void replace(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
    }

    void delete(Element element) {
        edits.add(new Edit(element.start(), element.end(), ""));
    }

    /** Sets an attribute of an opening tag, in its place, or right behind the element's name. */
    void set(Tags tag, String attribute, String value) {
        long span = tag.span(attribute);
        if (span >= 0) {
            replace((int) (span >>> Integer.SIZE), (int) span, value);
        } else {
            insert(tag.nameEnd(), " " + attribute + "=\"" + value + "\"");
        }
    }

    /** Adds to the end of an element's content. */
    void append(Element parent, String text) {
        if (parent.isSelfClosed()) {
            int slash = source.lastIndexOf('/', parent.end());
            String name = parent.prefix() + parent.local();
            replace(slash, parent.end(), ">" + text + "</" + name + ">");
        } else {
            insert(parent.contentEnd(), text);
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The text with the edits done. */
    String done() {
        if (edits.isEmpty()) {
            return source;
        }
        edits.sort(Comparator.comparingInt(Edit::from));
        StringBuilder text = new StringBuilder(source.length() + 256);
        int at = 0;
        for (Edit edit : edits) {
            if (edit.from < at) {
                throw new IllegalStateException("two edits of one place");
            }
            text.append(source, at, edit.from).append(edit.text);
            at = edit.to;
        }
        return text.append(source, at, source.length()).toString();
    }
}
