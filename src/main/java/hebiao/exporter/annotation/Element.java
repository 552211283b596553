package hebiao.exporter.annotation;

import java.util.ArrayList;
import java.util.List;

/** An element of an XML text with its place in it: begin, content, end. */
final class Element {

    private final String xml;
    private final String local;
    private final String prefix;
    private final int start;
    private final int contentStart;
    private final boolean selfClosed;
    private final List<Element> children = new ArrayList<>();
    private int contentEnd;
    private int end;

    private Element(String xml, Tags tag) {
        this.xml = xml;
        this.local = tag.local();
        this.prefix = tag.prefix();
        this.start = tag.start();
        this.contentStart = tag.end();
        this.selfClosed = tag.isEmpty();
        this.contentEnd = contentStart;
        this.end = contentStart;
    }

    /** @throws IllegalArgumentException when the text is not well formed, or holds a DOCTYPE */
    static Element root(String xml) {
        Tags tags = new Tags(xml);
        List<Element> open = new ArrayList<>();
        Element root = null;
        while (tags.next()) {
            if (tags.isClosing()) {
                if (open.isEmpty() || !tags.is(open.get(open.size() - 1).local)) {
                    throw new IllegalArgumentException("a part is not well-formed");
                }
                Element closed = open.remove(open.size() - 1);
                closed.contentEnd = tags.start();
                closed.end = tags.end();
                continue;
            }
            Element element = new Element(xml, tags);
            if (!open.isEmpty()) {
                open.get(open.size() - 1).children.add(element);
            } else if (root == null) {
                root = element;
            }
            if (!tags.isEmpty()) {
                open.add(element);
            }
        }
        if (root == null || !open.isEmpty()) {
            throw new IllegalArgumentException("a part is not well-formed");
        }
        return root;
    }

    String local() {
        return local;
    }

    /** With its colon; empty when there is none. */
    String prefix() {
        return prefix;
    }

    int start() {
        return start;
    }

    int contentStart() {
        return contentStart;
    }

    int contentEnd() {
        return contentEnd;
    }

    int end() {
        return end;
    }

    boolean isSelfClosed() {
        return selfClosed;
    }

    List<Element> children() {
        return children;
    }

    /** The children of this local name. */
    List<Element> children(String name) {
        return children.stream().filter(child -> child.local.equals(name)).toList();
    }

    /** The first child of this local name, or null. */
    Element child(String name) {
        for (Element child : children) {
            if (child.local.equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** The value of an attribute, or null; {@code :id} asks for any prefix. */
    String attribute(String name) {
        Tags tag = tag();
        String value = tag.attribute(name);
        return value == null ? null : Xml.unescape(value);
    }

    /** The text in it and below. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder text) {
        int at = contentStart;
        for (Element child : children) {
            text.append(Xml.text(xml.substring(at, child.start)));
            child.appendText(text);
            at = child.end;
        }
        text.append(Xml.text(xml.substring(at, contentEnd)));
    }

    /** The element as it is written. */
    String source() {
        return xml.substring(start, end);
    }

    /** Its opening tag, for edits of attributes. */
    Tags tag() {
        Tags tag = new Tags(xml);
        tag.seek(start);
        return tag;
    }
}
